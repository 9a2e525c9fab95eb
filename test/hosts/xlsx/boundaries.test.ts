import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/core/edits/types';
import { parseA1, parseRange, toA1 } from '../../../src/core/sheet/address';
import { renderMessage } from '../../../src/catalogue';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, differingParts, partText, worksheet } from './build';

/* The last cell that is hit and the first that is not, for everything an edit of cells or rows may reach. */

const SHEET = 'xl/worksheets/sheet1.xml';
const OTHER = 'xl/worksheets/sheet2.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Rows are inserted before row 6, which is the sixth of a screen and index 5 here. */
const INSERTION = { kind: 'insert-rows', row: 5, count: 2 } as const;

function relationships(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

async function open(parts: Record<string, string>): Promise<Workbook> {
  return openWorkbook(buildPackage({ [SHEET]: worksheet('<row r="9"/>'), ...parts }), 'x.xlsx');
}

/** Two sheets, S and T, with what is given beside them. */
function twoSheets(names: string, parts: Record<string, string>): Record<string, string> {
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    [OTHER]: worksheet('<row r="9"/>'),
    ...parts,
  };
}

function statuses(workbook: Workbook, edits: readonly Edit[], sheetId = '1'): string[] {
  return workbook.apply(sheetId, edits).outcomes.map(({ status }) => status);
}

function text(a1: string): Edit {
  const cell = parseA1(a1) ?? { row: -1, col: -1 };
  const blank = { value: null, formula: null };
  return { kind: 'cell', cell, expect: blank, write: { value: 'x', formula: null }, numberFormat: null };
}

function notes(range: string): Edit {
  const cells = parseRange(range) ?? { top: -1, left: -1, bottom: -1, right: -1 };
  return { kind: 'text-row', range: cells, text: '备注：一行。', fontFrom: { row: 0, col: 0 } };
}

describe('rows inserted before row 6', () => {
  const inside = 'A4:B6';
  const above = 'A4:B5';
  const below = 'A6:B8';
  const moved = 'A8:B10';
  const kinds: readonly (readonly [string, (range: string) => Record<string, string>, string])[] = [
    [
      'a table',
      (range) => ({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/t.xml']),
        'xl/tables/t.xml': `<table xmlns="${MAIN}" id="1" name="N" displayName="N" ref="${range}"/>`,
      }),
      'xl/tables/t.xml',
    ],
    [
      'a pivot table',
      (range) => ({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['p', 'pivotTable', '../pivotTables/p.xml']),
        'xl/pivotTables/p.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="${range}"/></pivotTableDefinition>`,
      }),
      'xl/pivotTables/p.xml',
    ],
    ...['array', 'dataTable'].map(
      (type) =>
        [
          `a formula of type ${type}`,
          (range: string) => {
            const row = String((parseRange(range)?.top ?? 0) + 1);
            const cell = `<c r="A${row}"><f t="${type}" ref="${range}">1</f><v>1</v></c>`;
            return { [SHEET]: worksheet(`<row r="${row}">${cell}</row>`) };
          },
          SHEET,
        ] as const,
    ),
  ];

  it.each(kinds)('are refused where %s has its last row there', async (_, parts) => {
    const workbook = await open(parts(inside));
    expect(statuses(workbook, [INSERTION])).toEqual(['skipped']);
    expect(workbook.isModified).toBe(false);
  });

  it.each([
    ['a table', kinds[0], /第 6 行.*A4:B6/],
    ['an array formula', kinds[2], /A4:B6/],
  ])('say where %s is in the way', async (_, kind, sentence) => {
    const workbook = await open(kind?.[1](inside) ?? {});
    const reason = workbook.apply('1', [INSERTION]).outcomes[0]?.reason;
    expect(reason && renderMessage(reason, 'zh-CN')).toMatch(sentence);
  });

  it.each(kinds)('leave %s alone that ends right above', async (_, parts, part) => {
    const workbook = await open(parts(above));
    expect(statuses(workbook, [INSERTION])).toEqual(['applied']);
    expect(partText(workbook.save(), part)).toContain(`ref="${above}"`);
  });

  it.each(kinds)('move %s as a whole that begins there', async (_, parts, part) => {
    const workbook = await open(parts(below));
    expect(statuses(workbook, [INSERTION])).toEqual(['applied']);
    expect(partText(workbook.save(), part)).toContain(`ref="${moved}"`);
  });

  it.each([
    ['ends right above', above, above],
    ['has its last row there', inside, 'A4:B8'],
    ['begins there', below, moved],
  ])('leave a merge whole that %s', async (_, before, after) => {
    const workbook = await open({
      [SHEET]: worksheet('<row r="9"/>', `<mergeCells count="1"><mergeCell ref="${before}"/></mergeCells>`),
    });
    expect(statuses(workbook, [INSERTION])).toEqual(['applied']);
    expect(workbook.snapshot('1').merges).toEqual([parseRange(after)]);
  });

  it('leave room for no more rows than a sheet has', async () => {
    const last = 1_048_576;
    const parts = (row: number): Record<string, string> => ({
      [SHEET]: worksheet(`<row r="${row}"><c r="A${row}"><v>1</v></c></row>`),
    });
    expect(statuses(await open(parts(last - 2)), [INSERTION])).toEqual(['applied']);
    const [full] = (await open(parts(last - 1))).apply('1', [INSERTION]).outcomes;
    expect(full?.status).toBe('skipped');
    expect(full?.reason && renderMessage(full.reason, 'zh-CN')).toMatch(/第 5 行/);
    expect(statuses(await open(parts(9)), [{ ...INSERTION, row: -1 }])).toEqual(['skipped']);
    expect(statuses(await open(parts(9)), [{ ...INSERTION, count: 0 }])).toEqual(['skipped']);
  });
});

describe('rows removed that are not of our making', () => {
  it('give everything below its place of before, to the letter', async () => {
    const original = new Uint8Array(readFileSync('test/fixtures/xlsx/below-the-form.xlsx'));
    const longer = await openWorkbook(original, 'x.xlsx');
    expect(statuses(longer, [INSERTION])).toEqual(['applied']);
    // Opened anew, nothing is known of what stood where before.
    const again = await openWorkbook(longer.save(), 'x.xlsx');
    expect(statuses(again, [{ ...INSERTION, kind: 'remove-rows' }])).toEqual(['applied']);
    // The library wrote other letters than ours in formulas as numbers.
    const plain = (bytes: Uint8Array, part: string): string =>
      partText(bytes, part).replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    const saved = again.save();
    const spelled = differingParts(original, saved);
    expect(spelled.map((part) => plain(saved, part))).toEqual(spelled.map((part) => plain(original, part)));
  });

  const full = '<row r="5"><c r="A5"><v>5</v></c></row><row r="8"><c r="A8"><v>8</v></c></row>';
  it.each([
    ['between the cells', { row: 5, count: 2 }, 'applied'],
    ['with a cell in the first', { row: 4, count: 3 }, 'skipped'],
    ['with a cell in the last', { row: 5, count: 3 }, 'skipped'],
    ['that are none', { row: 5, count: 0 }, 'skipped'],
  ])('%s', async (_, rows, status) => {
    const workbook = await open({ [SHEET]: worksheet(full) });
    expect(statuses(workbook, [{ kind: 'remove-rows', ...rows }])).toEqual([status]);
  });

  it.each([
    ['reaches into them from above: it shrinks', 'A4:B6', 'applied', 'A4:B5'],
    ['begins in them', 'A7:B9', 'skipped', 'A7:B9'],
    ['begins right below', 'A8:B9', 'applied', 'A6:B7'],
    ['spans them', 'A5:B9', 'applied', 'A5:B7'],
  ])('and a merge that %s', async (_, before, status, after) => {
    const merges = `<mergeCells count="1"><mergeCell ref="${before}"/></mergeCells>`;
    const workbook = await open({ [SHEET]: worksheet('', merges) });
    expect(statuses(workbook, [{ kind: 'remove-rows', row: 5, count: 2 }])).toEqual([status]);
    expect(workbook.snapshot('1').merges).toEqual([parseRange(after)]);
  });

  it('are blank ones with a height of their own: it goes with them', async () => {
    const tall = [5, 6, 7, 8].map((number) => `<row r="${number}" ht="${number * 10}" customHeight="1"/>`).join('');
    const workbook = await open({ [SHEET]: worksheet(`${tall}<row r="9"><c r="A9"><v>9</v></c></row>`) });
    expect(statuses(workbook, [{ kind: 'remove-rows', row: 5, count: 2 }])).toEqual(['applied']);
    const left = [...partText(workbook.save(), SHEET).matchAll(/<row r="(\d+)"(?: ht="(\d+)")?/g)];
    expect(left.map(([, number, height]) => [number, height])).toEqual([
      ['5', '50'],
      ['6', '80'],
      ['7', undefined],
    ]);
  });

  it('are blank ones that a page break stood in: it goes with them, others move or stay', async () => {
    const rows = [5, 6, 7].map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('');
    const columns = '<colBreaks count="1" manualBreakCount="1"><brk id="6" max="1048575" man="1"/></colBreaks>';
    const breaks = `<rowBreaks count="3" manualBreakCount="3">${rows}</rowBreaks>${columns}`;
    const workbook = await open({ [SHEET]: worksheet('<row r="9"/>', breaks) });
    expect(statuses(workbook, [{ kind: 'remove-rows', row: 5, count: 2 }])).toEqual(['applied']);
    const ids = [...partText(workbook.save(), SHEET).matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
    // Of rows: 5 and 6 stood in the rows that went, 7 came up to 5. Of columns: the sixth is where it was.
    expect(ids).toEqual([5, 6]);
    expect(partText(workbook.save(), SHEET)).toMatch(/<rowBreaks[^>]*><brk id="5" max="16383" man="1"\/><\/rowBreaks>/);
  });
});

describe('cells of a merged range', () => {
  it.each([
    ['B2', 'applied'],
    ['C2', 'skipped'],
    ['D2', 'skipped'],
    ['B3', 'skipped'],
    ['D3', 'skipped'],
    ['A2', 'applied'],
    ['E2', 'applied'],
    ['B1', 'applied'],
    ['B4', 'applied'],
    ['E4', 'applied'],
  ])('B2:D3: a text for %s is %s', async (a1, status) => {
    const merges = '<mergeCells count="2"><mergeCell ref="G1:H9"/><mergeCell ref="B2:D3"/></mergeCells>';
    const workbook = await open({ [SHEET]: worksheet('', merges) });
    const [outcome] = workbook.apply('1', [text(a1)]).outcomes;
    expect(outcome?.status).toBe(status);
    if (outcome?.reason) expect(renderMessage(outcome.reason, 'zh-CN')).toMatch(new RegExp(`${a1}.*B2:D3`));
    expect(workbook.isModified).toBe(status === 'applied');
  });
});

describe('cells of an array formula', () => {
  it.each([
    ['B2', 'skipped'],
    ['B4', 'skipped'],
    ['B5', 'applied'],
    ['C2', 'applied'],
  ])('B2:B4: a text for %s is %s', async (a1, status) => {
    // The later cells of an array may stand in the file without a value.
    const rows = '<row r="2"><c r="B2" t="str"><f t="array" ref="B2:B4">D2:D4</f></c></row>';
    const workbook = await open({ [SHEET]: worksheet(rows) });
    const edit = text(a1);
    const expected =
      a1 === 'B2' && edit.kind === 'cell' ? { ...edit, expect: { value: null, formula: '=D2:D4' } } : edit;
    expect(statuses(workbook, [expected])).toEqual([status]);
  });
});

describe('a line of notes taken out again', () => {
  it('unmerges its own cells and no others', async () => {
    const others = ['A1:C1', 'A4:B5', 'E5:F5', 'B7:C7'];
    const merges = `<mergeCells count="4">${others.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const bytes = buildPackage({ [SHEET]: worksheet('', merges) });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const { inverse, outcomes } = workbook.apply('1', [notes('A6:C6')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['applied']);
    const ranges = (book: Workbook): unknown => book.snapshot('1').merges;
    expect(ranges(workbook)).toEqual([...others, 'A6:C6'].map((ref) => parseRange(ref)));
    // By someone who opened the file anew and knows only what to take out.
    const again = await openWorkbook(workbook.save(), 'x.xlsx');
    expect(statuses(again, inverse.map((edit) => ({ ...edit, restore: undefined })) as Edit[])).toEqual(['applied']);
    expect(ranges(again)).toEqual(others.map((ref) => parseRange(ref)));
    expect(again.snapshot('1').cells).toEqual([]);
    workbook.apply('1', inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it.each([0, 1, 2])('unmerges its own cells wherever they stand in the list: at place %i', async (place) => {
    const others = ['A1:C1', 'E6:F7'];
    const refs = [...others.slice(0, place), 'A6:C6', ...others.slice(place)];
    const rows = '<row r="6"><c r="A6" t="str"><v>备注：一行。</v></c></row>';
    const list = `<mergeCells count="3">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const workbook = await open({ [SHEET]: worksheet(rows, list) });
    expect(statuses(workbook, [{ ...notes('A6:C6'), kind: 'clear-text-row' } as Edit])).toEqual(['applied']);
    expect(workbook.snapshot('1').merges).toEqual(others.map((ref) => parseRange(ref)));
    expect(partText(workbook.save(), SHEET)).toContain('<mergeCells count="2">');
  });

  it('dresses its own blank cells and leaves those beside it, and is as high as its text needs', async () => {
    const blanks = (row: number): string =>
      `<row r="${row}">${['A', 'B', 'C', 'D'].map((col) => `<c r="${col}${row}" s="1"/>`).join('')}</row>`;
    const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="right"/></xf></cellXfs></styleSheet>`;
    const long = '定性指标分为三档。'.repeat(12);
    const written = async (range: string): Promise<Workbook> => {
      const workbook = await open({ [SHEET]: worksheet(blanks(6) + blanks(7)), 'xl/styles.xml': styles });
      expect(statuses(workbook, [{ ...notes(range), text: long } as Edit])).toEqual(['applied']);
      return openWorkbook(workbook.save(), 'x.xlsx');
    };
    const two = await written('B6:C7');
    expect(two.snapshot('1').cells.map((cell) => [toA1(cell), cell.value])).toEqual([['B6', long]]);
    const looks = [5, 6].map((row) => [0, 1, 2, 3].map((col) => two.layout('1').look(row, col).horizontal));
    expect(looks).toEqual([
      ['right', 'left', 'left', 'right'],
      ['right', 'left', 'left', 'right'],
    ]);
    const height = async (range: string): Promise<number> => (await written(range)).layout('1').rowHeight(5) ?? 0;
    const single = await height('B6:C6');
    // 108 characters, nine or so a line: twelve lines of 11 points, with room between them.
    expect(single).toBeGreaterThan(12 * 11);
    expect(single).toBeLessThan(14 * 11 * 1.6);
    // The first of two rows takes half, rounded up to a quarter of a point.
    expect(Math.abs((two.layout('1').rowHeight(5) ?? 0) - single / 2)).toBeLessThanOrEqual(0.25);
  });

  it.each(['<mergeCells/>', '<mergeCells count="0"></mergeCells>', ''])(
    'is merged in a sheet with %s',
    async (list) => {
      const workbook = await open({ [SHEET]: worksheet('', list) });
      const { inverse } = workbook.apply('1', [notes('A6:C6')]);
      expect(partText(workbook.save(), SHEET)).toContain(
        '<mergeCells count="1"><mergeCell ref="A6:C6"/></mergeCells></worksheet>',
      );
      expect(statuses(workbook, inverse)).toEqual(['applied']);
      expect(workbook.snapshot('1').merges).toEqual([]);
    },
  );

  it.each([
    ['a cell in its last column', '<row r="6"><c r="C6"><v>1</v></c></row>', '', 'skipped'],
    ['a cell beside it', '<row r="6"><c r="D6"><v>1</v></c></row>', '', 'applied'],
    ['a merge in its last column', '', 'C6:D7', 'skipped'],
    ['a merge right below', '', 'A7:C7', 'applied'],
  ])('is not put over %s', async (_, rows, merge, status) => {
    const merges = merge === '' ? '' : `<mergeCells count="1"><mergeCell ref="${merge}"/></mergeCells>`;
    expect(statuses(await open({ [SHEET]: worksheet(rows, merges) }), [notes('A6:C6')])).toEqual([status]);
  });
});

describe('the print area of each sheet', () => {
  const area = (sheet: string, index: number, range: string): string =>
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${sheet}!${range}</definedName>`;

  it.each([
    ['1', 'S!$A$1:$C$6', 'T!$A$1:$C$5'],
    ['2', 'S!$A$1:$C$5', 'T!$A$1:$C$6'],
  ])('grows by notes right below it on sheet %s only', async (sheetId, first, second) => {
    const names = area('S', 0, '$A$1:$C$5') + area('T', 1, '$A$1:$C$5');
    const workbook = await open(twoSheets(names, {}));
    expect(statuses(workbook, [notes('A6:C6')], sheetId)).toEqual(['applied']);
    const xml = partText(workbook.save(), 'xl/workbook.xml');
    expect([...xml.matchAll(/>([^<]*)<\/definedName>/g)].map(([, range]) => range)).toEqual([first, second]);
  });

  it.each([
    ['ends right above the notes', '$A$1:$C$5', '$A$1:$C$6'],
    ['ends a row earlier', '$A$1:$C$4', '$A$1:$C$4'],
    ['holds the notes already', '$A$1:$C$6', '$A$1:$C$6'],
    ['shares one column with them', '$C$1:$H$5', '$C$1:$H$6'],
    ['lies beside them', '$D$1:$H$5', '$D$1:$H$5'],
    ['is whole columns', '$A:$C', '$A:$C'],
  ])('%s', async (_, before, after) => {
    const workbook = await open(twoSheets(area('S', 0, before), {}));
    expect(statuses(workbook, [notes('A6:C6')])).toEqual(['applied']);
    expect(partText(workbook.save(), 'xl/workbook.xml')).toContain(`>S!${after}<`);
  });

  it.each([
    ['$A$1:$B$5', '$A$1:$B$5'],
    ['$A$1:$C$5', '$A$1:$C$6'],
    ['$E$1:$F$5', '$E$1:$F$6'],
    ['$F$1:$G$5', '$F$1:$G$5'],
    ['$A$1:$B$5,S!$D$1:$D$5', '$A$1:$B$5,S!$D$1:$D$6'],
  ])('%s with notes in C6:E6 is %s', async (before, after) => {
    const workbook = await open(twoSheets(area('S', 0, before), {}));
    expect(statuses(workbook, [notes('C6:E6')])).toEqual(['applied']);
    expect(partText(workbook.save(), 'xl/workbook.xml')).toContain(`>S!${after}<`);
  });

  it.each(['&apos;S&apos;!$A$1:$C$5', 'S!$A$1:$C$5&#10;', 'S!$A$1:$C$5<!-- A4 -->'])(
    'comes back as the file wrote it when the notes are taken back: %s',
    async (written) => {
      const names = `<definedName name="_xlnm.Print_Area" localSheetId="0">${written}</definedName>`;
      const workbook = await open(twoSheets(names, {}));
      const { inverse } = workbook.apply('1', [notes('A6:C6')]);
      workbook.apply('1', inverse);
      expect(partText(workbook.save(), 'xl/workbook.xml')).toContain(names);
    },
  );

  it('grows alone: no other name of the sheet that ends where it does', async () => {
    const named = (name: string, range: string): string =>
      `<definedName name="${name}" localSheetId="0">S!${range}</definedName>`;
    const filter = named('_xlnm._FilterDatabase', '$A$1:$C$5');
    const workbook = await open(twoSheets(filter + area('S', 0, '$A$1:$C$5') + named('明细', '$A$1:$C$5'), {}));
    expect(statuses(workbook, [notes('A6:C6')])).toEqual(['applied']);
    const xml = partText(workbook.save(), 'xl/workbook.xml');
    expect(xml).toContain(filter + area('S', 0, '$A$1:$C$6') + named('明细', '$A$1:$C$5'));
  });

  it('is left when somebody changed it before the notes are taken out', async () => {
    const first = await open(twoSheets(area('S', 0, '$A$1:$C$5'), {}));
    const { inverse } = first.apply('1', [notes('A6:C6')]);
    const changed = await open(twoSheets(area('S', 0, '$A$1:$F$9'), { [SHEET]: partText(first.save(), SHEET) }));
    expect(statuses(changed, inverse)).toEqual(['applied']);
    expect(partText(changed.save(), 'xl/workbook.xml')).toContain('>S!$A$1:$F$9<');
  });
});

describe('rows inserted on one of two sheets', () => {
  const xdr = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
  const picture = `<xdr:wsDr xmlns:xdr="${xdr}"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`;
  const box =
    '<xml xmlns:x="urn:x"><x:ClientData><x:Anchor>1, 15, 8, 2, 3, 31, 9, 1</x:Anchor><x:Row>8</x:Row></x:ClientData></xml>';
  const comments = `<comments xmlns="${MAIN}"><commentList><comment ref="A9"/></commentList></comments>`;
  const around = (number: number): Record<string, string> => ({
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relationships(
      ['d', 'drawing', `../drawings/d${number}.xml`],
      ['v', 'vmlDrawing', `../drawings/v${number}.vml`],
      ['c', 'comments', `../comments${number}.xml`],
    ),
    [`xl/drawings/d${number}.xml`]: picture,
    [`xl/drawings/v${number}.vml`]: box,
    [`xl/comments${number}.xml`]: comments,
  });

  it.each([
    ['1', 1, 2],
    ['2', 2, 1],
  ])('move pictures, comments and their boxes of sheet %s only', async (sheetId, own, other) => {
    const workbook = await open(twoSheets('', { ...around(1), ...around(2) }));
    expect(statuses(workbook, [INSERTION], sheetId)).toEqual(['applied']);
    const saved = workbook.save();
    expect(partText(saved, `xl/drawings/d${own}.xml`)).toBe(
      picture.replace('row>9<', 'row>11<').replace('row>8<', 'row>10<'),
    );
    expect(partText(saved, `xl/drawings/v${own}.vml`)).toBe(
      box.replace(' 8,', ' 10,').replace(' 9,', ' 11,').replace('>8<', '>10<'),
    );
    expect(partText(saved, `xl/comments${own}.xml`)).toBe(comments.replace('A9', 'A11'));
    expect(partText(saved, `xl/drawings/d${other}.xml`)).toBe(picture);
    expect(partText(saved, `xl/drawings/v${other}.vml`)).toBe(box);
    expect(partText(saved, `xl/comments${other}.xml`)).toBe(comments);
  });

  it('move the names that speak of it, whichever sheet they belong to', async () => {
    const name = (index: string, reference: string): string =>
      `<definedName name="n"${index === '' ? '' : ` localSheetId="${index}"`}>${reference}</definedName>`;
    const names = (s: number, t: number): string =>
      name('0', `S!$A$${s}`) + name('1', `S!$A$${s}`) + name('0', `T!$A$${t}`) + name('', `S!$A$${s}+T!$A$${t}`);
    const first = await open(twoSheets(names(9, 9), {}));
    expect(statuses(first, [INSERTION], '1')).toEqual(['applied']);
    expect(partText(first.save(), 'xl/workbook.xml')).toContain(names(11, 9));
    const second = await open(twoSheets(names(9, 9), {}));
    expect(statuses(second, [INSERTION], '2')).toEqual(['applied']);
    expect(partText(second.save(), 'xl/workbook.xml')).toContain(names(9, 11));
  });
});
