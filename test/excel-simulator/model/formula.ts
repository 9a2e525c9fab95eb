import Big from 'big.js';
import { parseA1 } from '../../../src/core/sheet/address';
import type { SimValue } from './cells';

/** Reads a cell of the sheet the formula stands in. */
export type CellReader = (row: number, col: number) => SimValue;

const DIV0 = { error: '#DIV/0!' } as const;
const VALUE = { error: '#VALUE!' } as const;
const NAME = { error: '#NAME?' } as const;

class FormulaError extends Error {
  constructor(readonly value: { readonly error: string }) {
    super(value.error);
  }
}

type Operand = SimValue | SimValue[];

/**
 * Evaluates the few formulas the forms and our own edits use: arithmetic, comparison, text joining,
 * references, and the functions below. Anything else is `#NAME?`, so that a test sees it.
 */
export function evaluate(formula: string, read: CellReader): SimValue {
  try {
    const parser = new Parser(tokenise(formula.slice(1)), read);
    return single(parser.whole());
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

function tokenise(text: string): string[] {
  const tokens =
    text.match(/"(?:[^"]|"")*"|<=|>=|<>|[A-Za-z$][A-Za-z0-9$._]*|\d+(?:\.\d+)?|[-+*/^&=<>%(),:]|\s+|./g) ?? [];
  return tokens.filter((token) => token.trim() !== '');
}

class Parser {
  #next = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly read: CellReader,
  ) {}

  whole(): Operand {
    const value = this.#comparison();
    if (this.#next < this.tokens.length) throw new FormulaError(NAME);
    return value;
  }

  #take(...wanted: string[]): string | null {
    const token = this.tokens[this.#next];
    if (token === undefined || !wanted.includes(token)) return null;
    this.#next++;
    return token;
  }

  #comparison(): Operand {
    let left = this.#joined();
    for (let op = this.#take('=', '<>', '<', '>', '<=', '>='); op; op = this.#take('=', '<>', '<', '>', '<=', '>=')) {
      left = compare(op, single(left), single(this.#joined()));
    }
    return left;
  }

  #joined(): Operand {
    let left = this.#sum();
    while (this.#take('&')) left = asText(single(left)) + asText(single(this.#sum()));
    return left;
  }

  #sum(): Operand {
    let left = this.#product();
    for (let op = this.#take('+', '-'); op; op = this.#take('+', '-')) {
      const a = asNumber(single(left));
      const b = asNumber(single(this.#product()));
      left = Number(op === '+' ? Big(a).plus(b) : Big(a).minus(b));
    }
    return left;
  }

  #product(): Operand {
    let left = this.#unary();
    for (let op = this.#take('*', '/'); op; op = this.#take('*', '/')) {
      const a = asNumber(single(left));
      const b = asNumber(single(this.#unary()));
      if (op === '/' && b === 0) throw new FormulaError(DIV0);
      left = op === '*' ? a * b : a / b;
    }
    return left;
  }

  #unary(): Operand {
    if (this.#take('-')) return -asNumber(single(this.#unary()));
    if (this.#take('+')) return this.#unary();
    let value = this.#primary();
    while (this.#take('%')) value = asNumber(single(value)) / 100;
    return value;
  }

  #primary(): Operand {
    const token = this.tokens[this.#next++];
    if (token === undefined) throw new FormulaError(NAME);
    if (token === '(') {
      const value = this.#comparison();
      if (!this.#take(')')) throw new FormulaError(NAME);
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (this.tokens[this.#next] === '(') return this.#call(token.toUpperCase());
    if (token.toUpperCase() === 'TRUE') return true;
    if (token.toUpperCase() === 'FALSE') return false;
    return this.#reference(token);
  }

  #reference(token: string): Operand {
    const from = parseA1(token);
    if (!from) throw new FormulaError(NAME);
    if (!this.#take(':')) return this.read(from.row, from.col);
    const to = parseA1(this.tokens[this.#next++] ?? '');
    if (!to) throw new FormulaError(NAME);
    const values: SimValue[] = [];
    for (let row = from.row; row <= to.row; row++) {
      for (let col = from.col; col <= to.col; col++) values.push(this.read(row, col));
    }
    return values;
  }

  #call(name: string): Operand {
    this.#next++;
    const args: Operand[] = [];
    // The branch of IF that is not taken may divide by zero; its error only counts when it is chosen.
    while (!this.#take(')')) {
      try {
        args.push(this.#comparison());
      } catch (error) {
        if (!(error instanceof FormulaError) || !['IF', 'IFERROR'].includes(name)) throw error;
        args.push(error.value);
        this.#skipArgument();
      }
      this.#take(',');
      if (this.#next >= this.tokens.length && this.tokens.at(-1) !== ')') throw new FormulaError(NAME);
    }
    return callFunction(name, args);
  }

  #skipArgument(): void {
    for (let depth = 0; this.#next < this.tokens.length; this.#next++) {
      const token = this.tokens[this.#next];
      if (depth === 0 && (token === ',' || token === ')')) return;
      if (token === '(') depth++;
      if (token === ')') depth--;
    }
  }
}

function callFunction(name: string, args: readonly Operand[]): Operand {
  const first = args[0] ?? null;
  switch (name) {
    case 'IF':
      return single(asBoolean(single(first)) ? (args[1] ?? null) : (args[2] ?? false));
    case 'IFERROR':
      return isError(first) ? single(args[1] ?? null) : first;
    case 'ROUND':
      return Number(Big(asNumber(single(first))).round(asNumber(single(args[1] ?? 0)), Big.roundHalfUp));
    case 'SUM':
      return Number(
        args
          .flat()
          .filter((value): value is number => typeof value === 'number')
          .reduce((sum, value) => sum.plus(value), Big(0)),
      );
    case 'LEN':
      return asText(single(first)).length;
    case 'AND':
      return args.every((value) => asBoolean(single(value)));
    case 'OR':
      return args.some((value) => asBoolean(single(value)));
    default:
      throw new FormulaError(NAME);
  }
}

function single(value: Operand): SimValue {
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

function isError(value: Operand): value is { readonly error: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asNumber(value: SimValue): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) throw new FormulaError(value);
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) throw new FormulaError(VALUE);
  return number;
}

function asText(value: SimValue): string {
  if (value === null) return '';
  if (isError(value)) throw new FormulaError(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function asBoolean(value: SimValue): boolean {
  return typeof value === 'boolean' ? value : asNumber(value) !== 0;
}

function compare(op: string, a: SimValue, b: SimValue): boolean {
  if (isError(a)) throw new FormulaError(a);
  if (isError(b)) throw new FormulaError(b);
  const left = a ?? (typeof b === 'string' ? '' : 0);
  const right = b ?? (typeof a === 'string' ? '' : 0);
  const order = rank(left) - rank(right) || (left === right ? 0 : left < right ? -1 : 1);
  switch (op) {
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

/** Excel orders numbers before texts before truth values. */
function rank(value: string | number | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Rewrites the row numbers of plain references, as Excel does when rows move. */
export function shiftFormula(formula: string, target: (row: number) => number | null): string {
  return formula.replace(
    /"[^"]*"|(\$?[A-Za-z]{1,3}\$?)(\d+)(?![\w(])/g,
    (whole, column: string | undefined, row: string) => {
      if (column === undefined) return whole;
      const to = target(Number(row) - 1);
      return to === null ? '#REF!' : column + String(to + 1);
    },
  );
}
