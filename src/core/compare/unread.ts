import type { Quantity } from '../quantity/index';
import { notQuantities } from '../quantity/not-quantities';
import { namesSomething } from '../quantity/number-reader';
import { foldWidth } from '../text/normalise';
import type { TextSpan } from './types';

/** A short figure at the beginning of its run, right before a Chinese character. */
const FIGURE = /(?<![0-9A-Za-z.\-/第〔[])[0-9]{1,4}(?:\.[0-9]{1,4})?(?=[\u4e00-\u9fff])/g;
const OF_TIME = /^[年月日时点]/;

/**
 * 铜磬6鏊: a figure of the target whose measure word nobody taught us, and which the actual does not repeat;
 * null when there is none. What could not be read must not pass for met.
 */
export function findUnreadFigure(target: string, actual: string, read: readonly Quantity[]): TextSpan | null {
  const [only] = read;
  // Most targets are a figure and nothing else.
  if (only?.start === 0 && only.end === target.length) return null;
  const text = foldWidth(target).slice(0, 400);
  for (const found of text.matchAll(FIGURE)) {
    const start = found.index;
    const end = start + found[0].length;
    if (read.some((quantity) => start < quantity.end && end > quantity.start)) continue;
    if (OF_TIME.test(text.slice(end, end + 1)) || namesSomething(text, end) || notQuantities.matchAt(text, start))
      continue;
    if (foldWidth(actual).includes(text.slice(start, end + 1))) continue;
    return { start, end: end + 1 };
  }
  return null;
}
