import { applyingToSnapshot } from '../../edits/apply';
import type { CellEdit, PlannedEdit, Withheld } from '../../edits/types';
import { say } from '../messages';
import type { Finding } from '../types';
import { toA1, type CellRef } from '../../sheet/address';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { Steps } from '../../steps';

/** Checks on figures that an edit of ours may never make fail, and what they judge. */
const JUDGES: Readonly<Record<string, PlannedEdit['purpose']>> = {
  'rate-wrong': 'rate',
  'total-wrong': 'total',
  'score-wrong': 'score',
  'grade-wrong': 'score',
  'weights-not-100': 'score',
  'level-weights-wrong': 'score',
};

/** Whether a rule checks figures that our edits may touch. */
export function judgesFigures(slug: string): boolean {
  return slug in JUDGES;
}

const placeOf = ({ rule, cell }: Finding): string => `${rule} ${toA1(cell)}`;

type CellPlan = PlannedEdit & { readonly edit: CellEdit };

const isCell = (planned: PlannedEdit): planned is CellPlan => planned.edit.kind === 'cell';
const isAt = (cell: CellRef, other: CellRef): boolean => cell.row === other.row && cell.col === other.col;

/** What a new finding blames: the edit of its cell, else those of its row, else those of the kind it judges. */
function culprits(plans: readonly CellPlan[], { rule, cell }: Finding): CellPlan[] {
  const nearest = [
    plans.filter(({ edit }) => isAt(edit.cell, cell)),
    plans.filter(({ edit }) => edit.cell.row === cell.row),
  ].find((blamed) => blamed.length > 0);
  return nearest ?? plans.filter(({ purpose }) => purpose === JUDGES[rule]);
}

/** With what was computed from a cell that is not written after all. */
function withDependents(plans: readonly CellPlan[], dropped: ReadonlySet<CellPlan>): ReadonlySet<CellPlan> {
  const all = new Set(dropped);
  for (const plan of plans) {
    const rests = plan.edit.inputs?.some(({ cell }) => [...all].some(({ edit }) => isAt(edit.cell, cell)));
    if (rests) all.add(plan);
  }
  return all;
}

/**
 * Leaves out edits that would make a check fail that held before: the planned sheet is checked in memory.
 *
 * @param recheck findings of the same form on another state of the sheet, with the cells that are filled in it
 */
export function* guardingPlan(
  snapshot: SheetSnapshot,
  before: readonly Finding[],
  plans: readonly PlannedEdit[],
  recheck: (planned: SheetSnapshot, filled: readonly CellRef[]) => Steps<readonly Finding[]>,
): Steps<{ readonly edits: readonly PlannedEdit[]; readonly withheld: readonly Withheld[] }> {
  const known = new Set(before.map(placeOf));
  const withheld: Withheld[] = [];
  let edits = plans;
  for (;;) {
    const cells = edits.filter(isCell);
    if (cells.length === 0) return { edits, withheld };
    const { snapshot: planned } = yield* applyingToSnapshot(
      snapshot,
      cells.map(({ edit }) => edit),
    );
    const found = yield* recheck(
      planned,
      cells.map(({ edit }) => edit.cell),
    );
    const fresh = found.filter((finding) => finding.rule in JUDGES && !known.has(placeOf(finding)));
    const [first] = fresh.filter((finding) => culprits(cells, finding).length > 0);
    if (!first) return { edits, withheld };
    const dropped = withDependents(cells, new Set(culprits(cells, first)));
    for (const { edit } of dropped) {
      withheld.push({
        cell: edit.cell,
        reason: say('rules.withheld', { cell: toA1(edit.cell), finding: first.message }),
      });
    }
    edits = edits.filter((plan) => !isCell(plan) || !dropped.has(plan));
  }
}
