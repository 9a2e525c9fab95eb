import { alignMentions } from '../reading/align';
import { readMentions } from '../reading/mentions/read';
import type { Mention } from '../reading/mentions/types';
import { foldWidth } from '../text/normalise';
import { plainWords } from '../reading/plain';
import { Key } from '../reading/key';
import type { ComparisonInput } from '../judgement';
import type { TextSpan } from '../reading/types';

/** Two rows of one form that contradict each other, or an actual copied from the row above. */
export interface RowConflict {
  readonly kind: 'different-numbers' | 'copied-actual';
  /** Index of the later row, where the finding belongs. */
  readonly row: number;
  /** Index of the earlier row it clashes with. */
  readonly other: number;
  /** Piece of the later row's actual. */
  readonly span: TextSpan;
  /** The two pieces of text, later and earlier. */
  readonly texts: readonly [string, string];
}

/** Measures that belong to one thing: two rows with the same unit speak of the same line, store or load. */
const ONE_OF_A_KIND = new Set(['bandwidth', 'storage', 'voltage', 'apparent-power']);

interface Row {
  readonly index: number;
  readonly actual: string;
  readonly plain: string;
  readonly quantities: readonly Mention[];
  readonly context: () => string;
}

/** A row with what was already read from its actual, where somebody did. */
export interface RowInput extends ComparisonInput {
  readonly quantities?: readonly Mention[];
}

function readRow(input: RowInput, index: number): Row {
  return {
    index,
    actual: input.actual,
    plain: plainWords(input.actual),
    quantities: (input.quantities ?? readMentions(input.actual)).slice(0, 20),
    context: () => `${plainWords(input.indicator)}${plainWords(input.target)}`,
  };
}

/** The starting point of 从100M升级到150M is a figure of its own. */
function figuresOf(quantity: Mention): string[] {
  return quantity.from ? [quantity.from.toFixed(), quantity.value.toFixed()] : [quantity.value.toFixed()];
}

function subjectOf(quantity: Mention, row: Row): string {
  return `${quantity.noun} ${row.context()}`;
}

const SHORTEST_NAME = 4;
/** Rows of one line or store share a word at least. */
const LIKE_ENOUGH = 0.1;

/** Percentages and times repeat across rows by nature. */
function isComparable({ unit, kind }: Mention): boolean {
  return unit !== null && unit.group !== 'percent' && unit.group !== 'points' && kind !== 'duration';
}

/** Counts of the very same noun, long enough to be a name, and neither a part of the other. */
function isSameNoun(later: Mention, earlier: Mention): boolean {
  const isNamed = later.noun.length >= SHORTEST_NAME && later.noun === earlier.noun;
  return isNamed && later.unit?.name === earlier.unit?.name && !later.isPart && !earlier.isPart;
}

function isAlike(later: Mention, laterRow: Row, earlier: Mention, earlierRow: Row): boolean {
  const likeness = new Key(subjectOf(later, laterRow)).likeness(new Key(subjectOf(earlier, earlierRow)));
  return (likeness ?? 0) >= LIKE_ENOUGH;
}

/** Whether two figures speak of the same thing and neither row knows the other's figure. */
function contradicts(later: Mention, laterRow: Row, earlier: Mention, earlierRow: Row): boolean {
  if (!isComparable(later) || later.unit?.group !== earlier.unit?.group) return false;
  const isOneOfAKind = ONE_OF_A_KIND.has(later.unit?.group ?? '');
  if (!isOneOfAKind && !isSameNoun(later, earlier)) return false;
  if (alignMentions(later, earlier) === null) return false;
  const laterFigures = figuresOf(later);
  if (figuresOf(earlier).some((figure) => laterFigures.includes(figure))) return false;
  return !isOneOfAKind || isAlike(later, laterRow, earlier, earlierRow);
}

function firstConflict(later: Row, earlier: Row): RowConflict | null {
  for (const a of later.quantities) {
    for (const b of earlier.quantities) {
      if (contradicts(a, later, b, earlier)) {
        return {
          kind: 'different-numbers',
          row: later.index,
          other: earlier.index,
          span: { start: a.start, end: a.end },
          texts: [a.text, b.text],
        };
      }
    }
  }
  return null;
}

/** An actual repeated from the row above although the targets differ: long, or with an uneven figure. */
function isCopied(later: Row, earlier: Row, inputs: readonly ComparisonInput[]): boolean {
  if (later.plain === '' || later.plain !== earlier.plain) return false;
  const targets = [inputs[later.index]?.target ?? '', inputs[earlier.index]?.target ?? ''].map(plainWords);
  if (targets[0] === targets[1]) return false;
  const hasUnevenFigure = later.quantities.some(({ places, value }) => places >= 2 || value.abs().gt(1000));
  return hasUnevenFigure || foldWidth(later.plain).length >= 12;
}

/** Contradictions between rows of one form: the same thing with different figures; an actual copied from above. */
export function findRowConflicts(rows: readonly RowInput[]): RowConflict[] {
  const read = rows.slice(0, 200).map(readRow);
  const conflicts: RowConflict[] = [];
  read.forEach((later, i) => {
    const above = read[i - 1];
    if (above && isCopied(later, above, rows)) {
      conflicts.push({
        kind: 'copied-actual',
        row: later.index,
        other: above.index,
        span: { start: 0, end: later.actual.length },
        texts: [later.actual, above.actual],
      });
      return;
    }
    for (const earlier of read.slice(0, i)) {
      const conflict = firstConflict(later, earlier);
      if (conflict) {
        conflicts.push(conflict);
        break;
      }
    }
  });
  return conflicts;
}
