import type { Entry, Grid } from '../grid';
import { valueRightOf } from '../head';
import { readLabel, Strength } from '../label-text';
import { budgetRole, DIVISORS, type BudgetRole } from '../labels';
import { looksLikeMoney, slotAt, slotOf } from '../slots';
import type { Slot } from '../types';
import { isCaption, type MoneyColumn } from './measures';
import type { Measure, SourceDraft } from './pivot';

/** A label with its amount to the right. */
interface Pair {
  readonly label: Entry;
  readonly value: Slot;
}

export interface Pairs {
  readonly budget: Pair;
  readonly executed: Pair;
  readonly byRole: ReadonlyMap<BudgetRole, Pair>;
}

/** Sources read from labels and amounts that are no columns, with the labels around them. */
export interface ReadPairs {
  readonly drafts: readonly SourceDraft[];
  readonly labels: readonly Entry[];
  readonly side: Entry;
}

/** Labels with amounts at their side: 全年预算数 | 120万元 | 全年执行数 | 108万元; null without a budget and its execution. */
export function findPairs(grid: Grid, first: number, last: number): Pairs | null {
  const byRole = new Map<BudgetRole, Pair>();
  for (const label of grid.between(first, last)) {
    const match = budgetRole(label.label);
    if (!match || match.strength === Strength.weak || byRole.has(match.role)) continue;
    const value = valueRightOf(grid, label)?.value;
    // A blank rate is one to be filled in; a blank amount says nothing.
    const isGiven = value !== undefined && (value.text !== '' || match.role === 'rate');
    if (isGiven && looksLikeMoney(value.text, value.value)) byRole.set(match.role, { label, value });
  }
  const [divisor] = DIVISORS.map((role) => byRole.get(role)).filter((pair) => pair !== undefined);
  const budget = divisor ?? (byRole.has('change') ? undefined : byRole.get('initial'));
  const executed = byRole.get('executed');
  return budget && executed ? { budget, executed, byRole } : null;
}

/** Pairs in one row are columns, each with its captions in front of the amounts. */
export function columnsOfPairs(grid: Grid, { byRole, budget }: Pairs): MoneyColumn[] {
  const { row: top } = budget.label;
  const labels = [...byRole.values()]
    .map(({ label }) => label)
    .filter(({ row }) => row === top)
    .sort((a, b) => a.col - b.col);
  return labels.flatMap((entry, index): MoneyColumn[] => {
    const match = budgetRole(entry.label);
    const value = valueRightOf(grid, entry);
    const right = (labels[index + 1]?.col ?? (value?.valueArea.right ?? entry.area.right) + 1) - 1;
    return match ? [{ entry, match, left: entry.col, right }] : [];
  });
}

const MEASURE: Readonly<Partial<Record<BudgetRole, Measure>>> = {
  executed: 'executed',
  rate: 'rate',
  weight: 'weight',
  score: 'score',
  reason: 'reason',
};

function measureOf(role: BudgetRole, budgetLabel: BudgetRole | null): Measure | null {
  return role === budgetLabel ? 'budget' : (MEASURE[role] ?? (role === 'initial' ? 'initial' : null));
}

/** What the labels say by measure; the one of the budget's label is the budget, whatever else it could be. */
function byMeasure<T>(
  byRole: ReadonlyMap<BudgetRole, T>,
  budgetLabel: BudgetRole | null,
  slotOfRole: (found: T) => Slot,
): SourceDraft['amounts'] {
  const amounts: Partial<Record<Measure, Slot>> = {};
  for (const [role, found] of byRole) {
    const measure = measureOf(role, budgetLabel);
    if (measure) amounts[measure] = slotOfRole(found);
  }
  return amounts;
}

/** The label at the side of a row of labels, merged over all of them or not. */
function sideOf(grid: Grid, label: Entry): Entry {
  const beside = label.col > 0 ? grid.at(label.row, label.col - 1) : null;
  return beside && isCaption(beside) ? beside : (grid.row(label.row)[0] ?? label);
}

/** The labels under each other, amounts to their right: one column for each source, or a single one for all. */
export function readDown(grid: Grid, { byRole, budget }: Pairs): ReadPairs {
  const labels = [...byRole.values()].map(({ label }) => label);
  const budgetLabel = budgetRole(budget.label.label)?.role ?? null;
  const side = sideOf(grid, budget.label);
  const sources = sourcesAbove(grid, labels, budget.label);
  const amountsAt = (valueOf: (pair: Pair) => Slot): SourceDraft['amounts'] => byMeasure(byRole, budgetLabel, valueOf);
  const drafts =
    sources.length > 1
      ? sources.map((source) => ({
          label: slotOf(source),
          isSubset: source.label.bare.startsWith('其中'),
          standsForAll: false,
          amounts: amountsAt(({ label }) => slotAt(grid, label.row, source.col)),
        }))
      : [{ label: slotOf(side), isSubset: false, standsForAll: true, amounts: amountsAt(({ value }) => value) }];
  return { drafts, labels, side };
}

/** The headings above the amounts, where labels stand in one column and several amounts to the right of each. */
function sourcesAbove(grid: Grid, labels: readonly Entry[], budget: Entry): Entry[] {
  const top = Math.min(...labels.map(({ row }) => row));
  if (labels.some(({ col }) => col !== budget.col)) return [];
  const headings = grid.row(top - 1).filter((entry) => entry.col > budget.area.right && isCaption(entry));
  return headings.filter((entry) => {
    const value = grid.at(budget.row, entry.col);
    return value !== null && !isCaption(value);
  });
}

const PART = /^(.{2,16}?)[:：为]?\s*([\d,，]*\.?\d+\s*(?:万元|亿元|千元|元|%|％)?)$/;

/** 预算数：120万元，执行数：108万元，执行率：90% in one cell or in cells of their own. */
export function readInline(grid: Grid, first: number, last: number): ReadPairs | null {
  const amounts = new Map<BudgetRole, Slot>();
  const labels: Entry[] = [];
  for (const entry of grid.between(first, last)) {
    for (const { role, figure } of inlineFigures(entry.cell.text)) {
      if (amounts.has(role)) continue;
      amounts.set(role, { ...slotOf(entry), text: figure, isPart: true });
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

/** Longer cells are prose. */
const MAX_INLINE = 80;
/** Between the parts of a cell; the comma of 1,200 is none. */
const BETWEEN_PARTS = /[；;。\s]+|[，,、](?!\d{3}(?:\D|$))/;

/** What a cell names and gives in one: each figure with the role of the words in front of it. */
function* inlineFigures(text: string): Iterable<{ readonly role: BudgetRole; readonly figure: string }> {
  if (text.length > MAX_INLINE || !/\d/.test(text)) return;
  for (const part of text.split(BETWEEN_PARTS)) {
    const [, label = '', figure = ''] = PART.exec(part.trim()) ?? [];
    const match = label === '' ? null : budgetRole(readLabel(label));
    if (match && match.strength !== Strength.weak) yield { role: match.role, figure: figure.trim() };
  }
}
