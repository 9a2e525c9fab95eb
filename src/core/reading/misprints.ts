import type { TextFacts } from './text-facts';
import type { TextSpan } from './types';

/** Figures that nobody writes on purpose: 56O, 96..5, 8,00.0,55. */
const MISPRINTS: readonly RegExp[] = [
  /^[≥≤><=约]?\d+[OoIl]\d*(?=[^A-Za-z0-9]|$)/,
  /\d[.,。]{2,}\d/,
  /\d[OoIl]+(?=[\u4e00-\u9fff%])/,
  /\d,\d{1,2}(?:[.,]\d+){1,3},\d{1,2}(?!\d)/,
  /\d\.\d+\.\d+,\d/,
  /^\d{1,3},\d{1,2}$/,
  /^[≥≤><=约]?\d{1,3}\.\d{1,3}\.\d{1,2}(?=[^\d.]|$)/,
  /\d[SOoIlZB]\d/,
  /\d\.\d+\.(?=[%\u4e00-\u9fff]|$)/,
  /\d[&#$@^]/,
  /(?:^|[^\d.])\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\.\d{1,2}(?=(?![版节条章号款])[\u4e00-\u9fff])/,
  /(?:^|[^\d,.])\d{1,2},\d{1,2}(?=[万亿]?(?![年月日号季周天万亿])[\u4e00-\u9fff])/,
  /(?:^|[^\d,])\d{1,2}(?:,\d{1,2}){2,}(?![\d,])(?=\D{0,3}$)/,
  /^\d{1,3},\d(?:\.\d+){1,3}$/,
  /(?:^|[^\d,.])\d{1,3},\d{1,2}\.\d/,
  // Days that no calendar has.
  /(?:^|[^\d.])(?:0|1[3-9]|[2-9]\d)月(?=[\d底末初上中下]|$)/,
  /\d月(?:3[2-9]|[4-9]\d)[日号]/,
  /(?:^|\D)(?:0?[469]|11)月31[日号]|(?:^|\D)0?2月3[01][日号]/,
];

/** Every misprint has one of these right behind a figure; most texts do not. */
const MAY_BE_MISPRINT = /[0-9][OoIlSZB.,。&#$@^月]/;

const LONGEST = 80;

/** Where the text holds a figure that looks misprinted; null when it does not, or is prose. */
export function findMisprint({
  original,
  text,
}: Pick<TextFacts, 'original' | 'text'>): { readonly text: string; readonly span: TextSpan } | null {
  if (original.length > LONGEST) return null;
  if (!MAY_BE_MISPRINT.test(text)) return null;
  for (const pattern of MISPRINTS) {
    const found = pattern.exec(text);
    if (found) return { text: found[0], span: { start: 0, end: original.length } };
  }
  return null;
}
