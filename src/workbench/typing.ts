import type { CellContent } from '../core/edits/types';
import { decimal, formatPlain, fromDouble, parseDecimal } from '../core/decimal';
import { isCellError, type SheetCell } from '../core/sheet/snapshot';
import { contentFromTyping } from '../hosts/xlsx/xlsx-host';

const HUNDRED = decimal(100);

/** Whether a format code shows a date or time; quoted and bracketed parts do not count. */
function isDateFormat(code: string): boolean {
  return code !== 'General' && /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** The text that editing a cell starts with: what one would have to type to get it. */
export function editText(cell: SheetCell | null): string {
  if (!cell) return '';
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(cell.numberFormat)) return cell.text;
  const exact = fromDouble(value);
  if (!exact) return cell.text;
  return cell.numberFormat.includes('%') ? `${formatPlain(exact.times(HUNDRED))}%` : formatPlain(exact);
}

/**
 * What a typed text means in a cell: a percentage in a cell that shows percent is its number, a cell formatted as
 * text keeps texts, otherwise numbers are numbers and `=` begins a formula.
 */
export function typedContent(text: string, numberFormat: string): CellContent {
  if (numberFormat === '@' && text !== '') return { value: text, formula: null };
  const percent = numberFormat.includes('%') && /[%％]$/.test(text) ? parseDecimal(text.slice(0, -1)) : null;
  return percent ? { value: Number(formatPlain(percent.div(HUNDRED))), formula: null } : contentFromTyping(text);
}
