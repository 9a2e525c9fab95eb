import { describe, expect, it } from 'vitest';
import { placeOf, type Book } from '../../src/workbench/go-to';
import { MAX_COLUMNS, MAX_ROWS, rangeToA1 } from '../../src/core/sheet/address';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { say } from '../../src/workbench/messages';
import { buildPackage, worksheet } from '../hosts/xlsx/build';

const sheet = (id: string, name: string, visibility: 'visible' | 'hidden' = 'visible') => ({
  id,
  name,
  visibility,
  isActive: false,
});

const book: Book = {
  sheets: [
    sheet('1', '自评表'),
    sheet('2', 'Sheet2'),
    sheet('3', '汇总 表'),
    sheet('4', "领导's（一）"),
    sheet('5', '参数', 'hidden'),
    sheet('6', '2023年'),
  ],
  names: () => [
    { name: '预算数', sheetId: null, formula: "'汇总 表'!$C$4:$D$9" },
    { name: '执行数', sheetId: null, formula: 'Sheet2!$B$2' },
    { name: '执行数', sheetId: '1', formula: '自评表!$F$6' },
    { name: '税率', sheetId: null, formula: '0.13' },
    { name: '两处', sheetId: null, formula: '自评表!$A$1,自评表!$C$3' },
    { name: '丢失', sheetId: null, formula: '#REF!$A$1' },
    { name: '_xlnm.Print_Area', sheetId: '1', formula: '自评表!$A$1:$I$30' },
    { name: '暗处', sheetId: null, formula: '参数!$A$1' },
  ],
};

/** The sheet and the range that are gone to, or the sentence. */
function gone(typed: string, own = '1', of = book): string {
  const sought = placeOf(typed, of, own);
  if (sought.place === null) return say('zh-CN', sought.problem);
  return `${sought.place.sheetId} ${rangeToA1(sought.place.range)}`;
}

const wholeRows = (first: number, last: number) =>
  `1 ${rangeToA1({ top: first - 1, bottom: last - 1, left: 0, right: MAX_COLUMNS - 1 })}`;
const wholeColumns = (left: number, right: number) => `1 ${rangeToA1({ top: 0, bottom: MAX_ROWS - 1, left, right })}`;

describe('an address that is typed', () => {
  it.each([
    ['c9', '1 C9'],
    [' $B$3 ', '1 B3'],
    ['$b3:C$1', '1 B1:C3'],
    ['ｆ１０：Ｇ12', '1 F10:G12'],
    ['C:D', wholeColumns(2, 3)],
    ['$d：$c', wholeColumns(2, 3)],
    ['1:3', wholeRows(1, 3)],
    ['$7:$5', wholeRows(5, 7)],
  ])('%s is a place of the own sheet', (typed, place) => {
    expect(gone(typed)).toBe(place);
  });

  it.each([
    ['Sheet2!B3', '2 B3'],
    ['sheet2！b3', '2 B3'],
    ["'汇总 表'!A1:C4", '3 A1:C4'],
    ['汇总 表!A1:C4', '3 A1:C4'],
    ['‘汇总 表’！A1', '3 A1'],
    ["'领导''s（一）'!$A$2", '4 A2'],
    ["领导's(一)!A2", '4 A2'],
    ['2023年!C5', '6 C5'],
    ['Sheet2!', '2 A1'],
    ['Sheet2', '2 A1'],
    ['汇总 表', '3 A1'],
    ['=Sheet2!B3', '2 B3'],
  ])('%s is a place of another sheet', (typed, place) => {
    expect(gone(typed)).toBe(place);
  });

  it('may be a name, the one of the sheet before the one of the workbook', () => {
    expect(gone('预算数')).toBe('3 C4:D9');
    expect(gone('执行数')).toBe('1 F6');
    expect(gone('执行数', '2')).toBe('2 B2');
    expect(gone('自评表!执行数', '2')).toBe('1 F6');
    expect(gone('print_area')).toBe('1 A1:I30');
  });

  it.each(['没有这里', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1,B2', '12', 'C', 'A1+1', '', 'Sheet2!没有这里', '1:C'])(
    '“%s” is told as none, with what can be written',
    (typed) => {
      expect(gone(typed)).toMatch(/不是单元格地址.*C9.*C:D.*1:3/);
    },
  );

  it('says of a sheet that is not there which ones are, without the hidden', () => {
    const sentence = gone('汇总!A1');
    expect(sentence).toContain('没有叫“汇总”的工作表');
    expect(sentence).toContain('自评表、Sheet2、汇总 表');
    expect(sentence).not.toContain('参数');
    expect(gone('[别的.xlsx]Sheet2!A1')).toContain('没有叫“[别的.xlsx]Sheet2”的工作表');
  });

  it('does not bring a hidden sheet to the front', () => {
    expect(gone('参数!A1')).toMatch(/参数.*隐藏.*取消隐藏/);
    expect(gone('暗处')).toMatch(/参数.*隐藏/);
    expect(gone('A1', '5')).toBe('5 A1');
  });

  it('says of a name for other things that it is no place', () => {
    for (const name of ['税率', '两处', '丢失']) expect(gone(name)).toMatch(new RegExp(`名称“${name}”.*单元格`));
  });

  it('finds the names of an open file', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const names =
      '<definedName name="得分">&apos;S&apos;!$C$1:$C$3</definedName><definedName name="本表" localSheetId="0">S!$A$2</definedName>';
    const workbook = await openWorkbook(
      buildPackage({
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="S" sheetId="7" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`,
        'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      }),
      '名称.xlsx',
    );
    expect(gone('得分', '7', workbook)).toBe('7 C1:C3');
    expect(gone('本表', '7', workbook)).toBe('7 A2');
    workbook.apply('7', [{ kind: 'insert-rows', row: 0, count: 2 }]);
    expect(gone('本表', '7', workbook)).toBe('7 A4');
  });
});
