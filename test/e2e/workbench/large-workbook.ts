import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sample workbook with `rows` rows of figures below the form of its first sheet. */
export function withRows(sample: Uint8Array, rows: number): Buffer {
  const parts = unzipSync(sample);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = Buffer.from(parts[path] ?? []).toString('utf8');
  const lines: string[] = [];
  for (let row = 101; row <= 100 + rows; row++) {
    const cells = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (value, index) => `<c r="${'BCDEFGHIJ'[index] ?? ''}${String(row)}"><v>${String(row * value)}</v></c>`,
    );
    lines.push(
      `<row r="${String(row)}"><c r="A${String(row)}" t="inlineStr"><is><t>第${String(row)}行</t></is></c>${cells.join('')}</row>`,
    );
  }
  parts[path] = strToU8(xml.replace('</sheetData>', `${lines.join('')}</sheetData>`));
  return Buffer.from(zipSync(parts, { level: 1 }));
}

/** A sample workbook with copies of its first sheet added until it has `count` sheets. */
export function withSheets(sample: Uint8Array, count: number): Buffer {
  const parts = unzipSync(sample);
  const text = (path: string) => Buffer.from(parts[path] ?? []).toString('utf8');
  const present = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).length;
  const form = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  let types = '';
  let relations = '';
  let sheets = '';
  for (let index = present + 1; index <= count; index++) {
    parts[`xl/worksheets/sheet${String(index)}.xml`] = form;
    types += `<Override PartName="/xl/worksheets/sheet${String(index)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
    relations += `<Relationship Id="copy${String(index)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet${String(index)}.xml"/>`;
    sheets += `<sheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="单位${String(index)}" sheetId="${String(index + 500)}" r:id="copy${String(index)}"/>`;
  }
  const write = (path: string, before: string, more: string) => {
    parts[path] = strToU8(text(path).replace(before, more + before));
  };
  write('[Content_Types].xml', '</Types>', types);
  write('xl/_rels/workbook.xml.rels', '</Relationships>', relations);
  write('xl/workbook.xml', '</sheets>', sheets);
  return Buffer.from(zipSync(parts, { level: 1 }));
}
