import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS, type CellRange } from './address';
import { shiftRows, type RowShift } from './rows';

/** A corner of a reference, zero-based; a whole column has no row, a whole row no column. */
interface Corner {
  readonly row: number | null;
  readonly col: number | null;
  readonly rowIsAbsolute: boolean;
  readonly colIsAbsolute: boolean;
}

export interface ReferenceToken {
  readonly kind: 'reference';
  /** As written, prefix included. */
  readonly text: string;
  /** With its `!`, exactly as written; empty for the formula's own sheet. */
  readonly prefix: string;
  /** Sheet name without quotes, or null for the own sheet; a book or several sheets stay as written. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null when the reference is one cell. */
  readonly to: Corner | null;
}

export type Token =
  | ReferenceToken
  | {
      readonly kind: 'number' | 'string' | 'name' | 'function' | 'operator' | 'error' | 'space' | 'opaque';
      readonly text: string;
    };

const APOSTROPHE = 39;
const EXCLAMATION = 33;
const APOSTROPHES = /'+/y;
const SPACE = /[\s]+/y;
const STRING = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/y;
const PLAIN_SHEET = /(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}_.\\?]*)?!/uy;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\?])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\?$])/uy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\?$])/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const FUNCTION_OPEN = /\s*\(/y;
const BRACKETS = /\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%(){},;:!@#]/y;

const SINGLE: ReadonlyMap<number, Token> = new Map(
  [...'-+*/^&=%(){},;:!@'].map((text) => [text.charCodeAt(0), { kind: 'operator', text }]),
);

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8_192;

/**
 * Splits a formula without its `=` into tokens; joining what they say gives the same text back. One that is longer
 * than Excel takes is a single opaque token.
 */
export function tokenize(formula: string): Token[] {
  if (formula.length > LONGEST_FORMULA) return [{ kind: 'opaque', text: formula }];
  const tokens: Token[] = [];
  for (let index = 0; index < formula.length;) {
    const { token, length } = tokenAt(formula, index);
    tokens.push(token);
    index += length;
  }
  return tokens;
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

const found = (kind: Exclude<Token['kind'], 'reference'>, text: string): Found => ({
  token: { kind, text },
  length: text.length,
});

/** The first of some kinds of token that stands here. */
function firstOf(kinds: readonly (readonly [Parameters<typeof found>[0], RegExp])[], formula: string, index: number) {
  for (const [kind, pattern] of kinds) {
    const match = at(pattern, formula, index);
    if (match) return found(kind, match[0]);
  }
  return null;
}

/** What no reference begins with. */
const BEFORE_REFERENCES = [
  ['space', SPACE],
  ['string', STRING],
] as const;
/** What may look like the beginning of a reference without being one. */
const BEHIND_REFERENCES = [
  ['number', NUMBER],
  ['error', ERROR],
] as const;
const BEHIND_NAMES = [
  ['opaque', BRACKETS],
  ['operator', OPERATOR],
] as const;

function tokenAt(formula: string, index: number): Found {
  // Most tokens are told by their first character; no other kind begins with these.
  const single = SINGLE.get(formula.charCodeAt(index));
  if (single) return { token: single, length: 1 };
  return (
    firstOf(BEFORE_REFERENCES, formula, index) ??
    plainNumberAt(formula, index) ??
    referenceOrPrefixAt(formula, index) ??
    firstOf(BEHIND_REFERENCES, formula, index) ??
    nameAt(formula, index) ??
    firstOf(BEHIND_NAMES, formula, index) ??
    found('opaque', formula.slice(index, index + 1))
  );
}

/** A number, unless it begins whole rows (`3:5`). */
function plainNumberAt(formula: string, index: number): Found | null {
  const first = formula.charCodeAt(index);
  if (first < 48 || first > 57 || at(ROWS, formula, index)) return null;
  const number = at(NUMBER, formula, index);
  return number && found('number', number[0]);
}

/** A reference with or without its sheet; of any other thing behind the name of a sheet nothing is said. */
function referenceOrPrefixAt(formula: string, index: number): Found | null {
  const isQuoted = formula.charCodeAt(index) === APOSTROPHE;
  const prefix = isQuoted ? quotedSheet(formula, index) : (at(PLAIN_SHEET, formula, index)?.[0] ?? '');
  if (isQuoted && prefix === '') return found('opaque', at(APOSTROPHES, formula, index)?.[0] ?? "'");
  const behind = index + prefix.length;
  const reference = referenceAt(formula, behind, prefix);
  if (reference || prefix === '') return reference;
  // A name of a sheet (`Sheet1!rate`), or an error.
  const name = at(NAME, formula, behind) ?? at(ERROR, formula, behind);
  return found('opaque', prefix + (name?.[0] ?? ''));
}

/** A function, a name, or a table with what stands in its brackets. */
function nameAt(formula: string, index: number): Found | null {
  const name = at(NAME, formula, index)?.[0];
  if (name === undefined) return null;
  const after = index + name.length;
  if (at(FUNCTION_OPEN, formula, after)) return found('function', name);
  const brackets = at(BRACKETS, formula, after);
  return brackets ? found('opaque', name + brackets[0]) : found('name', name);
}

/** A sheet name in quotes with its `!`, or nothing. A quote in the name is doubled. */
function quotedSheet(formula: string, index: number): string {
  let end = formula.indexOf("'", index + 1);
  while (end >= 0 && formula.charCodeAt(end + 1) === APOSTROPHE) end = formula.indexOf("'", end + 2);
  return end > index + 1 && formula.charCodeAt(end + 1) === EXCLAMATION ? formula.slice(index, end + 2) : '';
}

function referenceAt(formula: string, index: number, prefix: string): Found | null {
  const make = (from: Corner, to: Corner | null, end: number): Found => ({
    token: {
      kind: 'reference',
      text: formula.slice(index - prefix.length, end),
      prefix,
      sheet: prefix === '' ? null : sheetOf(prefix),
      from,
      to,
    },
    length: end - index + prefix.length,
  });
  const first = at(CELL, formula, index);
  const from = first && cornerOf(first[1], first[2], first[3], first[4]);
  if (first && from) {
    const end = index + first[0].length;
    if (formula.charCodeAt(end) !== 58) return make(from, null, end);
    const second = at(CELL, formula, end + 1);
    const to = second && cornerOf(second[1], second[2], second[3], second[4]);
    return second && to ? make(from, to, end + 1 + second[0].length) : make(from, null, end);
  }
  const columns = at(COLUMNS, formula, index);
  if (columns) {
    const [left, right] = [cornerOf(columns[1], columns[2], '', ''), cornerOf(columns[3], columns[4], '', '')];
    if (left && right) return make(left, right, index + columns[0].length);
  }
  const rows = at(ROWS, formula, index);
  if (rows) {
    const [top, bottom] = [cornerOf('', '', rows[1], rows[2]), cornerOf('', '', rows[3], rows[4])];
    if (top && bottom) return make(top, bottom, index + rows[0].length);
  }
  return null;
}

function cornerOf(colMark = '', letters = '', rowMark = '', digits = ''): Corner | null {
  const col = letters === '' ? null : columnNumber(letters) - 1;
  if (col !== null && col >= MAX_COLUMNS) return null;
  const row = digits === '' ? null : Number(digits) - 1;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  return { row, col, rowIsAbsolute: rowMark !== '', colIsAbsolute: colMark !== '' };
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Rectangle of a reference; whole rows and columns reach to the end of the grid. */
export function areaOf({ from, to }: ReferenceToken): CellRange {
  const end = to ?? from;
  const [a, b] = [from.row ?? 0, end.row ?? MAX_ROWS - 1];
  const [c, d] = [from.col ?? 0, end.col ?? MAX_COLUMNS - 1];
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
}

function referenceText(prefix: string, from: Corner, to: Corner | null): string {
  return prefix + cornerText(from) + (to ? `:${cornerText(to)}` : '');
}

function cornerText(corner: Corner): string {
  const col = corner.col === null ? '' : `${corner.colIsAbsolute ? '$' : ''}${columnName(corner.col)}`;
  const row = corner.row === null ? '' : `${corner.rowIsAbsolute ? '$' : ''}${corner.row + 1}`;
  return col + row;
}

/** A formula as it reads when filled from one cell to others, so many rows and columns away: relative references move along. */
export function formulaFiller(formula: string): (rows: number, cols: number) => string {
  const tokens = tokenize(formula);
  return (rows, cols) => {
    const move = (corner: Corner): Corner => {
      const row = corner.row === null || corner.rowIsAbsolute ? corner.row : wrap(corner.row + rows, MAX_ROWS);
      const col = corner.col === null || corner.colIsAbsolute ? corner.col : wrap(corner.col + cols, MAX_COLUMNS);
      return { ...corner, row, col };
    };
    return rewritten(tokens, (token) => ({ from: move(token.from), to: token.to && move(token.to) }));
  };
}

/** As `formulaFiller`, for one cell. */
export function fillFormula(formula: string, rows: number, cols: number): string {
  return formulaFiller(formula)(rows, cols);
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/**
 * A formula after rows of one sheet moved.
 *
 * @param concerns whether a reference with this sheet name (null: the formula's own) points to that sheet
 */
export function shiftFormula(formula: string, shift: RowShift, concerns: (sheet: string | null) => boolean): string {
  return rewriteReferences(formula, (token) => {
    const { from, to } = token;
    if (!concerns(token.sheet) || from.row === null || (to && to.row === null)) return token;
    const last = to?.row ?? from.row;
    const moved = shiftRows(Math.min(from.row, last), Math.max(from.row, last), shift);
    if (!moved) return { from: null, to: null };
    if (moved.top === Math.min(from.row, last) && moved.bottom === Math.max(from.row, last)) return token;
    const isTurned = last < from.row;
    return {
      from: { ...from, row: isTurned ? moved.bottom : moved.top },
      to: to && { ...to, row: isTurned ? moved.top : moved.bottom },
    };
  });
}

function rewriteReferences(
  formula: string,
  move: (token: ReferenceToken) => { from: Corner | null; to: Corner | null },
): string {
  return rewritten(tokenize(formula), move);
}

function rewritten(
  tokens: readonly Token[],
  move: (token: ReferenceToken) => { from: Corner | null; to: Corner | null },
): string {
  return tokens
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const { from, to } = move(token);
      // An untouched reference stays as it was typed.
      if (from === token.from && to === token.to) return token.text;
      return from ? referenceText(token.prefix, from, to) : `${token.prefix}#REF!`;
    })
    .join('');
}
