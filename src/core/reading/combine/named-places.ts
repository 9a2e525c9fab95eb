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

const LOTS = new Set(['期', '标段', '包', '批', '轮', '阶段']);
const NAMED_BY_MONEY = /[村镇乡区路街里桥寺庙]/;

/**
 * 一村40盏、二村35盏: a numeral that names a place asks for nothing; nor does 二期 before what the second stage is to do,
 * nor 三元 in 三元村.
 */
export function markNamedPlaces(text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1];
    if (!draft.isHan || draft.unit === null) return draft;
    const isPlace = PLACES.has(draft.unit.name) && next?.start === draft.end && next.kind === 'count';
    const follows = text.charCodeAt(draft.end);
    const isLot =
      LOTS.has(draft.unit.name) &&
      follows > 0x4e00 &&
      follows < 0x9fff &&
      next !== undefined &&
      text.slice(draft.end, next.start).length <= 12;
    const isMoney = draft.unit.group === 'money' && NAMED_BY_MONEY.test(text.charAt(draft.end));
    return isPlace || isLot || isMoney ? { ...draft, isWeak: true, isName: true } : draft;
  });
}
