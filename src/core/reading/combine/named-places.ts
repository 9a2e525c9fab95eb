import { AFTER_MONEY_NAME, LOT_MEASURES, PLACE_MEASURES } from '../../language/figures';
import { changedDraft, type Draft } from '../mentions/draft';
import { isCjk } from '../mentions/numerals';

/** The most characters between the name of a lot and the figure of what is done there. */
const LONGEST_WORK = 12;

const TWO_OF = '两';

/** Whether a Chinese numeral with its unit is a name, by what stands behind it. */
function isName(text: string, { isHan, unit, start, end }: Draft, next: Draft | undefined): boolean {
  // 两轮 are two, 二轮 is the second.
  if (!isHan || unit === null || text.charAt(start) === TWO_OF) return false;
  if (unit.group === 'money') return AFTER_MONEY_NAME.has(text.charCodeAt(end));
  if (!next) return false;
  if (PLACE_MEASURES.has(unit.name) && next.start === end && next.kind === 'count') return true;
  return LOT_MEASURES.has(unit.name) && isCjk(text.charAt(end)) && next.start - end <= LONGEST_WORK;
}

/**
 * 一村40盏、二村35盏: a numeral that names a place asks for nothing; nor does 二期 before what the second stage is to do,
 * nor 三元 in 三元村.
 */
export function markNamedPlaces(text: string, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ isHan }) => isHan)) return drafts;
  return drafts.map((draft, i) =>
    isName(text, draft, drafts[i + 1]) ? changedDraft(draft, { isWeak: true, isName: true }) : draft,
  );
}
