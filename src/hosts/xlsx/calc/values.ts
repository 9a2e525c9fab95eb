import { isCellError, type CellError, type RawValue } from '../../../core/sheet/snapshot';

/**
 * Thrown for what this small calculator does not know; the cell then loses its stored result. It is one for all: many
 * thousands of formulas may throw it, and finding out where would take longer than calculating them.
 */
export const CANNOT_CALCULATE = new Error('not calculated here');

/** A block of cell values, row by row. */
export interface Block {
  readonly rows: readonly (readonly RawValue[])[];
}

/** What an operator or a function works on. */
export type Operand = RawValue | Block;

export const error = (code: string): CellError => ({ error: code });
export const DIV0 = error('#DIV/0!');
export const VALUE = error('#VALUE!');
export const NUM = error('#NUM!');

/** Binding power of the operators; a higher one binds closer. */
export const POWER: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

export function isBlock(operand: Operand): operand is Block {
  return typeof operand === 'object' && operand !== null && 'rows' in operand;
}

/** One value of an operand; a range of several cells would spill, which is left to Excel. */
export function single(operand: Operand): RawValue {
  if (!isBlock(operand)) return operand;
  if (operand.rows.length !== 1 || operand.rows[0]?.length !== 1) throw CANNOT_CALCULATE;
  return operand.rows[0][0] ?? null;
}

export function toNumber(value: RawValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  const text = value.trim();
  if (/^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  // Dates and grouped digits depend on the user's region: Excel shall decide.
  if (/\d/.test(text) && /^[\d\s.,/:年月日¥$-]+$/.test(text)) throw CANNOT_CALCULATE;
  return VALUE;
}

export function toText(value: RawValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return value;
}

export function binary(operator: string, left: RawValue, right: RawValue): RawValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === '&') {
    const [a, b] = [toText(left), toText(right)];
    return isCellError(a) ? a : isCellError(b) ? b : a + b;
  }
  if (POWER[operator] === 1) return compare(operator, left, right);
  const a = toNumber(left);
  const b = toNumber(right);
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  switch (operator) {
    case '+':
      return finite(settled(a + b, a, b));
    case '-':
      return finite(settled(a - b, a, -b));
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIV0 : finite(a / b);
    default:
      return finite(a ** b);
  }
}

/** A sum that is nothing but rounding noise is zero, as in Excel. */
export function settled(sum: number, a: number, b: number): number {
  return sum !== 0 && Math.abs(sum) < 1e-15 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : sum;
}

export function finite(value: number): RawValue {
  return Number.isFinite(value) ? value : NUM;
}

function compare(operator: string, left: RawValue, right: RawValue): boolean {
  const order = orderOf(left ?? emptyLike(right), right ?? emptyLike(left));
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function emptyLike(other: RawValue): RawValue {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Numbers before texts before booleans; texts without regard to case. */
function orderOf(a: RawValue, b: RawValue): number {
  const rank = (value: RawValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const difference = Number(a) - Number(b);
  return Math.abs(difference) <= 1e-15 * Math.max(Math.abs(Number(a)), Math.abs(Number(b))) ? 0 : difference;
}
