import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingRows, toCsv } from '../../../src/core/report/csv';
import type { FileReport } from '../../../src/core/report/types';
import { HOSTILE, reports } from './reports';
import { speakerOf } from '../../../src/catalogue';

/** Fields of a CSV as a spreadsheet reads them, written after RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let i = 0; i < csv.length; i++) {
    const char = csv[i] ?? '';
    if (isQuoted && char === '"' && csv[i + 1] === '"') field += csv[++i];
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === ',' || char === '\r')) {
      rows.at(-1)?.push(field);
      field = '';
      if (char === '\r') {
        expect(csv[++i]).toBe('\n');
        rows.push([]);
      }
    } else field += char;
  }
  expect([field, isQuoted, rows.pop()]).toEqual(['', false, []]);
  return rows;
}

function failed(file: string): FileReport {
  return { file, error: { code: 'encrypted', message: { id: 'host.xlsx.encrypted', data: {} } }, sheets: [] };
}

const csv = toCsv(reports, speakerOf('zh-CN'), '1.2.3');
const [heading, ...rows] = parse(csv.slice(1));

describe('the csv report', () => {
  it('begins with a byte order mark, once, so that Excel reads it as UTF-8', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.lastIndexOf('\ufeff')).toBe(0);
  });

  it('has a heading and as many fields in each row', () => {
    expect(heading?.slice(0, 7)).toEqual(['文件', '工作表', '项目', '单位', '单元格', '级别', '规则']);
    for (const row of rows) expect(row).toHaveLength(heading?.length ?? 0);
  });

  it('has one row for each finding and each file that could not be checked', () => {
    expect(rows).toHaveLength(
      2 + reports.flatMap(({ sheets }) => sheets.flatMap(({ report }) => report.findings)).length,
    );
    expect(rows.find((row) => row[6] === 'rate-wrong')?.slice(4, 6)).toEqual(['F7', '必改']);
    expect(rows.find((row) => row[0] === "'-坏的.xlsx")?.[7]).toContain('打开密码');
    expect(rows.find((row) => row[0] === '目录.xlsx')?.slice(5, 8)).toEqual(['未能校验', '', '没有找到绩效自评表']);
  });

  it('says with which rules of which date and by which version each row was found', () => {
    expect(rows.find((row) => row[6] === 'rate-wrong')?.at(-1)).toMatch(
      /^[\w-]+ 20\d\d(?:-\d\d-\d\d)?; ziping 1\.2\.3$/,
    );
    expect(rows.find((row) => row[0] === "'-坏的.xlsx")?.at(-1)).toBe('ziping 1.2.3');
  });

  it('keeps commas, quotes and markup as they are', () => {
    expect(rows.find((row) => row[6] === 'differs-unexplained')?.slice(1, 2)).toEqual(['自评,表']);
    expect(rows.find((row) => row[6] === 'differs-unexplained')?.[7]).toContain(HOSTILE.markup);
  });

  it('puts an apostrophe before what a spreadsheet would run', () => {
    expect(rows.find((row) => row[6] === 'rate-wrong')?.slice(0, 4)).toEqual([
      `'${HOSTILE.folder}`,
      '自评,表',
      `'${HOSTILE.project}`,
      `'${HOSTILE.unit}`,
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
    'makes %j inert',
    (text) => {
      expect(parse(toCsv([failed(text)], speakerOf('zh-CN'), '1.2.3').slice(1))[1]?.[0]).toBe(`'${text}`);
    },
  );

  it('gives every text back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const field = parse(toCsv([failed(text)], speakerOf('zh-CN'), '1.2.3').slice(1))[1]?.[0] ?? '';
        expect([text, `'${text}`]).toContain(field);
        expect(field).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it('names its columns in English when asked, and joins evidence as English does', () => {
    const english = findingRows(reports, speakerOf('en-US'), '1.2.3');
    expect(english[0]?.slice(0, 3)).toEqual(['File', 'Sheet', 'Project']);
    expect(english.find((row) => row[6] === 'differs-unexplained')?.at(-2)).toMatch(/^[^：]*: /);
  });
});
