import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellEdit, Edit } from '../../../src/core/edits/types';
import { parseA1, toA1 } from '../../../src/core/sheet/address';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { checkWorkbook } from '../../../src/hosts/xlsx/check-workbook';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, buildWorkbook, worksheet } from './build';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const TWO = '<row r="1"><c r="A1"><v>2</v></c></row>';

function workbookPart(sheets: string, before = '', after = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;
}

function relationships(...targets: string[]): string {
  const items = targets.map(
    (target, index) => `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

async function open(parts: Record<string, string>): Promise<Workbook> {
  return openWorkbook(buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(ONE), ...parts }), 'book.xlsx');
}

function values(workbook: Workbook, sheet = 0): Record<string, unknown> {
  const { cells } = workbook.snapshot(workbook.sheets[sheet]?.id ?? '');
  return Object.fromEntries(cells.map((cell) => [toA1(cell), cell.value]));
}

function fill(workbook: Workbook, a1: string, value: number | string): void {
  const cell = parseA1(a1);
  if (!cell) throw new Error(a1);
  const sheetId = workbook.sheets[0]?.id ?? '';
  const edit: CellEdit = {
    kind: 'cell',
    cell,
    expect: { value: null, formula: null },
    write: { value, formula: null },
    numberFormat: null,
  };
  const { outcomes } = workbook.apply(sheetId, [edit]);
  expect(outcomes.map(({ status }) => status)).toEqual(['applied']);
}

async function savedSheet(workbook: Workbook): Promise<string> {
  const bytes = workbook.save();
  await openWorkbook(bytes, 'again.xlsx');
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

describe('elements written with an end tag', () => {
  it('are the same as empty ones in the list of sheets', async () => {
    const workbook = await open({
      'xl/workbook.xml': workbookPart(
        '<sheet name="甲" sheetId="1" r:id="rId1"></sheet><sheet name="乙" sheetId="2" r:id="rId2"></sheet>',
        '<workbookPr date1904="1"></workbookPr><bookViews><workbookView activeTab="1"></workbookView></bookViews>',
      ),
      'xl/_rels/workbook.xml.rels': relationships('worksheets/sheet1.xml', 'worksheets/sheet2.xml'),
      'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>'),
    });
    expect(workbook.sheets.map(({ name, isActive }) => [name, isActive])).toEqual([
      ['甲', false],
      ['乙', true],
    ]);
    expect(values(workbook, 1)).toEqual({ A1: 1 });
  });

  it('do not add relationships of an empty id', async () => {
    const workbook = await open({
      'xl/workbook.xml': workbookPart(
        '<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="宏" sheetId="2" r:id=""/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships('worksheets/sheet1.xml').replace('/></', '></Relationship></'),
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['甲']);
    expect(workbook.passedOver).toEqual(['宏']);
  });

  it('are the same in cells, merges and rows', async () => {
    const workbook = await open({
      'xl/worksheets/sheet1.xml': worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"></c></row><row r="2"></row>',
        '<mergeCells count="1"><mergeCell ref="A1:A2"></mergeCell></mergeCells>',
      ),
    });
    expect(workbook.snapshot('1').merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    fill(workbook, 'B1', 5);
    expect(values(await openWorkbook(workbook.save(), 'again.xlsx'))).toEqual({ A1: 1, B1: 5 });
  });
});

describe('sheets that cannot be read', () => {
  const form = buildWorkbook({ sheets: [{ name: 'S', cells: { A1: { value: 1 } } }] });

  it('are passed over when they have no relationship', async () => {
    const workbook = await open({
      'xl/workbook.xml': workbookPart(
        '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="Dialog" sheetId="3" r:id="rId9"/>',
      ),
    });
    expect(workbook.sheets.map(({ name, isActive }) => [name, isActive])).toEqual([['表', true]]);
    expect(workbook.passedOver).toEqual(['Module1', 'Dialog']);
    expect(values(workbook)).toEqual({ A1: 1 });
  });

  it('are named beside a form on another sheet, and their error is the file’s when there is no form', async () => {
    const parts = {
      'xl/workbook.xml': workbookPart(
        '<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="缺" sheetId="2" r:id="rId2"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships('worksheets/sheet1.xml', 'worksheets/gone.xml'),
    };
    const sheet =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>三级指标</t></is></c><c r="B1" t="inlineStr"><is><t>年度指标值</t></is></c><c r="C1" t="inlineStr"><is><t>实际完成值</t></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>巡检次数</t></is></c><c r="B2" t="inlineStr"><is><t>≥12次</t></is></c><c r="C2" t="inlineStr"><is><t>12次</t></is></c></row>';
    const withForm = await open({ ...parts, 'xl/worksheets/sheet1.xml': worksheet(sheet) });
    const { sheets, remarks } = checkWorkbook(withForm, withForm.sheets, { completion: DEFAULT_COMPLETION });
    expect(sheets.map(({ report }) => report.form !== null)).toEqual([true]);
    expect(remarks.map(({ id, data }) => [id, data['sheet']])).toEqual([['host.sheet-unreadable', '缺']]);
    const without = await open(parts);
    expect(() => checkWorkbook(without, without.sheets, { completion: DEFAULT_COMPLETION })).toThrow(/unreadable/);
    // A sheet whose cells nobody can read does not keep the others from being filled in.
    fill(withForm, 'D2', 1);
    expect(form.length).toBeGreaterThan(0);
  });
});

describe('a list of sheets with one sheetId twice', () => {
  it('reads each by its own relationship', async () => {
    const workbook = await open({
      'xl/workbook.xml': workbookPart(
        '<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="1" r:id="rId2"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships('worksheets/sheet1.xml', 'worksheets/sheet2.xml'),
      'xl/worksheets/sheet2.xml': worksheet(TWO),
    });
    expect(new Set(workbook.sheets.map(({ id }) => id)).size).toBe(2);
    expect([values(workbook, 0), values(workbook, 1)]).toEqual([{ A1: 1 }, { A1: 2 }]);
  });
});

describe('names of parts', () => {
  it('know no case, [Content_Types].xml included', async () => {
    const bytes = buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(ONE) });
    const { zipSync } = await import('fflate');
    const capitals = zipSync(
      Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name.toUpperCase(), data])),
    );
    const workbook = await openWorkbook(capitals, '表.xlsx');
    expect(values(workbook)).toEqual({ A1: 1 });
  });
});

describe('a workbook without styles', () => {
  it('gets a styles part that every reader takes', async () => {
    const workbook = await open({});
    const cell = { row: 4, col: 0 };
    const { outcomes } = workbook.apply('1', [
      {
        kind: 'cell',
        cell,
        expect: { value: null, formula: null },
        write: { value: 0.5, formula: null },
        numberFormat: { expect: 'General', write: '0.00%' },
      },
    ]);
    expect(outcomes[0]?.status).toBe('applied');
    const styles = strFromU8(unzipSync(workbook.save())['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain(
      '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    );
    expect(styles).toMatch(/<font><sz val="11"\/><name val="[^"]+"\/>.*<\/font>/);
    expect(styles).toContain('<border><left/><right/><top/><bottom/><diagonal/></border>');
    expect(styles).toMatch(/<cellStyleXfs count="1"><xf /);
    expect(styles).toMatch(/<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"\/>/);
  });

  const RATE: CellEdit = {
    kind: 'cell',
    cell: { row: 4, col: 0 },
    expect: { value: null, formula: null },
    write: { value: 0.5, formula: null },
    numberFormat: { expect: 'General', write: '0.00%' },
  };
  const OWN = `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="9"/></cellXfs></styleSheet>`;
  const UNLINKED = relationships('worksheets/sheet1.xml');
  const LINKED = UNLINKED.replace(
    '</Relationships>',
    `<Relationship Id="rId9" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  );

  it.each<readonly [string, Record<string, string>]>([
    ['neither a part nor a relationship', { 'xl/_rels/workbook.xml.rels': UNLINKED }],
    ['a part that nothing points to', { 'xl/_rels/workbook.xml.rels': UNLINKED, 'xl/styles.xml': OWN }],
    ['a relationship without its part', { 'xl/_rels/workbook.xml.rels': LINKED }],
  ])('%s: is the file it was once the edit is taken back', async (_, parts) => {
    const workbook = await open(parts);
    const given = unzipSync(workbook.save());
    const { inverse } = workbook.apply('1', [RATE]);
    expect(unzipSync(workbook.save())).not.toEqual(given);
    workbook.apply('1', inverse);
    expect(unzipSync(workbook.save())).toEqual(given);
    expect(workbook.isModified).toBe(false);
  });

  it.each<readonly [string, Record<string, string>]>([
    ['a part that nothing points to', { 'xl/_rels/workbook.xml.rels': UNLINKED, 'xl/styles.xml': OWN }],
    ['a relationship without its part', { 'xl/_rels/workbook.xml.rels': LINKED }],
  ])('%s: the styles we add are found, declared once, and take nobody’s place', async (_, parts) => {
    const workbook = await open(parts);
    workbook.apply('1', [RATE]);
    const saved = workbook.save();
    const again = await openWorkbook(saved, 'again.xlsx');
    expect(again.snapshot('1').cells.find(({ row }) => row === 4)).toMatchObject({ text: '50.00%' });
    const texts = unzipSync(saved);
    if ('xl/styles.xml' in parts) expect(strFromU8(texts['xl/styles.xml'] ?? new Uint8Array())).toBe(OWN);
    const types = strFromU8(texts['[Content_Types].xml'] ?? new Uint8Array());
    for (const name of Object.keys(texts).filter((part) => /xl\/styles/.test(part) && !(part in parts)))
      expect(types.split(`PartName="/${name}"`)).toHaveLength(2);
  });
});

describe('rows as other programs write them', () => {
  const cases: readonly (readonly [string, string, Record<string, unknown>])[] = [
    [
      'out of order',
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      { A1: 1, A2: 2, A3: 3 },
    ],
    [
      'repeated, the later cell counting',
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>7</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="C1"><v>4</v></c></row>',
      { A1: 1, B1: 2, C1: 4, A2: 7 },
    ],
    [
      'repeated, a later blank emptying the cell',
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="E1"><v>5</v></c></row><row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1" s="0"></c></row>',
      { E1: 5 },
    ],
    [
      'without numbers between numbered ones',
      '<row r="2"><c r="A2"><v>2</v></c></row><row><c><v>3</v></c><c><v>33</v></c></row><row r="5"><c><v>5</v></c></row>',
      { A2: 2, A3: 3, B3: 33, A5: 5 },
    ],
    [
      'mixed with elements of another vocabulary',
      '<y:note xmlns:y="urn:y"><y:row r="9"/></y:note><row r="1"><c r="A1"><v>1</v></c></row><y:note xmlns:y="urn:y"/><row><c><v>2</v></c></row><!-- </row> --><row r="3"><c r="A3"><v>3</v></c></row>',
      { A1: 1, A2: 2, A3: 3 },
    ],
    ['with cells out of order', '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>', { A1: 1, C1: 3 }],
  ];

  it.each(cases)('%s: are read', async (_, rows, expected) => {
    expect(values(await open({ 'xl/worksheets/sheet1.xml': worksheet(rows) }))).toEqual(expected);
  });

  it.each(cases)('%s: can be filled in every row, and give the same cells when saved', async (_, rows, expected) => {
    const workbook = await open({ 'xl/worksheets/sheet1.xml': worksheet(rows) });
    const wanted: Record<string, unknown> = { ...expected };
    for (const row of [1, 2, 3, 4]) {
      fill(workbook, `D${row}`, row * 10);
      wanted[`D${row}`] = row * 10;
    }
    expect(values(workbook)).toEqual(wanted);
    const again = await openWorkbook(workbook.save(), 'again.xlsx');
    expect(values(again)).toEqual(wanted);
    const numbers = [...(await savedSheet(workbook)).matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it.each(cases)('%s: are as they were when everything is taken back', async (_, rows) => {
    const before = worksheet(rows);
    const workbook = await open({ 'xl/worksheets/sheet1.xml': before });
    const { inverse } = workbook.apply('1', [
      {
        kind: 'cell',
        cell: { row: 0, col: 3 },
        expect: { value: null, formula: null },
        write: { value: 1, formula: null },
        numberFormat: null,
      },
    ]);
    expect(await savedSheet(workbook)).not.toBe(before);
    workbook.apply('1', inverse);
    expect(await savedSheet(workbook)).toBe(before);
  });

  it.each([
    ...cases.map(([name, rows]) => [name, worksheet(rows)] as const),
    ['none at all', worksheet('').replace('<sheetData></sheetData>', '<sheetData />')] as const,
  ])('%s: are as they were when rows were inserted between two cells and all is taken back', async (_, before) => {
    const workbook = await open({ 'xl/worksheets/sheet1.xml': before });
    const written = (row: number): Edit => ({
      kind: 'cell',
      cell: { row, col: 5 },
      expect: { value: null, formula: null },
      write: { value: row, formula: null },
      numberFormat: null,
    });
    const edits: Edit[] = [written(0), { kind: 'insert-rows', row: 1, count: 2 }, written(3), written(4)];
    const { inverse, outcomes } = workbook.apply('1', edits);
    expect(outcomes.map(({ status }) => status)).toEqual(edits.map(() => 'applied'));
    workbook.apply('1', inverse);
    expect(await savedSheet(workbook)).toBe(before);
  });
});

describe('CDATA is text', () => {
  it.each([
    ['<v><![CDATA[达到<!--90%-->95%]]></v>', '达到<!--90%-->95%'],
    ['<v>甲<!-- 乙 -->丙</v>', '甲丙'],
    ['<v><![CDATA[</v></c>]]></v>', '</v></c>'],
    ['<v><![CDATA[a]]>&amp;<![CDATA[&amp;]]></v>', 'a&&amp;'],
    ['<v><!-- <![CDATA[x]]> -->y</v>', 'y'],
  ])('%s', async (content, expected) => {
    const cells = `<row r="1"><c r="A1" t="str">${content}</c><c r="B1"><v>1</v></c></row>`;
    expect(values(await open({ 'xl/worksheets/sheet1.xml': worksheet(cells) }))).toEqual({ A1: expected, B1: 1 });
  });
});

describe('a protected sheet with unlocked cells', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf applyProtection="1"><protection locked="0"></protection></xf><xf applyProtection="1"><protection hidden="1"/></xf></cellXfs></styleSheet>`;
  const sheet = worksheet(
    '<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/><c r="C1" s="2"/></row>',
    '<sheetProtection sheet="1" objects="1"/>',
  );

  it('takes content where a person could type it, and nothing else', async () => {
    const workbook = await open({ 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet });
    expect(workbook.snapshot('1').isProtected).toBe(false);
    const blank = { value: null, formula: null };
    const cell = (col: number): CellEdit => ({
      kind: 'cell',
      cell: { row: 0, col },
      expect: blank,
      write: { value: col, formula: null },
      numberFormat: null,
    });
    const { outcomes } = workbook.apply('1', [
      cell(0),
      cell(1),
      cell(2),
      { ...cell(1), expect: { value: 1, formula: null }, numberFormat: { expect: 'General', write: '0.00%' } },
      { kind: 'insert-rows', row: 1, count: 1 },
    ]);
    expect(outcomes.map(({ status, reason }) => [status, reason?.id ?? null])).toEqual([
      ['skipped', 'host.skipped.protected'],
      ['applied', null],
      ['skipped', 'host.skipped.protected'],
      ['skipped', 'host.skipped.protected'],
      ['skipped', 'host.skipped.protected'],
    ]);
    expect(values(workbook)).toEqual({ B1: 1 });
    expect(() => {
      workbook.mark('1', [{ cell: { row: 0, col: 1 }, severity: 'error' }]);
    }).toThrow(/protected/);
  });

  it('is protected as a whole when no cell is unlocked', async () => {
    const workbook = await open({
      'xl/styles.xml': styles,
      'xl/worksheets/sheet1.xml': sheet.replace(' s="1"', ''),
    });
    expect(workbook.snapshot('1').isProtected).toBe(true);
  });
});

describe('a signed workbook', () => {
  it('is told of before anything is written', async () => {
    const signed = await open({ '_xmlsignatures/sig1.xml': '<Signature/>' });
    const plain = await open({});
    const remarks = (workbook: Workbook): string[] =>
      checkWorkbook(workbook, workbook.sheets, { completion: DEFAULT_COMPLETION }).remarks.map(({ id }) => id);
    expect([remarks(signed), remarks(plain)]).toEqual([['host.signed'], []]);
    expect([signed.isSigned, plain.isSigned]).toEqual([true, false]);
  });
});
