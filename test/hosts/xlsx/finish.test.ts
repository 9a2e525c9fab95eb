import { describe, expect, it } from 'vitest';
import type { CellContent, CellEdit, Edit } from '../../../src/core/edits/types';
import { parseA1, toA1 } from '../../../src/core/sheet/address';
import type { RawValue } from '../../../src/core/sheet/snapshot';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, differingParts, partText, worksheet } from './build';

/* What a saved file says as a whole about the cells that were written: dimensions, calculation, styles. */

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function open(parts: Record<string, string>): Promise<Workbook> {
  return openWorkbook(buildPackage(parts), 'x.xlsx');
}

function edit(a1: string, expect: CellContent, write: CellContent): CellEdit {
  return { kind: 'cell', cell: parseA1(a1) ?? { row: -1, col: -1 }, expect, write, numberFormat: null };
}

const BLANK = { value: null, formula: null };
const value = (content: RawValue): CellContent => ({ value: content, formula: null });

function apply(workbook: Workbook, ...edits: Edit[]): readonly Edit[] {
  const { outcomes, inverse } = workbook.apply('1', edits);
  expect(outcomes.map(({ status }) => status)).toEqual(edits.map(() => 'applied'));
  return inverse;
}

describe('the stated dimension of a sheet', () => {
  const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c></row>';
  it.each([
    [['E5'], 'B2:E5'],
    [['A1'], 'A1:C3'],
    [['D2'], 'B2:D3'],
    [['B4'], 'B2:C4'],
    [['B1'], 'B1:C3'],
    [['A3'], 'A2:C3'],
    [['B3', 'C2'], 'B2:C3'],
    [['A4', 'E1'], 'A1:E4'],
  ])('B2:C3 with %j filled in is %s', async (cells, expected) => {
    const workbook = await open({ [SHEET]: worksheet(rows, '', '<dimension ref="B2:C3"/>') });
    const inverse = apply(workbook, ...cells.map((a1) => edit(a1, BLANK, value(1))));
    expect(/<dimension ref="([^"]*)"/.exec(partText(workbook.save(), SHEET))?.[1]).toBe(expected);
    apply(workbook, ...inverse);
    expect(partText(workbook.save(), SHEET)).toContain('<dimension ref="B2:C3"/>');
  });

  it('is of each sheet by itself, and none is made up', async () => {
    const workbook = await open({
      [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      [SHEET]: worksheet('', '', '<dimension ref="A1"/>'),
      'xl/worksheets/sheet2.xml': worksheet(''),
    });
    for (const id of ['1', '2']) workbook.apply(id, [edit('B2', BLANK, value(1)), edit('C1', BLANK, value(1))]);
    expect(partText(workbook.save(), SHEET)).toContain('<dimension ref="A1:C2"/>');
    expect(partText(workbook.save(), 'xl/worksheets/sheet2.xml')).not.toContain('dimension');
  });
});

describe('the wish to be calculated, where a result was lost', () => {
  /** Elements of a workbook part in the order of its schema, around the place of calcPr. */
  const before = [
    '<fileVersion appName="xl"/>',
    '<workbookPr/>',
    '<bookViews><workbookView/></bookViews>',
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>',
    '<functionGroups><functionGroup/></functionGroups>',
    '<externalReferences><externalReference r:id="e1"/></externalReferences>',
    '<definedNames><definedName name="n">S!$A$1</definedName></definedNames>',
  ];
  const behind = ['<oleSize ref="A1"/>', '<pivotCaches/>', '<extLst><ext uri="u"><sheets/></ext></extLst>'];
  const lost = worksheet('<row r="1"><c r="B1"><f>VLOOKUP(A1,C1:D9,2)</f><v>5</v></c></row>');
  const part = (...elements: readonly string[]): string =>
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${elements.join('')}</workbook>`;

  it.each([4, 5, 6, 7])('stands behind the first %i elements, and before what may follow', async (count) => {
    const first = before.slice(0, count);
    const workbook = await open({ [SHEET]: lost, [WORKBOOK]: part(...first, ...behind) });
    apply(workbook, edit('A1', BLANK, value(1)));
    expect(partText(workbook.save(), WORKBOOK)).toBe(part(...first, '<calcPr fullCalcOnLoad="1"/>', ...behind));
  });

  it.each([
    ['<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'],
    ['<calcPr fullCalcOnLoad="0" calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
    ['<calcPr fullCalcOnLoad="1"/>', '<calcPr fullCalcOnLoad="1"/>'],
    ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
  ])('is added to %s', async (calcPr, expected) => {
    const workbook = await open({ [SHEET]: lost, [WORKBOOK]: part(...before, calcPr) });
    apply(workbook, edit('A1', BLANK, value(1)));
    expect(partText(workbook.save(), WORKBOOK)).toBe(part(...before, expected));
  });

  it('is not said where every result is known', async () => {
    const workbook = await open({ [SHEET]: worksheet('<row r="1"><c r="B1"><f>A1+1</f><v>1</v></c></row>') });
    apply(workbook, edit('A1', BLANK, value(1)));
    expect(partText(workbook.save(), WORKBOOK)).not.toContain('calcPr');
  });
});

describe('the styles part', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;

  it('has the format of a highlight though no cell has another style', async () => {
    const workbook = await open({ [SHEET]: worksheet(''), 'xl/styles.xml': styles });
    workbook.mark('1', [{ cell: { row: 0, col: 0 }, severity: 'error' }]);
    const saved = workbook.save();
    const index = /dxfId="(\d+)"/.exec(partText(saved, SHEET))?.[1];
    const formats = [...partText(saved, 'xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/g)];
    expect(formats.map(String)[Number(index)]).toContain('<bgColor rgb="FFF8CBAD"/>');
  });

  it('has a style as long as a cell has it, and is as it was when none has', async () => {
    const bytes = buildPackage({ [SHEET]: worksheet(''), 'xl/styles.xml': styles });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const percent: Edit = {
      ...edit('A1', BLANK, value(0.5)),
      numberFormat: { expect: 'General', write: '0.00%' },
    };
    const inverse = apply(workbook, percent);
    const saved = workbook.save();
    expect(partText(saved, 'xl/styles.xml')).toMatch(
      /<cellXfs count="2">.*<xf numFmtId="10"[^>]*applyNumberFormat="1"/,
    );
    expect(partText(saved, SHEET)).toContain('<c r="A1" s="1"><v>0.5</v></c>');
    // Other cells of the same sheet stay written.
    apply(workbook, edit('B9', BLANK, value(1)), ...inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([SHEET]);
  });
});

describe('what an edit writes', () => {
  it.each<[string, CellContent, unknown]>([
    ['a formula without its sign', { value: 2, formula: 'IF(1=1,2,3)' }, ['=IF(1=1,2,3)', 2]],
    ['a formula', { value: 2, formula: '=IF(1=1,2,3)' }, ['=IF(1=1,2,3)', 2]],
    ['nothing but the sign of a formula', { value: 7, formula: '=' }, [null, 7]],
    ['nothing but the sign and a blank', { value: 7, formula: '= ' }, [null, 7]],
    ['a text', value('甲'), [null, '甲']],
    ['an empty text', value(''), undefined],
    ['nothing', BLANK, undefined],
    ['no number', value(NaN), [null, { error: '#NUM!' }]],
  ])('%s', async (_, write, expected) => {
    const bytes = buildPackage({ [SHEET]: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const inverse = apply(workbook, edit('A1', value(1), write));
    for (const book of [workbook, await openWorkbook(workbook.save(), 'x.xlsx')]) {
      const cell = book.snapshot('1').cells.find((other) => toA1(other) === 'A1');
      expect(cell && [cell.formula, cell.value]).toEqual(expected);
    }
    // The inverse knows what it finds, whichever way it was put.
    apply(workbook, ...inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('a text as long as a cell can hold, and none that is longer', async () => {
    const workbook = await open({ [SHEET]: worksheet('') });
    const statuses = [32_767, 32_768].map(
      (length) => workbook.apply('1', [edit(`A${length}`, BLANK, value('字'.repeat(length)))]).outcomes[0]?.status,
    );
    expect(statuses).toEqual(['applied', 'skipped']);
  });

  it.each([
    ['A1', 'applied'],
    ['XFD1048576', 'applied'],
  ])('the corner %s of the grid', async (a1, status) => {
    const workbook = await open({ [SHEET]: worksheet('') });
    expect(workbook.apply('1', [edit(a1, BLANK, value(1))]).outcomes[0]?.status).toBe(status);
  });

  it.each([
    [-1, 0],
    [0, -1],
    [1_048_576, 0],
    [0, 16_384],
  ])('nothing at row %i, column %i, which are outside of the grid', async (row, col) => {
    const workbook = await open({ [SHEET]: worksheet('') });
    const outside = { ...edit('A1', BLANK, value(1)), cell: { row, col } };
    expect(workbook.apply('1', [outside]).outcomes[0]?.status).toBe('skipped');
    expect(workbook.isModified).toBe(false);
  });
});
