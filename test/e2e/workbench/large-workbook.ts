import { utils, write } from '@e965/xlsx';
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

/** A form with so many indicators, none of which has an actual value. */
export function withIndicators(count: number): Buffer {
  const rows: (string | number)[][] = [
    ['2023年度项目支出绩效自评表'],
    ['项目名称', '道路养护'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析及改进措施'],
  ];
  for (let index = 1; index <= count; index++)
    rows.push([
      '产出指标',
      '数量指标',
      `养护路段${String(index)}`,
      `≥${String(index)}公里`,
      `${String(index - 1)}公里`,
      '',
    ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '自评表');
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
