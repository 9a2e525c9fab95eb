import { isCellError, type RawValue } from '../../../core/sheet/snapshot';
import { tokenize, type ReferenceToken, type Token } from '../../../core/sheet/formula';
import { FUNCTIONS } from './functions';
import { binary, CANNOT_CALCULATE, error, POWER, single, toNumber, type Block, type Operand } from './values';

/** Where values come from. */
export interface Cells {
  /** Values of a reference; throws CANNOT_CALCULATE when it leads out of what can be read. */
  block(reference: ReferenceToken): Block;
  /** Values of a defined name; throws CANNOT_CALCULATE when it is more than a reference. */
  named(name: string): Block;
}

/**
 * Calculates a formula of the kind such forms use: arithmetic, comparison, text joining, percent and a few
 * functions. Division goes through doubles as in Excel; rounding is decimal, half-up.
 *
 * @param formula without its `=`
 * @throws CANNOT_CALCULATE for anything else
 */
export function evaluate(formula: string, cells: Cells): RawValue {
  return new Calculator(
    tokenize(formula).filter((token) => token.kind !== 'space'),
    cells,
  ).result();
}

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
    if (this.#at < this.tokens.length) throw CANNOT_CALCULATE;
    return value ?? 0;
  }

  #expression(minimum: number): Operand {
    if (++this.#depth > MAX_DEPTH) throw CANNOT_CALCULATE;
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
      if (++this.#depth > MAX_DEPTH) throw CANNOT_CALCULATE;
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
    if (!token) throw CANNOT_CALCULATE;
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
        if (token.text !== '(') throw CANNOT_CALCULATE;
        return this.#closed(this.#expression(0));
      default:
        throw CANNOT_CALCULATE;
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
    if (!implementation) throw CANNOT_CALCULATE;
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
    if (this.#operator() !== text) throw CANNOT_CALCULATE;
    this.#at++;
  }
}
