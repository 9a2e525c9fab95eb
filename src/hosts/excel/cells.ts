import type { RawValue, SheetCell } from '../../core/sheet/snapshot';
import type { CellContent } from '../../core/edits/types';

const ERROR_VALUES = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
]);

/** The grids of one range as the client loads them. */
export interface LoadedGrid {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly text: string[][];
  readonly numberFormat: unknown[][];
}

/** The non-empty cells of a loaded range, row by row. */
export function cellsOf(grid: LoadedGrid): SheetCell[] {
  return grid.values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const { formula, value: raw } = contentFromExcel(value, grid.formulas[r]?.[c]);
      if (raw === null && formula === null) return [];
      const text = grid.text[r]?.[c] ?? '';
      const numberFormat = String(grid.numberFormat[r]?.[c] ?? 'General');
      return [
        {
          row: grid.rowIndex + r,
          col: grid.columnIndex + c,
          value: raw,
          text: isClipped(text) ? plainText(raw) : text,
          formula,
          numberFormat,
        },
      ];
    }),
  );
}

/** Content of a cell from what `values` and `formulas` answer for it. */
export function contentFromExcel(value: unknown, formula: unknown): CellContent {
  const raw = rawValue(value);
  // For a text constant both answers are the same, also when the text happens to begin with an equals sign.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: raw, formula: isFormula ? formula : null };
}

function rawValue(value: unknown): RawValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return ERROR_VALUES.has(value) ? { error: value } : value;
}

/** A column too narrow for its number shows `####`: that is no content. */
function isClipped(text: string): boolean {
  return /^#{2,}$/.test(text);
}

function plainText(value: RawValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

/** Text that Excel would turn into a number, a date, a truth value or a formula when it is written as a value. */
const COERCED = /^['=+\-@]|^[\d\s.,，:：/\-年月日时分秒%¥￥$()（）eE]+$|^(?:true|false)$/i;

/** What to assign to `Range.values` so that the cell holds exactly this value. */
export function valueForExcel(value: RawValue, numberFormat: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string') return value;
  // The apostrophe is Excel's own mark for “this is text”; it is not stored as part of it.
  return numberFormat !== '@' && COERCED.test(value) ? `'${value}` : value;
}
