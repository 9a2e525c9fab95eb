import type { CellRef } from '../../core/sheet/address';
import type { SheetModel } from './sheet-model';

/** Where a key leads from a cell: merged cells count as one, hidden rows and columns are passed over. */
export function cellAfterKey(
  model: SheetModel,
  from: CellRef,
  key: string,
  ctrl: boolean,
  pageRows: number,
): CellRef | null {
  const area = model.area(from);
  const { rows, columns } = model;
  switch (key) {
    case 'ArrowUp':
      return at(model, ctrl ? firstVisible(rows) : (rows.step(area.top, -1) ?? area.top), from.col);
    case 'ArrowDown':
      return at(model, ctrl ? lastUsedRow(model) : (rows.step(area.bottom, 1) ?? area.bottom), from.col);
    case 'ArrowLeft':
      return at(model, from.row, ctrl ? firstVisible(columns) : (columns.step(area.left, -1) ?? area.left));
    case 'ArrowRight':
      return at(model, from.row, ctrl ? lastUsedColumn(model) : (columns.step(area.right, 1) ?? area.right));
    case 'PageUp':
      return at(model, visibleRow(model, Math.max(0, from.row - pageRows)), from.col);
    case 'PageDown':
      return at(model, visibleRow(model, Math.min(rows.count - 1, area.bottom + pageRows)), from.col);
    case 'Home':
      return at(model, ctrl ? firstVisible(rows) : from.row, firstVisible(columns));
    case 'End':
      return at(model, ctrl ? lastUsedRow(model) : from.row, lastUsedColumn(model));
    default:
      return null;
  }
}

function at(model: SheetModel, row: number, col: number): CellRef {
  return model.anchor({ row, col });
}

function firstVisible(axis: { size(index: number): number; step(from: number, by: 1): number | null }): number {
  return axis.size(0) > 0 ? 0 : (axis.step(0, 1) ?? 0);
}

function visibleRow(model: SheetModel, row: number): number {
  return model.rows.size(row) > 0 ? row : (model.rows.step(row, 1) ?? model.rows.step(row, -1) ?? row);
}

function lastUsedRow(model: SheetModel): number {
  return model.snapshot.cells.at(-1)?.row ?? 0;
}

function lastUsedColumn(model: SheetModel): number {
  return model.snapshot.cells.reduce((last, cell) => Math.max(last, cell.col), 0);
}
