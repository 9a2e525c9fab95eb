import { changedDraft, type Draft } from '../mentions/draft';

const MEMBER = '、';

/** 1.8万、1.6万、1.5万平方米: bare figures of a list are of the unit that stands behind its last one. */
export function shareUnits(text: string, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2 || !text.includes(MEMBER)) return drafts;
  const shared = [...drafts];
  for (let i = shared.length - 2; i >= 0; i--) {
    const draft = shared[i];
    const next = shared[i + 1];
    if (draft?.kind !== 'number' || draft.isHan || !next?.unit || next.per !== null || next.upper !== null) continue;
    if (next.start !== draft.end + 1 || text.charAt(draft.end) !== MEMBER) continue;
    shared[i] = changedDraft(draft, { unit: next.unit, kind: next.kind });
  }
  return shared;
}

const RESPECTIVELY = '分别';
const FARTHEST = 12;

/** 分别不超过12起、5人: the bound of the first holds for each of the list. */
export function shareBounds(text: string, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2 || !text.includes(RESPECTIVELY)) return drafts;
  const shared = [...drafts];
  for (const [i, draft] of drafts.entries()) {
    const before = shared[i - 1];
    if (!before || before.comparator === 'none' || draft.comparator !== 'none') continue;
    const isJoined = draft.start === before.end + 1 && text.charAt(before.end) === MEMBER;
    const word = text.lastIndexOf(RESPECTIVELY, before.start);
    if (!isJoined || word < 0 || before.start - word > FARTHEST) continue;
    shared[i] = changedDraft(draft, { comparator: before.comparator, style: before.style });
  }
  return shared;
}
