import type { Edit, EditPlan, PlannedEdit } from '../../core/edits/types';
import type { Message } from '../../core/messages/message';
import { shiftFormula, type RowShift } from './formula';
import type { Workbook } from './types';

/** The plan for one form, and where that form stands. */
export interface FormPlan {
  readonly plan: EditPlan;
  /** First row of the form's indicators; forms of one sheet are told apart by it. */
  readonly row: number;
}

/** A planned edit after the run. */
export interface AppliedEdit {
  /** As planned, but at the place where it stands now. */
  readonly planned: PlannedEdit;
  /** Why it was not written; null when it was. */
  readonly skipped: Message | null;
}

/**
 * Carries out the plans of a workbook that were made from one reading of it. On each sheet from the bottom up: rows
 * inserted below a form move the forms further down, and an edit planned for them would hit another cell.
 *
 * @returns for each plan, in the order given, what became of its edits
 */
export function applyPlans(workbook: Pick<Workbook, 'apply'>, plans: readonly FormPlan[]): AppliedEdit[][] {
  const results = plans.map((): AppliedEdit[] => []);
  const order = plans.map((_, index) => index).sort((a, b) => (plans[b]?.row ?? 0) - (plans[a]?.row ?? 0));
  for (const index of order) {
    const plan = plans[index]?.plan;
    if (!plan || plan.edits.length === 0) continue;
    const { outcomes } = workbook.apply(plan.sheetId, plan.edits.map(({ edit }) => edit));
    const applied = plan.edits.map((planned, at) => ({ planned, skipped: outcomes[at]?.status === 'applied' ? null : (outcomes[at]?.reason ?? null) }));
    for (const { planned: { edit }, skipped } of applied) {
      if (edit.kind !== 'insert-rows' || skipped) continue;
      results.forEach((edits, other) => {
        if (plans[other]?.plan.sheetId === plan.sheetId) results[other] = edits.map((moved) => ({ ...moved, planned: { ...moved.planned, edit: movedDown(moved.planned.edit, edit) } }));
      });
    }
    results[index] = applied;
  }
  return results;
}

/** An edit as it reads after rows were inserted; plans speak of their own sheet only. */
function movedDown(edit: Edit, shift: RowShift): Edit {
  const moved = (row: number): number => (row < shift.row ? row : row + shift.count);
  switch (edit.kind) {
    case 'cell': {
      const { value, formula } = edit.write;
      const write = { value, formula: formula === null ? null : `=${shiftFormula(formula.slice(1), shift, (sheet) => sheet === null)}` };
      return { ...edit, cell: { ...edit.cell, row: moved(edit.cell.row) }, write };
    }
    case 'text-row':
    case 'clear-text-row':
      return { ...edit, range: { ...edit.range, top: moved(edit.range.top), bottom: moved(edit.range.bottom) } };
    case 'insert-rows':
    case 'remove-rows':
      return { ...edit, row: moved(edit.row) };
  }
}
