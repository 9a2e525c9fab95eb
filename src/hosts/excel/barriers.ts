import type { Message } from '../../core/messages/message';
import { hostMessage } from '../messages';
import { areaOf } from './areas';
import { excelReason } from './errors';

/** Proxies for what forbids moving rows at a place: something that the rows above and at it both belong to. */
export interface BarriersRequest {
  readonly tables: readonly [Excel.TableScopedCollection, Excel.TableScopedCollection];
  readonly pivots: readonly [Excel.PivotTableScopedCollection, Excel.PivotTableScopedCollection];
  readonly filter: Excel.AutoFilter;
  readonly filtered: Excel.Range;
}

/**
 * Asks what lies across the place where rows are to come in or go out.
 *
 * @param above the row above the place; null at the top of the sheet or where the run itself makes it
 */
export function askBarriers(
  sheet: Excel.Worksheet,
  above: Excel.Range | null,
  at: Excel.Range | null,
): BarriersRequest | null {
  if (!above || !at) return null;
  const named = <T extends { load(names: string): unknown }>(collection: T): T => {
    collection.load('items/name');
    return collection;
  };
  const filtered = sheet.autoFilter.getRangeOrNullObject();
  filtered.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.autoFilter.load('isDataFiltered');
  return {
    tables: [named(above.getTables(false)), named(at.getTables(false))],
    pivots: [named(above.getPivotTables(false)), named(at.getPivotTables(false))],
    filter: sheet.autoFilter,
    filtered,
  };
}

/**
 * Why rows must not move at a place: inside an Excel table or a pivot table that would tear or refuse, and among
 * filtered rows where nobody would see them. The same as the file host refuses, and the filter, which only Excel knows.
 *
 * @param row counted from 0
 */
export function barrierAt(asked: BarriersRequest | null, row: number): Message | null {
  if (!asked) return null;
  const first = row + 1;
  const table = inBoth(asked.tables);
  if (table !== null) return hostMessage('host.skipped.table', { first, range: table });
  const pivot = inBoth(asked.pivots);
  if (pivot !== null) return hostMessage('host.skipped.pivot', { first, range: pivot });
  if (asked.filtered.isNullObject || !asked.filter.isDataFiltered) return null;
  const { top, bottom } = areaOf(asked.filtered);
  return top < row && row <= bottom ? excelReason('host.excel.skipped.filtered', { first }) : null;
}

interface Named {
  readonly items: readonly { readonly name: string }[];
}

/** Name of what both rows belong to. */
function inBoth([above, at]: readonly [Named, Named]): string | null {
  return at.items.find(({ name }) => above.items.some((other) => other.name === name))?.name ?? null;
}
