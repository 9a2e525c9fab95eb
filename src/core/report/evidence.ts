import type { Comparison } from '../judgement';
import type { Speaker } from '../messages/speaker';

type Evidence = Comparison['evidence'][number];

/** A piece of evidence as JSON says it: who made it, in words, and where it looks in the target and the actual. */
export interface EvidenceJson {
  readonly by: string;
  readonly text: string;
  readonly target: { readonly start: number; readonly end: number } | null;
  readonly actual: { readonly start: number; readonly end: number } | null;
}

/** Evidence in the contract of `check` and `compare`; spans are half-open, in UTF-16 units of the cells' texts. */
export function evidenceJson(evidence: readonly Evidence[], { say }: Pick<Speaker, 'say'>): EvidenceJson[] {
  return evidence.map(({ by, message, target, actual }) => ({
    by,
    text: say(message),
    target: target && { start: target.start, end: target.end },
    actual: actual && { start: actual.start, end: actual.end },
  }));
}
