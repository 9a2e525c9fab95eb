import { MAX_COLUMNS, toA1, type CellRange } from '../../core/sheet/address';

/** A1 address of an area; whole rows as `20:22`. */
export function a1(area: CellRange): string {
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return `${toA1({ row: area.top, col: area.left })}:${toA1({ row: area.bottom, col: area.right })}`;
}

/** Loads where the ranges of a collection lie. */
export function loadAreas(areas: Excel.RangeAreas): Excel.RangeAreas {
  areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return areas;
}

/** Where the ranges of a loaded collection lie. */
export function areasOf(areas: Excel.RangeAreas): CellRange[] {
  return areas.areas.items.map(areaOf);
}

/** Where a loaded range lies. */
export function areaOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** Whether a proxy has been filled as far as this looks. */
export function isLoaded(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}
