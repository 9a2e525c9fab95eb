import type { Draft } from '../mentions/draft';

/** Measure words that also end the names of places and parts: 一村, 二组, 三标段. */
const PLACES = new Set([
  '村',
  '组',
  '社',
  '队',
  '班',
  '区',
  '小区',
  '片区',
  '标段',
  '校区',
  '院区',
  '街',
  '社区',
  '层',
  '楼',
  '厂',
  '站',
  '所',
  '部',
]);

/** 一村40盏、二村35盏: a numeral that names a place, right before the figure of the place, asks for nothing. */
export function markNamedPlaces(_text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1];
    const isName =
      draft.isHan &&
      draft.unit !== null &&
      PLACES.has(draft.unit.name) &&
      next?.start === draft.end &&
      next.kind === 'count';
    return isName ? { ...draft, isWeak: true } : draft;
  });
}
