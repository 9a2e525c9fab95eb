import type { CellRange } from '../../core/sheet/address';
import { a1, areasOf, isLoaded, loadAreas } from './areas';
import { clientCode } from './errors';
import type { ExcelSession } from './session';

/** A range with more merges than this is refused by Excel; a band of rows has fewer. */
const MERGES_PER_REQUEST = 512;

/** Asks for the merges of a range. Place it last in a request: Excel refuses it for more than 512 of them. */
export function askMerges(range: Excel.Range): Excel.RangeAreas {
  return loadAreas(range.getMergedAreasOrNullObject());
}

/** The answer; null when Excel has given none. */
export function mergesOf(merges: Excel.RangeAreas | null): readonly CellRange[] | null {
  if (!merges || !isLoaded(() => merges.isNullObject || merges.areas.items)) return null;
  return merges.isNullObject ? [] : areasOf(merges);
}

/** Asks for merges band by band in one request; null when Excel does not answer even so. */
export async function readMergesInBands(
  session: ExcelSession,
  sheetId: string,
  used: CellRange,
): Promise<readonly CellRange[] | null> {
  // Every merge covers two cells or more, so a band of this many rows cannot hold too many.
  const rows = Math.max(1, Math.floor((2 * MERGES_PER_REQUEST) / (used.right - used.left + 1)));
  const bands: CellRange[] = [];
  for (let top = used.top; top <= used.bottom; top += rows)
    bands.push({ ...used, top, bottom: Math.min(used.bottom, top + rows - 1) });
  try {
    const areas = await session.read((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      return bands.map((band) => askMerges(sheet.getRange(a1(band))));
    });
    return areas.flatMap((each) => mergesOf(each) ?? []);
  } catch (error) {
    if (['GeneralException', 'InvalidOperation', 'InvalidArgument'].includes(clientCode(error))) return null;
    throw error;
  }
}
