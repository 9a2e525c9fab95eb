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

  it('counts cells that we add, and leaves out what somebody else left out', async () => {
    const beyond = `${rows}<row r="5"><c r="E5"><v>1</v></c></row>`;
    const workbook = await open({ [SHEET]: worksheet(beyond, '', '<dimension ref="B2:C3"/>') });
    apply(workbook, edit('E5', value(1), value(2)));
    expect(partText(workbook.save(), SHEET)).toContain('<dimension ref="B2:C3"/>');
  });

  it('is left where it says nothing that can be read', async () => {
    const workbook = await open({ [SHEET]: worksheet(rows, '', '<dimension ref="?"/>') });
    apply(workbook, edit('E5', BLANK, value(1)));
    expect(partText(workbook.save(), SHEET)).toContain('<dimension ref="?"/>');
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

  it('is not said when all is taken back, where the file itself had no result', async () => {
    const bytes = buildPackage({
      [SHEET]: worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row>'),
      [WORKBOOK]: part(...before),
    });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const inverse = apply(workbook, edit('A1', value(1), value(2)));
    expect(partText(workbook.save(), SHEET)).toContain('<c r="B1"><f>A1*2</f><v>4</v></c>');
    apply(workbook, ...inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('is not said where every result is known', async () => {
    const workbook = await open({ [SHEET]: worksheet('<row r="1"><c r="B1"><f>A1+1</f><v>1</v></c></row>') });
    apply(workbook, edit('A1', BLANK, value(1)));
    expect(partText(workbook.save(), WORKBOOK)).not.toContain('calcPr');
  });
});

describe('the order of calculation', () => {
  const CHAIN = 'xl/calcChain.xml';
  const chain = (...cells: readonly string[]): string => `<calcChain xmlns="${MAIN}">${cells.join('')}</calcChain>`;
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>B1*2</f><v>4</v></c></row>';
  const sheets = {
    [SHEET]: worksheet(rows),
    'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
    [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${REL}/calcChain" Target="calcChain.xml"/></Relationships>`,
  };
  const both = ['<c r="C1" i="1" l="1"/>', '<c r="B1"/>', '<c r="A1" i="2"/>'];
  const formula = (text: string, result: RawValue): CellContent => ({ value: result, formula: text });

  it.each<[string, CellEdit, readonly string[]]>([
    ['a value beside formulas', edit('D1', BLANK, value(1)), both],
    ['a value that formulas read', edit('A1', value(1), value(5)), both],
    ['another formula', edit('B1', formula('=A1*2', 2), formula('=A1*3', 3)), both],
    ['a new formula', edit('D1', BLANK, formula('=C1', 4)), [...both, '<c r="D1" i="1"/>']],
    // The next entry is of the sheet that was named in the one that goes.
    ['a value for the first formula', edit('C1', formula('=B1*2', 4), value(1)), ['<c r="B1" i="1"/>', both[2] ?? '']],
    ['a value for a later formula', edit('B1', formula('=A1*2', 2), value(1)), [both[0] ?? '', both[2] ?? '']],
  ])('with %s', async (_, written, expected) => {
    const bytes = buildPackage({ ...sheets, [CHAIN]: chain(...both) });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const inverse = apply(workbook, written);
    expect(partText(workbook.save(), CHAIN)).toBe(chain(...expected));
    apply(workbook, ...inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('stays as somebody wrote it, to the byte, where no formula comes or goes', async () => {
    const written = `<calcChain xmlns="${MAIN}">\n  <c r="C1" i="1"/>\n  <c r="B1"/>\n  <c r="A1" i="2"/>\n</calcChain>`;
    const workbook = await open({ ...sheets, [CHAIN]: written });
    apply(workbook, edit('D1', BLANK, value(1)), edit('B1', formula('=A1*2', 2), formula('=A1*3', 3)));
    expect(partText(workbook.save(), CHAIN)).toBe(written);
  });

  it('keeps entries of no sheet at all as they are', async () => {
    const strange = ['<c r="Z9"/>', '<c r="Z8"/>'];
    const workbook = await open({ ...sheets, [CHAIN]: chain(...strange, '<c r="B1" i="1"/>', '<c r="C1"/>') });
    apply(workbook, edit('D1', BLANK, formula('=C1', 4)));
    const rest = ['<c r="B1" i="1"/>', '<c r="C1"/>', '<c r="D1" i="1"/>'];
    expect(partText(workbook.save(), CHAIN)).toBe(chain(...strange, ...rest));
  });

  it('goes where it was written empty and a formula comes, which makes Excel set up its own', async () => {
    const bytes = buildPackage({ ...sheets, [CHAIN]: `<calcChain xmlns="${MAIN}"/>` });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const inverse = apply(workbook, edit('D1', BLANK, formula('=C1', 4)));
    expect(() => partText(workbook.save(), CHAIN)).toThrow('no part');
    apply(workbook, ...inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('goes with the last formula, and is no longer spoken of', async () => {
    const bytes = buildPackage({ ...sheets, [CHAIN]: chain('<c r="A1" i="2"/>') });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const { outcomes } = workbook.apply('2', [edit('A1', formula('=1+1', 2), value(1))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['applied']);
    const saved = workbook.save();
    expect(() => partText(saved, CHAIN)).toThrow('no part');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
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

  const withStyles = (count: number): string =>
    styles.replace(
      /<cellXfs.*<\/cellXfs>/,
      `<cellXfs count="${count}">${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'.repeat(count)}</cellXfs>`,
    );
  const percent = (a1: string, before: RawValue = null): Edit => ({
    ...edit(a1, value(before), value(0.5)),
    numberFormat: { expect: 'General', write: '0.00%' },
  });

  it('has a new style behind more than ten others', async () => {
    const workbook = await open({ [SHEET]: worksheet(''), 'xl/styles.xml': withStyles(12) });
    apply(workbook, percent('A1'));
    const saved = workbook.save();
    expect(partText(saved, SHEET)).toContain('<c r="A1" s="12">');
    expect(partText(saved, 'xl/styles.xml').split('<xf ')).toHaveLength(1 + 13);
  });

  it('is as it was when only styles of before are left, whatever was tried', async () => {
    const rows = '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';
    const bytes = buildPackage({ [SHEET]: worksheet(rows), 'xl/styles.xml': withStyles(2) });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    apply(workbook, ...apply(workbook, percent('A1', 1)), edit('C1', BLANK, value(3)));
    expect(differingParts(bytes, workbook.save())).toEqual([SHEET]);
  });

  it('is made, named, related and declared where there is none', async () => {
    const related = (...more: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>${more.join('')}</Relationships>`;
    const bytes = buildPackage({
      [SHEET]: worksheet(''),
      'xl/_rels/workbook.xml.rels': related(),
      // Nothing points to them: they are somebody's all the same.
      'xl/styles.xml': '<other/>',
      'xl/styles2.xml': '<another/>',
    });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const inverse = apply(workbook, percent('A1'));
    const saved = workbook.save();
    expect(partText(saved, 'xl/styles.xml')).toBe('<other/>');
    expect(partText(saved, 'xl/styles2.xml')).toBe('<another/>');
    expect(partText(saved, 'xl/styles3.xml')).toContain('<cellXfs');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).toMatch(
      /<Relationship [^>]*Type="[^"]*\/officeDocument\/2006\/relationships\/styles"[^>]*Target="\/xl\/styles3\.xml"/,
    );
    expect(partText(saved, '[Content_Types].xml')).toContain(
      '<Override PartName="/xl/styles3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
    );
    apply(workbook, ...inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('has a style as long as a cell has it, and is as it was when none has', async () => {
    const bytes = buildPackage({ [SHEET]: worksheet(''), 'xl/styles.xml': styles });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const inverse = apply(workbook, percent('A1'));
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

describe('a cell of shared formulas', () => {
  it.each(['t="shared"', "t='shared'", 't = "shared"'])(
    'is overwritten by itself, the others stay: %s',
    async (type) => {
      const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f ${type} ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f ${type} si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f ${type} si="0"/><v>6</v></c></row>`;
      const bytes = buildPackage({ [SHEET]: worksheet(rows) });
      const workbook = await openWorkbook(bytes, 'x.xlsx');
      const inverse = apply(workbook, edit('B1', { value: 2, formula: '=A1*2' }, value(9)));
      const again = await openWorkbook(workbook.save(), 'x.xlsx');
      const column = again.snapshot('1').cells.filter(({ col }) => col === 1);
      expect(column.map((cell) => [cell.formula, cell.value])).toEqual([
        [null, 9],
        ['=A2*2', 4],
        ['=A3*2', 6],
      ]);
      apply(workbook, ...inverse);
      expect(
        workbook
          .snapshot('1')
          .cells.filter(({ col }) => col === 1)
          .map(({ formula }) => formula),
      ).toEqual(['=A1*2', '=A2*2', '=A3*2']);
    },
  );

  it('goes its own way beside formulas that were never shared, which stay as they were written', async () => {
    const shared = '<f t="shared" si="0"/>';
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*2</f><v>2</v></c><c r="C1">${shared}<v>4</v></c><c r="D1"><f ca="1">1+1</f><v>2</v></c></row><row r="2"><c r="B2">${shared}<v>0</v></c><c r="C2">${shared}<v>0</v></c></row>`;
    const workbook = await open({ [SHEET]: worksheet(rows) });
    apply(workbook, edit('B1', { value: 2, formula: '=A1*2' }, value(9)));
    const formulas = [...partText(workbook.save(), SHEET).matchAll(/<f.*?<\/f>/g)].map(String);
    const handedOn = '<f t="shared" ref="B2:C2" si="0">A2*2</f>';
    expect(formulas).toEqual(['<f>B1*2</f>', '<f ca="1">1+1</f>', handedOn]);
    expect(partText(workbook.save(), SHEET)).toContain(`<c r="C2">${shared}<v>0</v></c>`);
  });

  it('stays shared when a cell beside it is written', async () => {
    const shared = '<c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f><v>0</v></c>';
    const second = '<c r="B2"><f t="shared" si="0"/><v>0</v></c>';
    const workbook = await open({ [SHEET]: worksheet(`<row r="1">${shared}</row><row r="2">${second}</row>`) });
    apply(workbook, edit('A2', BLANK, value(1)));
    expect(partText(workbook.save(), SHEET)).toContain(shared);
    expect(partText(workbook.save(), SHEET)).toContain(second);
  });
});

describe('what an edit writes', () => {
  it('goes back to the look of before with each text that needs no other', async () => {
    const workbook = await open({ [SHEET]: worksheet('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>') });
    const wraps = (): boolean => workbook.layout('1').look(0, 0).wrap;
    apply(workbook, edit('A1', value('甲'), value('甲\n乙')));
    expect(wraps()).toBe(true);
    apply(workbook, edit('A1', value('甲\n乙'), value('丙')));
    expect(wraps()).toBe(false);
  });

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
    const [longest, longer] = [32_767, 32_768].map(
      (length) => workbook.apply('1', [edit(`A${length}`, BLANK, value('字'.repeat(length)))]).outcomes[0],
    );
    expect([longest?.status, longer?.status]).toEqual(['applied', 'skipped']);
    expect(longer?.reason?.data).toEqual({ cell: 'A32768' });
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
