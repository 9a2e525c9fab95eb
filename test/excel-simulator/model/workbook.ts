import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { parseA1, parseRange, rangeToA1, toA1, type CellRange, type CellRef } from '../../../src/core/sheet/address';
import { readCustomXml, withCustomXml, type SimCustomXmlPart } from './custom-xml';
import { SimSheet } from './sheet';

/** What happened in the workbook, told to everybody who listens. */
export type SimEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: SimSheet;
      readonly address: string;
      readonly changeType: string;
      readonly by: 'addin' | 'user' | 'coauthor';
    }
  | { readonly kind: 'selected'; readonly sheet: SimSheet; readonly address: string }
  | { readonly kind: 'activated'; readonly sheet: SimSheet }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: SimSheet };

/** The simulated workbook: the single truth that tests assert on. */
export class SimWorkbook {
  readonly sheets: SimSheet[] = [];
  /** New workbooks that were opened beside it, as Base64. */
  readonly opened: string[] = [];
  /** Custom XML parts, oldest first. */
  customXmlParts: SimCustomXmlPart[] = [];
  readOnly = false;
  /** Null while a chart sheet is in front. */
  activeSheet: SimSheet | null = null;
  selection: { sheet: SimSheet; range: CellRange } | null = null;
  readonly #listeners = new Set<(event: SimEvent) => void>();
  #nextSheet = 1;
  #nextPart = 1;

  static fromXlsx(bytes: Uint8Array): SimWorkbook {
    const workbook = new SimWorkbook();
    for (const xml of readCustomXml(bytes)) workbook.addCustomXml(xml);
    const file = read(bytes, { type: 'array', cellNF: true, cellStyles: true, cellText: true, cellFormula: true });
    file.SheetNames.forEach((name, index) => {
      const source = file.Sheets[name];
      if (!source) return;
      const sheet = workbook.addSheet(name);
      fillSheet(sheet, source);
      sheet.printArea = printAreaIn(file, index);
      const hidden = file.Workbook?.Sheets?.[index]?.Hidden ?? 0;
      sheet.visibility = hidden === 2 ? 'VeryHidden' : hidden === 1 ? 'Hidden' : 'Visible';
    });
    workbook.activeSheet = workbook.sheets.find((sheet) => sheet.visibility === 'Visible') ?? null;
    return workbook;
  }

  /** The workbook as a file, for a look at what a person would get. */
  toXlsx(): Uint8Array {
    const file = utils.book_new();
    for (const sheet of this.sheets) utils.book_append_sheet(file, sheetToFile(sheet), sheet.name);
    return withCustomXml(
      new Uint8Array(write(file, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
      this.customXmlParts.map(({ xml }) => xml),
    );
  }

  addSheet(name: string): SimSheet {
    const number = String(this.#nextSheet++).padStart(12, '0');
    const sheet = new SimSheet(`{5A495049-4E47-4000-8000-${number}}`, name);
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    this.emit({ kind: 'added', sheet });
    return sheet;
  }

  /** A copy of a sheet behind all others, with its contents and merges. */
  copySheet(sheet: SimSheet, name: string): SimSheet {
    const copy = this.addSheet(name);
    for (const { row, col, cell } of sheet.cells.all()) Object.assign(copy.cells.at(row, col), structuredClone(cell));
    for (const merge of sheet.merges) copy.merge(merge);
    return copy;
  }

  addCustomXml(xml: string): SimCustomXmlPart {
    const part = { id: `{9A1C0000-0000-4000-8000-${String(this.#nextPart++).padStart(12, '0')}}`, xml };
    this.customXmlParts.push(part);
    return part;
  }

  sheet(name: string): SimSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  deleteSheet(sheet: SimSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.activeSheet === sheet)
      this.activeSheet = this.sheets.find((each) => each.visibility === 'Visible') ?? null;
    this.emit({ kind: 'deleted', sheet });
  }

  listen(listener: (event: SimEvent) => void): void {
    this.#listeners.add(listener);
  }

  emit(event: SimEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  activate(sheet: SimSheet): void {
    if (this.activeSheet === sheet) return;
    this.activeSheet = sheet;
    this.emit({ kind: 'activated', sheet });
  }

  select(sheet: SimSheet, range: CellRange): void {
    this.activate(sheet);
    this.selection = { sheet, range };
    this.emit({ kind: 'selected', sheet, address: rangeToA1(range) });
  }

  /** The selected cell or range, without the sheet. */
  get selectedAddress(): string | null {
    return this.selection ? rangeToA1(this.selection.range) : null;
  }

  /** A person types into a cell. */
  userTypes(sheet: SimSheet, address: string, input: string | number | boolean): void {
    this.#typed(sheet, address, input, 'user');
  }

  /** Somebody else who has the workbook open types into a cell. */
  coauthorTypes(sheet: SimSheet, address: string, input: string | number | boolean): void {
    this.#typed(sheet, address, input, 'coauthor');
  }

  /** A person inserts whole rows above `row`, counted from 0. */
  userInsertsRows(sheet: SimSheet, row: number, count: number): void {
    sheet.insertRows(row, count);
    this.emit({
      kind: 'changed',
      sheet,
      address: `${row + 1}:${row + count}`,
      changeType: 'RowInserted',
      by: 'user',
    });
  }

  #typed(sheet: SimSheet, address: string, input: string | number | boolean, by: 'user' | 'coauthor'): void {
    const { row, col } = cellAt(address);
    sheet.put(row, col, input);
    this.emit({ kind: 'changed', sheet, address, changeType: 'RangeEdited', by });
  }

  userSelects(sheet: SimSheet, address: string): void {
    const { row, col } = cellAt(address);
    this.select(sheet, { top: row, left: col, bottom: row, right: col });
  }
}

/** Print area of a sheet of a file: a name of that sheet, such as `自评表!$A$1:$D$9`. */
function printAreaIn(file: WorkBook, index: number): CellRange[] | null {
  const name = file.Workbook?.Names?.find(({ Name, Sheet }) => Name === '_xlnm.Print_Area' && Sheet === index);
  return (
    name?.Ref.split(',').flatMap((ref) => parseRange(ref.slice(ref.lastIndexOf('!') + 1).replaceAll('$', '')) ?? []) ??
    null
  );
}

/** Place of an A1 address; a wrong address is a mistake in the test. */
export function cellAt(address: string): CellRef {
  const cell = parseA1(address);
  if (!cell) throw new Error(`${address} is not a cell`);
  return cell;
}

function fillSheet(sheet: SimSheet, source: WorkSheet): void {
  for (const [address, content] of Object.entries(source)) {
    const place = address.startsWith('!') ? null : parseA1(address);
    if (!place) continue;
    const object = content as CellObject;
    const cell = sheet.cells.at(place.row, place.col);
    cell.style.numberFormat = typeof object.z === 'string' ? object.z : 'General';
    if (object.f !== undefined) cell.formula = `=${object.f}`;
    else if (object.t === 'e') cell.value = { error: object.w ?? '#VALUE!' };
    else if (object.t !== 'z' && object.v !== undefined && !(object.v instanceof Date)) cell.value = object.v;
  }
  for (const { s, e } of source['!merges'] ?? []) {
    sheet.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  (source['!rows'] ?? []).forEach((row, index) => {
    if (row?.hpt !== undefined) sheet.setRowHeight(index, row.hpt);
    if (row?.hidden) sheet.hideRow(index);
  });
  (source['!cols'] ?? []).forEach((column, index) => {
    if (column?.wpx !== undefined) sheet.columnWidths.set(index, column.wpx * 0.75);
    if (column?.hidden) sheet.hiddenColumns.add(index);
  });
  sheet.isProtected = source['!protect'] !== undefined;
}

function sheetToFile(sheet: SimSheet): WorkSheet {
  const file: WorkSheet = {};
  for (const { row, col, cell } of sheet.cells.all()) {
    const value = sheet.value(row, col);
    if (value === null) continue;
    const object: CellObject = {
      t: typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's',
      v: typeof value === 'object' ? value.error : value,
      z: cell.style.numberFormat,
    };
    if (cell.formula !== null) object.f = cell.formula.slice(1);
    file[toA1({ row, col })] = object;
  }
  const used = sheet.usedRange(false);
  file['!ref'] = used ? rangeToA1(used) : 'A1';
  file['!merges'] = sheet.merges.map((merge) => ({
    s: { r: merge.top, c: merge.left },
    e: { r: merge.bottom, c: merge.right },
  }));
  return file;
}
