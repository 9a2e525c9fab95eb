import { diffArrays } from 'diff';
import type { Verdict } from '../core/entail/types';
import type { Comparison } from '../core/judgement';
import type { TextSpan } from '../core/reading/types';

/** `matched`: answered and satisfied; `differs`: not satisfied, not answered, not the same; `unclear`: a person must judge. */
export type PartMark = 'matched' | 'differs' | 'unclear';

/** A run of text with one marking. */
export interface TextPart {
  readonly text: string;
  readonly mark: PartMark | null;
}

export interface MarkedPair {
  readonly target: readonly TextPart[];
  readonly actual: readonly TextPart[];
}

/**
 * Target and actual with the parts that decide the verdict marked: by the comparison's spans where it gives any,
 * else by what differs between the texts, number by number and character by character.
 */
export function markPair(target: string, actual: string, comparison: Comparison): MarkedPair {
  const { evidence } = comparison;
  if (evidence.some((entry) => entry.target !== null || entry.actual !== null)) {
    const marks = (side: 'target' | 'actual'): Mark[] =>
      evidence.flatMap((entry) => {
        const span = entry[side];
        return span ? [{ span, mark: markOf(entry.outcome) }] : [];
      });
    return { target: markSpans(target, marks('target')), actual: markSpans(actual, marks('actual')) };
  }
  return comparison.verdict === 'met' || actual === ''
    ? { target: [{ text: target, mark: null }], actual: [{ text: actual, mark: null }] }
    : markDifferences(target, actual, markOf(comparison.verdict));
}

interface Mark {
  readonly span: TextSpan;
  readonly mark: PartMark;
}

function markOf(outcome: Verdict): PartMark {
  if (outcome === 'unclear') return 'unclear';
  return outcome === 'met' ? 'matched' : 'differs';
}

const STRONGEST_FIRST: readonly PartMark[] = ['differs', 'unclear', 'matched'];

/** Cuts a text at its spans; where spans overlap, a difference outweighs a match. */
function markSpans(text: string, marks: readonly Mark[]): TextPart[] {
  const markAt = (index: number): TextPart['mark'] => {
    const here = marks.filter(({ span }) => index >= span.start && index < span.end);
    return STRONGEST_FIRST.find((mark) => here.some((each) => each.mark === mark)) ?? null;
  };
  const parts: { text: string; mark: TextPart['mark'] }[] = [];
  for (let index = 0; index < text.length; index++) {
    const mark = markAt(index);
    const last = parts.at(-1);
    if (last && last.mark === mark) last.text += text.charAt(index);
    else parts.push({ text: text.charAt(index), mark });
  }
  return parts;
}

/** A number stays whole, so that 12 → 120 is one difference and not a 0 too many. */
const TOKENS = /\d+(?:\.\d+)?|[\s\S]/gu;

/** Marks what is in one text and not in the other. */
export function markDifferences(target: string, actual: string, mark: PartMark): MarkedPair {
  const changes = diffArrays(target.match(TOKENS) ?? [], actual.match(TOKENS) ?? []);
  const side = (dropped: 'added' | 'removed', own: 'added' | 'removed'): TextPart[] =>
    changes.flatMap((change) =>
      change[dropped] ? [] : [{ text: change.value.join(''), mark: change[own] ? mark : null }],
    );
  return { target: side('added', 'removed'), actual: side('removed', 'added') };
}
