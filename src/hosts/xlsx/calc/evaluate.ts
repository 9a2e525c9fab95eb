import { formatPlain, fromDouble, roundHalfUp } from '../../../core/decimal';
import { isCellError, type CellError, type RawValue } from '../../../core/sheet/snapshot';
import { tokenize, type ReferenceToken, type Token } from '../../../core/sheet/formula';

/** Thrown for what this small calculator does not know; the cell then loses its stored result. */
export class CannotCalculate extends Error {}

/** A block of cell values, row by row. */
export interface Block {
  readonly rows: readonly (readonly RawValue[])[];
}

type Operand = RawValue | Block;

/** Where values come from. */
export interface Cells {
  /** Values of a reference; throws CannotCalculate when it leads out of what can be read. */
  block(reference: ReferenceToken): Block;
  /** Values of a defined name; throws CannotCalculate when it is more than a reference. */
  named(name: string): Block;
}

/**
 * Calculates a formula of the kind such forms use: arithmetic, comparison, text joining, percent and a few
 * functions. Division goes through doubles as in Excel; rounding is decimal, half-up.
 *
 * @param formula without its `=`
 * @throws CannotCalculate for anything else
 */
export function evaluate(formula: string, cells: Cells): RawValue {
  return new Calculator(
    tokenize(formula).filter((token) => token.kind !== 'space'),
    cells,
  ).result();
}

const error = (code: string): CellError => ({ error: code });
const DIV0 = error('#DIV/0!');
const VALUE = error('#VALUE!');
const NUM = error('#NUM!');

/** Binding power of the operators; a higher one binds closer. */
const POWER: Readonly<Record<string, number>> = {
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
const MAX_DEPTH = 100;

class Calculator {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cells: Cells,
  ) {}

  result(): RawValue {
    const value = single(this.#expression(0));
    if (this.#at < this.tokens.length) throw new CannotCalculate();
    return value ?? 0;
  }

  #expression(minimum: number): Operand {
    if (++this.#depth > MAX_DEPTH) throw new CannotCalculate();
    let left = this.#prefixed();
    for (;;) {
      const operator = this.#operator();
      const power = operator === null ? undefined : POWER[operator];
      if (operator === null || power === undefined || power <= minimum) break;
      this.#at++;
      const right = this.#expression(power);
      left = binary(operator, single(left), single(right));
    }
    this.#depth--;
    return left;
  }

  #prefixed(): Operand {
    const operator = this.#operator();
    if (operator === '-' || operator === '+') {
      this.#at++;
      if (++this.#depth > MAX_DEPTH) throw new CannotCalculate();
      // Excel's sign binds closer than the power.
      const operand = single(this.#prefixed());
      this.#depth--;
      if (operator === '+') return operand;
      const number = toNumber(operand);
      return isCellError(number) ? number : -number;
    }
    let operand = this.#primary();
    while (this.#operator() === '%') {
      this.#at++;
      const number = toNumber(single(operand));
      operand = isCellError(number) ? number : number / 100;
    }
    return operand;
  }

  #primary(): Operand {
    const token = this.tokens[this.#at++];
    if (!token) throw new CannotCalculate();
    switch (token.kind) {
      case 'number':
        return Number(token.text);
      case 'string':
        return token.text.slice(1, -1).replaceAll('""', '"');
      case 'error':
        return error(token.text);
      case 'reference':
        return this.cells.block(token);
      case 'name':
        if (/^true$/i.test(token.text)) return true;
        if (/^false$/i.test(token.text)) return false;
        return this.cells.named(token.text);
      case 'function':
        return this.#call(token.text.toUpperCase().replace(/^_XLFN\./, ''));
      case 'operator':
        if (token.text !== '(') throw new CannotCalculate();
        return this.#closed(this.#expression(0));
      default:
        throw new CannotCalculate();
    }
  }

  #call(name: string): Operand {
    const implementation = FUNCTIONS.get(name);
    this.#expect('(');
    const values: Operand[] = [];
    if (this.#operator() !== ')') {
      do {
        const operator = this.#operator();
        values.push(operator === ',' || operator === ')' ? null : this.#expression(0));
      } while (this.#operator() === ',' && ++this.#at);
    }
    this.#expect(')');
    if (!implementation) throw new CannotCalculate();
    return implementation(values);
  }

  #closed(operand: Operand): Operand {
    this.#expect(')');
    return operand;
  }

  #operator(): string | null {
    const token = this.tokens[this.#at];
    return token?.kind === 'operator' ? token.text : null;
  }

  #expect(text: string): void {
    if (this.#operator() !== text) throw new CannotCalculate();
    this.#at++;
  }
}

function isBlock(operand: Operand): operand is Block {
  return typeof operand === 'object' && operand !== null && 'rows' in operand;
}

/** One value of an operand; a range of several cells would spill, which is left to Excel. */
function single(operand: Operand): RawValue {
  if (!isBlock(operand)) return operand;
  if (operand.rows.length !== 1 || operand.rows[0]?.length !== 1) throw new CannotCalculate();
  return operand.rows[0][0] ?? null;
}

function toNumber(value: RawValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  const text = value.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  // Dates and grouped digits depend on the user's region: Excel shall decide.
  if (/\d/.test(text) && /^[\d\s.,/:年月日¥$-]+$/.test(text)) throw new CannotCalculate();
  return VALUE;
}

function toText(value: RawValue): string | CellError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return value;
}

function binary(operator: string, left: RawValue, right: RawValue): RawValue {
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
function settled(sum: number, a: number, b: number): number {
  return sum !== 0 && Math.abs(sum) < 1e-15 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : sum;
}

function finite(value: number): RawValue {
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

/** Numbers of arguments: in ranges only real numbers count, written ones are converted. */
function numbersOf(values: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  for (const operand of values) {
    if (isBlock(operand)) {
      for (const value of operand.rows.flat()) {
        if (isCellError(value)) return value;
        if (typeof value === 'number') numbers.push(value);
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
      throw new CannotCalculate();
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
    if (Math.abs(whole) > 30) throw new CannotCalculate();
    return Number(round(decimal, whole));
  };
}

function oneNumber(calculate: (value: number) => RawValue): (values: readonly Operand[]) => RawValue {
  return (values) => {
    const number = toNumber(single(values[0] ?? null));
    return isCellError(number) ? number : calculate(number);
  };
}

const FUNCTIONS: ReadonlyMap<string, (values: readonly Operand[]) => Operand> = new Map<
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
