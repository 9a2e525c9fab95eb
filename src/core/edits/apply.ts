import type { CellRef } from '../sheet/address';
import type { RawValue, SheetSnapshot } from '../sheet/snapshot';
import { inOneGo, type Steps } from '../steps';
import { kindOf } from './kinds/index';
import { cellAt } from './kinds/steps';
import { RunGuard } from './run-guard';
import type { ApplyReport, Edit, EditOutcome } from './types';

/** A sheet after its edits, and what came of each. */
interface AppliedEdits {
  readonly snapshot: SheetSnapshot;
  readonly report: ApplyReport;
}

/**
 * Applies edits to a snapshot the way a host applies them to a workbook: in order, each against what it
 * expects, skipping what does not fit. For previews, planning and as the reference the hosts are tested with.
 *
 * @param guard of a run that these edits go on with
 */
export function applyToSnapshot(snapshot: SheetSnapshot, edits: readonly Edit[], guard = new RunGuard()): AppliedEdits {
  return inOneGo(applyingToSnapshot(snapshot, edits, guard));
}

/** As `applyToSnapshot`, in steps: for a page that goes on meanwhile. */
export function* applyingToSnapshot(
  snapshot: SheetSnapshot,
  edits: readonly Edit[],
  guard = new RunGuard(),
): Steps<AppliedEdits> {
  let current = snapshot;
  const outcomes: EditOutcome[] = [];
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const doubt = guard.doubt(edit, (cell) => valueAt(current, cell));
    const step = doubt ? { snapshot: current, inverse: null, refused: doubt } : kindOf(edit).apply(current, edit);
    guard.record(edit, step.refused === null);
    outcomes.push({ edit, status: step.inverse ? 'applied' : 'skipped', reason: step.refused });
    if (step.inverse) {
      current = step.snapshot;
      inverse.push(step.inverse);
    }
    yield outcomes.length / edits.length;
  }
  return { snapshot: current, report: { outcomes, inverse: inverse.reverse() } };
}

/** The value of a cell of a snapshot; null when it is blank. */
function valueAt(snapshot: SheetSnapshot, ref: CellRef): RawValue {
  return cellAt(snapshot, ref)?.value ?? null;
}
