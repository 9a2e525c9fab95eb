import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { HostError } from '../host';
import type { Workbook } from './types';

/** A sheet whose cells cannot be read, and why. */
export interface UnreadableSheet {
  readonly name: string;
  readonly error: HostError;
}

/**
 * The cells of these sheets one after another, each read when its turn comes. Chart sheets, which have none, are
 * passed over.
 *
 * @param unreadable collects the sheets that cannot be read; without it the first of them is an error
 */
export function* readableSnapshots(
  workbook: Workbook,
  sheets: Workbook['sheets'],
  unreadable?: UnreadableSheet[],
): Generator<SheetSnapshot> {
  for (const { id, name } of sheets) {
    let snapshot: SheetSnapshot;
    try {
      snapshot = workbook.snapshot(id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === 'not-a-worksheet') continue;
      if (error.code !== 'unreadable' || !unreadable) throw error;
      unreadable.push({ name, error });
      continue;
    }
    yield snapshot;
  }
}
