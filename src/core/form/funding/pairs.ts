import type { Entry, Grid } from '../grid';
import { valueRightOf } from '../head';
import { Strength } from '../label-text';
import { budgetRole, DIVISORS, type BudgetRole } from '../labels';
import { looksLikeMoney, slotAt, slotOf } from '../slots';
import type { Slot } from '../types';
import { isCaption, isWhole, type MoneyColumn } from './measures';
import type { ReadPairs } from './inline';
import { byMeasure, type SourceDraft } from './pivot';

/** A label with its amount to the right. */
export interface Pair {
  readonly label: Entry;
  readonly value: Slot;
}

export interface Pairs {
  readonly budget: Pair;
  readonly executed: Pair;
  /** Where the budget stands in `byRole`. */
  readonly budgetRole: BudgetRole;
  readonly byRole: ReadonlyMap<BudgetRole, Pair>;
}

/** What stands beside a label where it may be its amount; null for words and for a blank that says nothing. */
function amountBeside(grid: Grid, label: Entry, role: BudgetRole): Slot | null {
  const value = valueRightOf(grid, label)?.value;
  if (!value || !looksLikeMoney(value.text, value.value)) return null;
  // A blank rate is one to be filled in; a blank amount says nothing, unless others stand further on in its row.
  return value.text !== '' || role === 'rate' || leadsToAmount(grid, label) ? value : null;
}

/** The first amount of each role; of labels that only hint at what was spent a single one, between known ones. */
function amountsByRole(grid: Grid, first: number, last: number): Map<BudgetRole, Pair> {
  const byRole = new Map<BudgetRole, Pair>();
  const hintedSpent: Pair[] = [];
  for (const label of grid.between(first, last)) {
    const match = budgetRole(label.label);
    const value = match && !byRole.has(match.role) ? amountBeside(grid, label, match.role) : null;
    if (!match || !value) continue;
    if (match.strength > Strength.weak) byRole.set(match.role, { label, value });
    else if (match.role === 'executed') hintedSpent.push({ label, value });
  }
  // 批复金额 | 150, 报账数额 | 144, 执行率 | blank
  const [spent, another] = hintedSpent;
  if (spent && !another && byRole.has('rate') && !byRole.has('executed')) byRole.set('executed', spent);
  return byRole;
}

/** Labels with amounts at their side: 全年预算数 | 120万元 | 全年执行数 | 108万元; null without a budget and its execution. */
export function findPairs(grid: Grid, first: number, last: number): Pairs | null {
  const byRole = amountsByRole(grid, first, last);
  const divisor = DIVISORS.find((role) => byRole.has(role)) ?? (byRole.has('change') ? 'adjusted' : 'initial');
  const budget = byRole.get(divisor);
  const executed = byRole.get('executed');
  return budget && executed ? { budget, executed, budgetRole: divisor, byRole } : null;
}

/** Whether the next that stands in the row of a label is an amount. */
function leadsToAmount(grid: Grid, label: Entry): boolean {
  const next = grid.row(label.row).find(({ col }) => col > label.area.right);
  return next !== undefined && !isCaption(next);
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

/** The label at the side of a row of labels, merged over all of them or not. */
function sideOf(grid: Grid, label: Entry): Entry {
  const beside = label.col > 0 ? grid.at(label.row, label.col - 1) : null;
  return beside && isCaption(beside) ? beside : (grid.row(label.row)[0] ?? label);
}

/** The labels under each other, amounts to their right: one column for each source, or a single one for all. */
export function readDown(grid: Grid, { byRole, budget, budgetRole: ofBudget }: Pairs): ReadPairs {
  const labels = [...byRole.values()].map(({ label }) => label);
  const side = sideOf(grid, budget.label);
  const sources = sourcesAbove(grid, labels, budget.label);
  const amountsAt = (valueOf: (pair: Pair) => Slot): SourceDraft['amounts'] => byMeasure(byRole, ofBudget, valueOf);
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
  const standsOver = (entry: Entry, accept: (below: Entry) => boolean): boolean =>
    labels.some(({ row }) => {
      const below = grid.at(row, entry.col);
      return below?.col === entry.col && accept(below);
    });
  // A blank column is a source where its heading says that the others come to it; else nothing tells it from a remark.
  return headings.filter((entry) => !standsOver(entry, isCaption) && (isWhole(entry) || standsOver(entry, () => true)));
}
