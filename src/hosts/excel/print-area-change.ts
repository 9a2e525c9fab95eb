import type { CellRange } from '../../core/sheet/address';
import { a1 } from './areas';

/** A print area before and after it grew over a line of notes: carried by the inverse edit. */
export interface PrintAreaChange {
  readonly before: readonly CellRange[];
  readonly after: readonly CellRange[];
}

/** What an inverse edit carries along with the state of the row. */
export function withPrintAreaChange(rowState: object, change: PrintAreaChange | undefined): object {
  return change ? { ...rowState, printArea: change } : rowState;
}

export function changeFrom(restore: unknown): PrintAreaChange | null {
  if (typeof restore !== 'object' || restore === null || !('printArea' in restore)) return null;
  return restore.printArea as PrintAreaChange;
}

export function sameAreas(a: readonly CellRange[], b: readonly CellRange[]): boolean {
  return a.length === b.length && a.map(a1).join() === b.map(a1).join();
}
