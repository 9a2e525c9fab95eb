import { cellKey, type CellRef } from '../../core/sheet/address';
import type { RawValue } from '../../core/sheet/snapshot';
import type { Edit } from '../../core/edits/types';
import { contentFromExcel } from './cells';
import { a1 } from './areas';
import { RowHistory } from './rows';

/** Proxies of the cells a run rests on, by the key of the cell as it is before the run. */
export type AskedInputs = ReadonlyMap<number, Excel.Range>;

/** Asks for the inputs of a run, each once; those in rows that the run itself inserts are its own. */
export function askInputs(sheet: Excel.Worksheet, edits: readonly Edit[]): AskedInputs {
  const asked = new Map<number, Excel.Range>();
  const history = new RowHistory();
  for (const edit of edits) {
    for (const { cell } of edit.inputs ?? []) {
      const row = history.original(cell.row);
      if (row === null || asked.has(cellKey(row, cell.col))) continue;
      const range = sheet.getRange(a1({ top: row, left: cell.col, bottom: row, right: cell.col }));
      range.load('rowIndex,columnIndex,values,formulas,text,numberFormat');
      asked.set(cellKey(row, cell.col), range);
    }
    history.add(edit);
  }
  return asked;
}

/** Reads the inputs of a run in the rows as they are when the turn of an edit comes. */
export function inputReader(asked: AskedInputs): {
  readonly valueAt: (cell: CellRef) => RawValue;
  /** Follows the rows past an edit that was carried out. */
  readonly passed: (edit: Edit) => void;
} {
  const history = new RowHistory();
  return {
    valueAt: ({ row, col }) => {
      const original = history.original(row);
      const range = original === null ? undefined : asked.get(cellKey(original, col));
      return range ? contentFromExcel(range.values[0]?.[0], range.formulas[0]?.[0]).value : null;
    },
    passed: (edit) => {
      history.add(edit);
    },
  };
}
