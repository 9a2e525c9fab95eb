import type { CellRange } from '../core/sheet/address';
import { areaOf, tokenize, type ReferenceToken } from '../core/sheet/formula';
import type { Message } from '../core/messages/message';
import type { Workbook } from '../hosts/xlsx/types';
import { message } from './messages';

/** What of a workbook an address speaks of. */
export type Book = Pick<Workbook, 'sheets' | 'names'>;

/** A range of a sheet; whole rows and columns reach to the end of the grid. */
export interface Place {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Where an address leads, or why it leads nowhere. */
export type Sought =
  { readonly place: Place; readonly problem?: undefined } | { readonly place: null; readonly problem: Message };

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
const SHEETS_NAMED = 5;

/**
 * Reads what a person types to go somewhere: `C9`, `$B$3:C4`, `C:D`, `1:3`, the name of a sheet, either of them with
 * a sheet before it (`汇总 表!A1`, quoted or not), or a defined name. Full-width signs are as good as others.
 *
 * @param ownId the sheet in front
 */
export function placeOf(typed: string, book: Book, ownId: string): Sought {
  const text = halfWidth(typed).replace(/^=/, '').trim();
  const mark = text.lastIndexOf('!');
  const sheetName = mark < 0 ? null : unquoted(text.slice(0, mark).trim());
  const behind = text.slice(mark + 1).trim();
  const sheet = sheetName === null ? ownSheet(book, ownId) : sheetCalled(book, sheetName);
  if (!sheet) return nowhere(noSheet(book, sheetName ?? ''));
  if (mark >= 0 && behind === '') return at(book, ownId, sheet.id, FIRST_CELL);
  const reference = onlyReference(behind);
  if (reference?.sheet === null) return at(book, ownId, sheet.id, areaOf(reference));
  const named = nameCalled(book, behind, sheet.id);
  if (named) return placeOfName(book, ownId, named);
  const front = mark < 0 ? sheetCalled(book, unquoted(behind)) : null;
  return front
    ? at(book, ownId, front.id, FIRST_CELL)
    : nowhere(message('workbench.address.unknown', { typed: typed.trim() }));
}

function at(book: Book, ownId: string, sheetId: string, range: CellRange): Sought {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  return sheet && sheet.visibility !== 'visible' && sheetId !== ownId
    ? nowhere(message('workbench.address.hidden', { sheet: sheet.name }))
    : { place: { sheetId, range } };
}

function nowhere(problem: Message): Sought {
  return { place: null, problem };
}

function placeOfName(book: Book, ownId: string, { name, formula }: ReturnType<Book['names']>[number]): Sought {
  const reference = onlyReference(formula);
  const sheet = sheetCalled(book, reference?.sheet ?? '');
  return reference && sheet
    ? at(book, ownId, sheet.id, areaOf(reference))
    : nowhere(message('workbench.address.no-cells', { name }));
}

/** The reference that is all of a text. */
function onlyReference(text: string): ReferenceToken | null {
  const [token, ...more] = tokenize(text);
  return token?.kind === 'reference' && more.length === 0 ? token : null;
}

/** A sheet's own name goes before one of the whole workbook, as in a formula on that sheet. */
function nameCalled(book: Book, text: string, sheetId: string) {
  const called = book.names().filter(({ name }) => isSame(name.replace(/^_xlnm\./, ''), text));
  return called.find((name) => name.sheetId === sheetId) ?? called.find((name) => name.sheetId === null) ?? null;
}

function ownSheet({ sheets }: Book, ownId: string) {
  return sheets.find(({ id }) => id === ownId) ?? null;
}

function sheetCalled({ sheets }: Book, text: string) {
  return sheets.find(({ name }) => isSame(name, text)) ?? null;
}

function noSheet({ sheets }: Book, sheet: string): Message {
  const names = sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  const shown = names.length > SHEETS_NAMED ? [...names.slice(0, SHEETS_NAMED), '…'] : names;
  return message('workbench.address.no-sheet', { sheet, sheets: shown });
}

/** Chinese keyboards write Ｆ１０：Ｇ１２ and ‘汇总 表’！. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").trim();
}

/** Excel tells no capitals from small letters in names. */
function isSame(a: string, b: string): boolean {
  return halfWidth(a).toLowerCase() === halfWidth(b).toLowerCase();
}

/** A sheet's name without its quotes, where it stands in quotes. */
function unquoted(name: string): string {
  return /^'.+'$/.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
}
