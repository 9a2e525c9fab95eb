import { strToU8, unzipSync, zipSync } from 'fflate';
import * as peer from '@e965/xlsx';
import { isCellError } from '../../../src/core/sheet/snapshot';
import type { Fixture } from '../contract/host-contract';

/** Builds a workbook with another library, so that our reader meets somebody else's dialect. */
export function buildWorkbook(fixture: Fixture): Uint8Array {
  const book = peer.utils.book_new();
  for (const { name, cells, merges, widths, isProtected } of fixture.sheets) {
    const sheet: peer.WorkSheet = {};
    let bottom = 0;
    let right = 0;
    for (const [a1, { value, formula, format }] of Object.entries(cells)) {
      const { r, c } = peer.utils.decode_cell(a1);
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
      const plain = value === undefined || isCellError(value) ? null : value;
      const cell: peer.CellObject = {
        t: typeof plain === 'number' ? 'n' : typeof plain === 'boolean' ? 'b' : plain === null ? 'z' : 's',
      };
      if (plain !== null) cell.v = plain;
      if (formula !== undefined) cell.f = formula.slice(1);
      if (format !== undefined) cell.z = format;
      sheet[a1] = cell;
    }
    sheet['!ref'] = peer.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } });
    if (merges) sheet['!merges'] = merges.map((merge) => peer.utils.decode_range(merge));
    if (widths) sheet['!cols'] = widths.map((width) => ({ wch: width }));
    if (isProtected) sheet['!protect'] = {};
    peer.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    Sheets: fixture.sheets.map(({ visibility }) => ({ Hidden: visibility === 'hidden' ? 1 : 0 })),
    Names: fixture.sheets.flatMap(({ name, printArea }, index) =>
      printArea
        ? [
            {
              Name: '_xlnm.Print_Area',
              Sheet: index,
              Ref: printArea.map((range) => `'${name}'!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`).join(','),
            },
          ]
        : [],
    ),
  };
  return new Uint8Array(peer.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Parts of a package as text; what is not given gets a plain form. */
export function buildPackage(parts: Readonly<Record<string, string>>): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${rel}/calcChain" Target="calcChain.xml"/></Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A worksheet part around the given cell data and what follows it. */
export function worksheet(rows: string, tail = '', head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

/** Names of parts whose bytes differ between two packages. */
export function differingParts(a: Uint8Array, b: Uint8Array): string[] {
  const [x, y] = [unzipSync(a), unzipSync(b)];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].filter((name) => {
    const [left, right] = [x[name], y[name]];
    return !left || !right || left.length !== right.length || left.some((byte, index) => byte !== right[index]);
  });
}

/** Text of one part. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}
