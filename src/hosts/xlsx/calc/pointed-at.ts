import { MAX_COLUMNS, MAX_ROWS, type CellRange } from '../../../core/sheet/address';
import { tokenize, type ReferenceToken, type Token } from '../../../core/sheet/formula';

/** Functions that lead to cells they do not name. */
export const POINTING = /^(?:INDIRECT|OFFSET)$/i;

/** Points nowhere, which is known as well as where. */
const NOWHERE = { kind: 'nowhere' } as const;

/**
 * Where OFFSET or INDIRECT with written arguments point: `OFFSET($A$1,0,0)`, `INDIRECT("A1")`.
 *
 * @param index of the function among the tokens
 * @returns null when that depends on other cells
 */
export function pointedAt(tokens: readonly Token[], index: number): ReferenceToken | typeof NOWHERE | null {
  const args = argumentsOf(tokens, index);
  const [first] = args[0] ?? [];
  if (!first || args[0]?.length !== 1) return null;
  if (/^INDIRECT$/i.test(tokens[index]?.text ?? '')) {
    if (first.kind !== 'string') return null;
    const [target, ...more] = tokenize(first.text.slice(1, -1).replaceAll('""', '"'));
    return target?.kind === 'reference' && more.length === 0 && args.length === 1 ? target : null;
  }
  const numbers = args.slice(1).map(written);
  if (first.kind !== 'reference' || numbers.some((number) => number === null)) return null;
  return moved(first, numbers as number[]);
}

/** Top-level arguments of a call, white space left out. */
function argumentsOf(tokens: readonly Token[], index: number): Token[][] {
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(index + 1)) {
    if (token.kind === 'space') continue;
    const isOperator = token.kind === 'operator';
    if (isOperator && (token.text === '(' || token.text === '{') && ++depth === 1) continue;
    if (isOperator && (token.text === ')' || token.text === '}') && --depth === 0) break;
    if (isOperator && token.text === ',' && depth === 1) args.push([]);
    else args.at(-1)?.push(token);
  }
  return args;
}

/** A number written out, with its sign; 0 for an argument left out. */
function written(argument: readonly Token[]): number | null {
  const text = argument.map((token) => token.text).join('');
  return /^[-+]?\d*$/.test(text) ? Number(text === '' ? 0 : text) : null;
}

function moved(base: ReferenceToken, numbers: number[]): ReferenceToken | typeof NOWHERE | null {
  const area = rectangleOf(base);
  const [rows = 0, cols = 0, height = 0, width = 0] = numbers;
  if (!area || height < 0 || width < 0) return null;
  const [top, left] = [area.top + rows, area.left + cols];
  const bottom = height === 0 ? area.bottom + rows : top + height - 1;
  const right = width === 0 ? area.right + cols : left + width - 1;
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return NOWHERE;
  const corner = (row: number, col: number): ReferenceToken['from'] => ({ ...base.from, row, col });
  return { ...base, from: corner(top, left), to: corner(bottom, right) };
}

/** Where a reference lies; null for whole rows and columns. */
function rectangleOf({ from, to }: ReferenceToken): CellRange | null {
  const end = to ?? from;
  if (from.row === null || from.col === null || end.row === null || end.col === null) return null;
  return {
    top: Math.min(from.row, end.row),
    left: Math.min(from.col, end.col),
    bottom: Math.max(from.row, end.row),
    right: Math.max(from.col, end.col),
  };
}
