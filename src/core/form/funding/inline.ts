import { ZERO } from '../../decimal';
import type { Entry, Grid } from '../grid';
import { readLabel, Strength, type LabelMatch } from '../label-text';
import { budgetRole, DIVISORS, type BudgetRole } from '../labels';
import { looksLikeMoney, moneySlot, slotOf } from '../slots';
import type { Slot } from '../types';
import { byMeasure, type SourceDraft } from './pivot';
import { statesRate } from './stated-rate';

const PART = /^(.{2,24}?)[:：为]?\s*([\d,，]*\.?\d+\s*(?:万元|亿元|千元|元|%|％)?)$/;

/** Longer lines are prose. */
const MAX_INLINE = 80;
/** Between the parts of a line; the comma of 1,200 is none. */
const BETWEEN_PARTS = /[；;。\s]+|[，,、](?!\d{3}(?:\D|$))/;

/** Sources read from labels and amounts that are no columns, with the labels around them. */
export interface ReadPairs {
  readonly drafts: readonly SourceDraft[];
  readonly labels: readonly Entry[];
  readonly side: Entry;
}

/** Blanks that separate no parts: 全年预算 80 万元. */
const AROUND_FIGURES = /(?<=[\u4e00-\u9fff:：])[ \u3000]+(?=\d)|(?<=\d)[ \u3000]+(?=[万亿千元%％])/g;

/** A label and its figure, both in one cell. */
interface Part {
  readonly entry: Entry;
  /** What the money is: 其中：市级补助 of 其中：市级补助：预算数100万元; empty where the label names a measure alone. */
  readonly source: string;
  /** The whole label. */
  readonly label: string;
  readonly match: LabelMatch<BudgetRole> | null;
  readonly figure: string;
}

/** What a line of a cell names and gives: each figure with the words in front of it. */
function partsOf(entry: Entry, line: string): Part[] {
  if (line.length > MAX_INLINE || !/\d/.test(line)) return [];
  return line
    .replace(AROUND_FIGURES, '')
    .split(BETWEEN_PARTS)
    .flatMap((piece) => {
      const [, label = '', figure = ''] = PART.exec(piece.trim()) ?? [];
      if (label === '') return [];
      const [, before = '', measure = label] = /^(.+)[:：](.+)$/.exec(label) ?? [];
      const match = budgetRole(readLabel(measure));
      const isOfSource = before !== '' && before !== '其中' && match !== null;
      const source = isOfSource ? before : match ? '' : label;
      return [{ entry, source, label, match, figure: figure.trim() }];
    });
}

/** What one source says of its amounts, and the cell in front of them that names it. */
interface SourceParts {
  readonly parts: readonly Part[];
  readonly caption: Entry | null;
}

/** A row of such cells, or each line of a cell that holds several. */
function* recordsOf(grid: Grid, first: number, last: number): Iterable<SourceParts> {
  for (let row = first; row <= last; row++) {
    const lines = grid.row(row).map((entry) => entry.cell.text.split(/[\r\n]+/).map((line) => partsOf(entry, line)));
    const ofLines = lines.find((parts) => parts.filter(({ length }) => length > 1).length > 1);
    if (ofLines) yield* ofLines.map((parts) => ({ parts, caption: null }));
    else yield { parts: lines.flat(2), caption: captionOf(grid.row(row), lines.flat(2)) };
  }
}

/** The last cell in front of the amounts; not the label at the side of several rows. */
function captionOf(entries: readonly Entry[], [first]: readonly Part[]): Entry | null {
  const before = first ? entries.filter(({ col }) => col < first.entry.col) : [];
  const caption = before[before.length - 1];
  return caption && !looksLikeMoney(caption.cell.text, caption.cell.value) && caption.area.bottom === caption.row
    ? caption
    : null;
}

const slotOfPart = ({ entry, figure }: Part): Slot => ({ ...slotOf(entry), text: figure, isPart: true });

const MEASURES: ReadonlySet<BudgetRole | undefined> = new Set<BudgetRole | undefined>([
  'executed',
  'rate',
  'weight',
  'score',
  'reason',
  'aside',
  'change',
]);

interface SourceLine {
  readonly draft: SourceDraft;
  readonly parts: readonly Part[];
  /** Both amounts are named by words that are known. */
  readonly isNamed: boolean;
}

/** One source with its amounts; null where budget or execution is missing. */
function recordOf({ parts, caption }: SourceParts): SourceLine | null {
  const of = (role: BudgetRole): Part | undefined => parts.find(({ match }) => match?.role === role);
  const amounts = parts.filter(({ match }) => !MEASURES.has(match?.role));
  const divisor = DIVISORS.map(of).find((part) => part !== undefined);
  const budget = divisor ?? amounts.find(({ match }) => match?.role !== 'initial') ?? of('initial');
  const executed = of('executed');
  if (!budget || !executed) return null;
  const initial = of('initial');
  const source = parts.find((part) => part.source !== '');
  const label = source?.source ?? (caption && slotOf(caption).text) ?? budget.label;
  const further = (['rate', 'weight', 'score'] as const).flatMap((role) => {
    const part = of(role);
    return part ? [[role, slotOfPart(part)] as const] : [];
  });
  return {
    parts,
    isNamed: [budget, executed].every(({ match }) => match !== null && match.strength > Strength.weak),
    draft: {
      label: { ...slotOf(source?.entry ?? caption ?? budget.entry), text: label, isPart: true },
      isSubset: label.startsWith('其中'),
      standsForAll: false,
      amounts: {
        budget: slotOfPart(budget),
        executed: slotOfPart(executed),
        ...Object.fromEntries(further),
        ...(initial && initial !== budget ? { initial: slotOfPart(initial) } : {}),
      },
    },
  };
}

/** Whether the printed rate is executed ÷ budget. */
function isBorneOut({ draft: { amounts } }: SourceLine): boolean {
  const [budget, executed] = [amounts.budget, amounts.executed].map((slot) => slot && moneySlot(slot, '万元').amount);
  if (!amounts.rate || !budget?.gt(ZERO) || !executed) return false;
  return statesRate(amounts.rate, executed, budget);
}

/**
 * Sources line by line, each figure behind its label: 预算总额：120万元 | 已支付：108万元 | 支付率：90%, 其中：市级：100万元 | ….
 * A single line counts where its rate bears out words that only hint at the amounts.
 */
export function readRecords(grid: Grid, first: number, last: number): ReadPairs | null {
  const records: SourceLine[] = [];
  for (const source of recordsOf(grid, first, last)) {
    const record = source.parts.length > 1 ? recordOf(source) : null;
    if (record) records.push(record);
    else if (records.length > 0) break;
  }
  const [top] = records;
  const isOwnLine = records.length > 1 || (top && !top.isNamed);
  if (!top || !isOwnLine || !records.some((record) => record.isNamed || isBorneOut(record))) return null;
  const labels = [...new Set(records.flatMap(({ parts }) => parts.map(({ entry }) => entry)))];
  const [outermost] = labels;
  if (!outermost) return null;
  return { drafts: records.map(({ draft }) => draft), labels, side: grid.row(outermost.row)[0] ?? outermost };
}

/** 预算数：120万元，执行数：108万元，执行率：90% in one cell or in cells of their own. */
export function readInline(grid: Grid, first: number, last: number): ReadPairs | null {
  const amounts = new Map<BudgetRole, Slot>();
  const labels: Entry[] = [];
  for (const entry of grid.between(first, last)) {
    for (const part of partsOf(entry, entry.cell.text)) {
      if (!part.match || part.match.strength === Strength.weak || amounts.has(part.match.role)) continue;
      amounts.set(part.match.role, slotOfPart(part));
      if (!labels.includes(entry)) labels.push(entry);
    }
  }
  const role = [...DIVISORS, 'initial' as const].find((candidate) => amounts.has(candidate));
  const [top] = labels;
  if (!role || !top || !amounts.has('executed')) return null;
  const side = grid.row(top.row)[0] ?? top;
  const read = byMeasure(amounts, role, (slot) => slot);
  return { drafts: [{ label: slotOf(side), isSubset: false, standsForAll: true, amounts: read }], labels, side };
}

/** Whether a cell holds a measure together with its figure, and so heads no column. */
export const holdsFigure = (entry: Entry): boolean =>
  /[:：]/.test(entry.cell.text) && partsOf(entry, entry.cell.text).some(({ match }) => match !== null);
