import type { SheetWithPlan } from './check';
import { kindOf } from './edits/kinds/index';
import { moveEdit } from './edits/move';
import type { ApplyReport, Edit, PlannedEdit } from './edits/types';
import type { Message } from './messages/message';
import type { RowShift } from './sheet/rows';
import { shiftFormula } from './sheet/formula';

/** What carries out edits on a sheet, in their order; each is checked against what it expects. */
export interface EditTarget {
  apply(sheetId: string, edits: readonly Edit[]): ApplyReport;
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
export function applyPlans(workbook: EditTarget, sheets: readonly SheetWithPlan[]): AppliedEdit[][] {
  const results = sheets.map((): AppliedEdit[] => []);
  const rowOfForm = (index: number): number => sheets[index]?.report.form?.headerRow ?? 0;
  const order = sheets.map((_, index) => index).sort((a, b) => rowOfForm(b) - rowOfForm(a));
  for (const index of order) {
    const plan = sheets[index]?.plan;
    if (!plan || plan.edits.length === 0) continue;
    const { outcomes } = workbook.apply(
      plan.sheetId,
      plan.edits.map(({ edit }) => edit),
    );
    const applied = plan.edits.map((planned, at) => ({
      planned,
      skipped: outcomes[at]?.status === 'applied' ? null : (outcomes[at]?.reason ?? null),
    }));
    for (const {
      planned: { edit },
      skipped,
    } of applied) {
      const shift = kindOf(edit).shift(edit);
      if (!shift || skipped) continue;
      results.forEach((edits, other) => {
        if (sheets[other]?.plan.sheetId === plan.sheetId)
          results[other] = edits.map((moved) => ({
            ...moved,
            planned: { ...moved.planned, edit: movedDown(moved.planned.edit, shift) },
          }));
      });
    }
    results[index] = applied;
  }
  return results;
}

/** An edit as it reads after rows were inserted; plans speak of their own sheet only. */
function movedDown(edit: Edit, shift: RowShift): Edit {
  const moved = moveEdit(edit, (row) => (row < shift.row ? row : row + shift.count));
  if (moved.kind !== 'cell' || moved.write.formula === null) return moved;
  const formula = `=${shiftFormula(moved.write.formula.slice(1), shift, (sheet) => sheet === null)}`;
  return { ...moved, write: { ...moved.write, formula } };
}
