import { describe, expect, it } from 'vitest';
import type { CellEdit } from '../../../src/core/edits/types';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, partText, worksheet } from './build';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SECOND = 'xl/worksheets/sheet2.xml';

/** Fills a blank cell of the first sheet and returns the stored results of formulas on the second, which read `stale` when kept. */
async function resultsAfter(formulas: readonly string[], at: { row: number; col: number }): Promise<(string | null)[]> {
  const cells = formulas.map(
    (formula, index) => `<c r="${String.fromCharCode(65 + index)}1"><f>${formula}</f><v>77</v></c>`,
  );
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="算" sheetId="2" r:id="rId2"/><sheet name="末" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="目标">表!$B$2</definedName><definedName name="别处">表!$Z$9</definedName><definedName name="今天">TODAY()</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${REL}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>5</v></c></row>'),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/table" Target="../tables/table1.xml"/></Relationships>`,
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="明细" displayName="明细" ref="A1:C4"/>`,
    [SECOND]: worksheet(`<row r="1">${cells.join('')}</row>`),
    'xl/worksheets/sheet3.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
  };
  const workbook = await openWorkbook(buildPackage(parts), 'book.xlsx');
  const edit: CellEdit = {
    kind: 'cell',
    cell: at,
    expect: { value: null, formula: null },
    write: { value: 9, formula: null },
    numberFormat: null,
  };
  expect(workbook.apply('1', [edit]).outcomes[0]?.status).toBe('applied');
  const xml = partText(workbook.save(), SECOND);
  return formulas.map((_, index) => {
    const cell = new RegExp(`<c r="${String.fromCharCode(65 + index)}1"[^>]*>.*?</c>`).exec(xml)?.[0] ?? '';
    return /<v>([^<]*)<\/v>/.exec(cell)?.[1] ?? null;
  });
}

const B2 = { row: 1, col: 1 };
const FAR = { row: 40, col: 9 };

describe('stored results after a cell was filled in', () => {
  it.each([
    'TODAY()-45000',
    'NOW()',
    'RAND()',
    'OFFSET($A$1,0,0)&amp;""',
    "OFFSET('表'!$A$1,2,2)",
    'INDIRECT("表!C3")',
    '_xll.ADDIN(表!A1)',
    'NOSUCHFUNCTION(1)',
    'CELL("filename")',
    '今天+1',
    '别处*2',
    "'[1]其他'!B2",
    '#REF!+1',
    '没有[列]',
    'SUM(末:末!B2)',
  ])('%s does not depend on it and keeps its own, byte for byte', async (formula) => {
    expect(await resultsAfter([formula, 'A1+1'], B2)).toEqual(['77', '77']);
  });

  it.each([
    ['表!B2+1', '10'],
    ['SUM(表!A1:C3)', '14'],
    ['目标*2', '18'],
    ['OFFSET(表!$A$1,1,1)', null],
    ['INDIRECT("表!B2")', null],
    ['INDIRECT("表!B"&amp;2)', null],
    ['SUM(明细[数])', null],
    ['_xll.ADDIN(表!B2)', null],
    ['SUM(表:末!B2)', null],
    ['SUM(表!A1:INDEX(表!A:B,2,2))', null],
  ])('%s depends on it: a new one or none', async (formula, result) => {
    const [own, next] = await resultsAfter([formula, 'A1+1'], B2);
    expect(own).toBe(result);
    expect(next).toBe(result === null ? null : String(Number(result) + 1));
  });

  it('a cell outside of a table leaves what reads the table alone', async () => {
    expect(await resultsAfter(['SUM(明细[数])', 'SUM(明细[[#This Row],[数]])'], FAR)).toEqual(['77', '77']);
  });
});
