import { formatPlain, fromDouble, roundHalfUp } from '../../../core/decimal';
import { isCellError, type CellError, type RawValue } from '../../../core/sheet/snapshot';
import {
  binary,
  CANNOT_CALCULATE,
  DIV0,
  finite,
  isBlock,
  NUM,
  settled,
  single,
  toNumber,
  toText,
  VALUE,
  type Operand,
} from './values';

/** Numbers of arguments: in ranges only real numbers count, written ones are converted. */
function numbersOf(values: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  for (const operand of values) {
    if (isBlock(operand)) {
      for (const row of operand.rows) {
        for (const value of row) {
          if (typeof value === 'number') numbers.push(value);
          else if (isCellError(value)) return value;
        }
      }
    } else {
      const number = toNumber(operand);
      if (isCellError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

function overNumbers(calculate: (numbers: number[]) => RawValue): (values: readonly Operand[]) => RawValue {
  return (values) => {
    const numbers = numbersOf(values);
    return Array.isArray(numbers) ? calculate(numbers) : numbers;
  };
}

function toBoolean(value: RawValue): boolean | CellError {
  if (isCellError(value)) return value;
  if (typeof value !== 'string') return value === true || (typeof value === 'number' && value !== 0);
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : VALUE;
}

function logical(values: readonly Operand[], decide: (flags: boolean[]) => boolean): RawValue {
  const flags: boolean[] = [];
  for (const value of values.flatMap((operand) => (isBlock(operand) ? operand.rows.flat() : [operand]))) {
    if (value === null || typeof value === 'string') {
      if (value === null) continue;
      throw CANNOT_CALCULATE;
    }
    const flag = toBoolean(value);
    if (typeof flag !== 'boolean') return flag;
    flags.push(flag);
  }
  return flags.length === 0 ? VALUE : decide(flags);
}

/** Rounds through 15 significant digits, so that 0.83615 does not turn into 0.8361 for its binary tail. */
function rounding(
  round: (value: NonNullable<ReturnType<typeof fromDouble>>, places: number) => string,
): (values: readonly Operand[]) => RawValue {
  return (values) => {
    const numbers = numbersOf(values.map(single));
    if (!Array.isArray(numbers)) return numbers;
    const [value = 0, places = 0] = numbers;
    const decimal = fromDouble(value);
    if (!decimal) return NUM;
    const whole = Math.trunc(places);
    if (Math.abs(whole) > 30) throw CANNOT_CALCULATE;
    return Number(round(decimal, whole));
  };
}

function oneNumber(calculate: (value: number) => RawValue): (values: readonly Operand[]) => RawValue {
  return (values) => {
    const number = toNumber(single(values[0] ?? null));
    return isCellError(number) ? number : calculate(number);
  };
}

/** The functions such forms use, by their names in the file. */
export const FUNCTIONS: ReadonlyMap<string, (values: readonly Operand[]) => Operand> = new Map<
  string,
  (values: readonly Operand[]) => Operand
>([
  ['SUM', overNumbers((numbers) => finite(numbers.reduce((sum, number) => settled(sum + number, sum, number), 0)))],
  [
    'PRODUCT',
    overNumbers((numbers) =>
      numbers.length === 0 ? 0 : finite(numbers.reduce((product, number) => product * number, 1)),
    ),
  ],
  [
    'AVERAGE',
    overNumbers((numbers) =>
      numbers.length === 0 ? DIV0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
    ),
  ],
  ['MIN', overNumbers((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0))],
  ['MAX', overNumbers((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0))],
  [
    'COUNT',
    (values) =>
      values
        .flatMap((operand) => (isBlock(operand) ? operand.rows.flat() : [operand]))
        .filter((value) => typeof value === 'number').length,
  ],
  [
    'COUNTA',
    (values) =>
      values
        .flatMap((operand) => (isBlock(operand) ? operand.rows.flat() : [operand]))
        .filter((value) => value !== null).length,
  ],
  [
    'IF',
    ([test = null, yes = true, no = false]) => {
      const flag = toBoolean(single(test));
      if (typeof flag !== 'boolean') return flag;
      const chosen = flag ? yes : no;
      return chosen ?? 0;
    },
  ],
  [
    'IFERROR',
    ([value = null, instead = null]) => {
      const first = single(value);
      return isCellError(first) ? instead : first;
    },
  ],
  ['ISERROR', ([value = null]) => isCellError(single(value))],
  ['ISBLANK', ([value = null]) => single(value) === null],
  ['ISNUMBER', ([value = null]) => typeof single(value) === 'number'],
  ['AND', (values) => logical(values, (flags) => flags.every(Boolean))],
  ['OR', (values) => logical(values, (flags) => flags.some(Boolean))],
  [
    'NOT',
    ([value = null]) => {
      const flag = toBoolean(single(value));
      return typeof flag === 'boolean' ? !flag : flag;
    },
  ],
  ['ABS', oneNumber(Math.abs)],
  ['INT', oneNumber(Math.floor)],
  ['ROUND', rounding((value, places) => formatPlain(roundHalfUp(value, places)))],
  ['ROUNDDOWN', rounding((value, places) => formatPlain(value.round(places, 0)))],
  ['ROUNDUP', rounding((value, places) => formatPlain(value.round(places, 3)))],
  ['TRUNC', rounding((value, places) => formatPlain(value.round(places, 0)))],
  [
    'LEN',
    ([value = null]) => {
      const text = toText(single(value));
      return isCellError(text) ? text : text.length;
    },
  ],
  ['CONCATENATE', (values) => values.map(single).reduce<RawValue>((joined, value) => binary('&', joined, value), '')],
]);
