import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/core/edits/kinds/steps';
import { BLANK, type CellContent, type Edit } from '../../../src/core/edits/types';
import { cellKey, parseA1 } from '../../../src/core/sheet/address';
import type { SheetCell } from '../../../src/core/sheet/snapshot';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, worksheet } from './build';

/* A group of shared formulas is written in its first cell alone; after an edit its other rows are read without it. */

const LAST = 8;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Groups down B (first cell B2) and D (D3, and again D6 with the same number); E4 belongs to a group without first cell. */
function rowsOf(formula = 'A2*2'): string {
  const rows = Array.from({ length: LAST - 1 }, (_, index) => {
    const n = index + 2;
    const first = n === 2 ? `<f t="shared" ref="B2:B${LAST}" si="0">${formula}</f>` : '<f t="shared" si="0"/>';
    const again = n === 3 || n === 6 ? `<f t="shared" ref="D3:D7" si="1">B${n}+$A$2</f>` : '<f t="shared" si="1"/>';
    const lost = n === 4 ? '<c r="E4"><f t="shared" si="5"/><v>7</v></c>' : '';
    return `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}"><f/></c><c r="D${n}">${again}<v>${n * 2 + 2}</v></c>${lost}</row>`.replace(
      '<f/>',
      `${first}<v>${n * 2}</v>`,
    );
  });
  return `<row r="1"><c r="A1"><f>SUM(B2:B${LAST})</f><v>70</v></c></row>${rows.join('')}`;
}

async function open(rows = rowsOf()): Promise<Workbook> {
  return openWorkbook(buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(rows) }), '共享公式.xlsx');
}

/** A group down B, one over C2:E5 whose row 3 lacks its first cell, and one along row 7. */
function blocks(): string {
  const cell = (a1: string, first: boolean, group: number, ref: string, formula: string, value: number) =>
    `<c r="${a1}">${first ? `<f t="shared" ref="${ref}" si="${group}">${formula}</f>` : `<f t="shared" si="${group}"/>`}<v>${value}</v></c>`;
  const rows = [2, 3, 4, 5].map((n) => {
    const column = cell(`B${n}`, n === 2, 0, 'B2:B5', 'A2*2', n * 2);
    const block = ['C', 'D', 'E'].map((col, index) =>
      n === 3 && col === 'C'
        ? '<c r="C3"><v>9</v></c>'
        : cell(`${col}${n}`, n === 2 && col === 'C', 1, 'C2:E5', '$A2+C$1', n + index + 1),
    );
    return `<row r="${n}"><c r="A${n}"><v>${n}</v></c>${column}${block.join('')}</row>`;
  });
  const along = ['B', 'C', 'D', 'E'].map((col, index) =>
    cell(`${col}7`, index === 0, 2, 'B7:E7', 'SUM(B2:B5)', [28, 19, 22, 26][index] ?? 0),
  );
  const heads = ['C', 'D', 'E'].map((col, index) => `<c r="${col}1"><v>${index + 1}</v></c>`);
  return `<row r="1">${heads.join('')}</row>${rows.join('')}<row r="7">${along.join('')}</row>`;
}

function cellAt(workbook: Workbook, a1: string, id = '1'): SheetCell | null {
  const { row, col } = parseA1(a1) ?? { row: -1, col: -1 };
  return workbook.snapshot(id).cells.find((cell) => cell.row === row && cell.col === col) ?? null;
}

function write(workbook: Workbook, a1: string, content: CellContent, id = '1'): readonly Edit[] {
  const edit: Edit = {
    kind: 'cell',
    cell: parseA1(a1) ?? { row: -1, col: -1 },
    expect: contentOf(cellAt(workbook, a1, id)),
    write: content,
    numberFormat: null,
  };
  return apply(workbook, [edit], id);
}

function apply(workbook: Workbook, edits: readonly Edit[], id = '1'): readonly Edit[] {
  const { outcomes, inverse } = workbook.apply(id, edits);
  expect(outcomes.map(({ status }) => status)).toEqual(edits.map(() => 'applied'));
  return inverse;
}

function sheetXml(workbook: Workbook): string {
  return strFromU8(unzipSync(workbook.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

async function expectAsReadAnew(workbook: Workbook, id = '1'): Promise<void> {
  const anew = await openWorkbook(workbook.save(), '共享公式.xlsx');
  expect(workbook.snapshot(id).cells).toEqual(anew.snapshot(id).cells);
}

const number = (value: number): CellContent => ({ value, formula: null });

describe('a sheet with shared formulas after an edit', () => {
  it.each<[string, string, CellContent]>([
    ['a cell beside cells of two groups', 'A4', number(40)],
    ['a cell beside the first cell of a group', 'A2', number(20)],
    ['a cell that was blank', 'C5', number(5)],
    ['a cell that is cleared', 'A5', BLANK],
    ['a cell beside the second first cell of a group', 'A6', number(60)],
    ['the first cell of a group', 'B2', number(1)],
    ['the first cell of a group, cleared', 'B2', BLANK],
    ['another cell of a group', 'B5', number(1)],
    ['another cell of a group, cleared', 'D7', BLANK],
    ['another cell of a group, with a formula of its own', 'B5', { value: 15, formula: '=A5*3' }],
    ['a cell of a group without first cell', 'E4', number(1)],
    ['a formula over a group', 'A1', { value: 7, formula: '=SUM(A2:A3)' }],
  ])('reads as when opened anew, taken back and done again too: %s', async (_what, a1, content) => {
    const workbook = await open();
    const before = workbook.snapshot('1').cells;
    const undo = write(workbook, a1, content);
    await expectAsReadAnew(workbook);
    const redo = apply(workbook, undo);
    expect(workbook.snapshot('1').cells).toEqual(before);
    await expectAsReadAnew(workbook);
    apply(workbook, redo);
    await expectAsReadAnew(workbook);
    // And with another edit on top, in a row of both groups.
    write(workbook, 'A3', number(33));
    await expectAsReadAnew(workbook);
  });

  it('keeps what was read of all rows but those whose results changed', async () => {
    const workbook = await open();
    const before = new Map(workbook.snapshot('1').cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
    const undo = write(workbook, 'A4', number(40));
    expect([cellAt(workbook, 'B4'), cellAt(workbook, 'D4'), cellAt(workbook, 'A1')]).toMatchObject([
      { value: 80, formula: '=A4*2' },
      { value: 82, formula: '=B4+$A$2' },
      { value: 142, formula: `=SUM(B2:B${LAST})` },
    ]);
    const readAgain = () =>
      new Set(
        workbook
          .snapshot('1')
          .cells.filter((cell) => cell !== before.get(cellKey(cell.row, cell.col)))
          .map(({ row }) => row + 1),
      );
    expect(readAgain()).toEqual(new Set([1, 4]));
    apply(workbook, undo);
    expect(readAgain()).toEqual(new Set([1, 4]));
  });

  it('writes out nothing but the cell, and takes it back to the letter', async () => {
    const workbook = await open();
    const rows = (text: string) => text.match(/<row.*?<\/row>/g) ?? [];
    const before = sheetXml(workbook);
    const undo = write(workbook, 'B5', number(10));
    const changed = rows(sheetXml(workbook)).filter((row, index) => row !== rows(before)[index]);
    expect(changed).toEqual([expect.stringContaining('<c r="B5"><v>10</v></c>')]);
    apply(workbook, undo);
    expect(sheetXml(workbook)).toBe(before);
  });

  it('takes back a cell of a group that has no text anywhere', async () => {
    const rows = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" si="4"/></c></row>';
    const workbook = await openWorkbook(buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(rows) }), 'x.xlsx');
    const undo = write(workbook, 'B1', { value: 4, formula: '=A1*2' });
    expect(sheetXml(workbook)).toContain('<c r="B1"><f>A1*2</f><v>4</v></c>');
    apply(workbook, undo);
    expect(sheetXml(workbook)).toBe(worksheet(rows));
  });

  it('hands the text of a group on to its next cell, one after the other', async () => {
    const workbook = await open();
    const undo = ['B2', 'B3', 'B5', 'B4'].map((a1) => write(workbook, a1, number(1)));
    expect(sheetXml(workbook)).toContain('<c r="B6"><f t="shared" ref="B6:B8" si="0">A6*2</f><v>12</v></c>');
    await expectAsReadAnew(workbook);
    for (const edits of undo) {
      apply(workbook, edits);
      await expectAsReadAnew(workbook);
    }
  });

  it.each(['B2', 'B3', 'C2', 'D2', 'D3', 'C4', 'B7', 'D7'])(
    'takes a cell written over back to the letter, whatever its place in the group: %s',
    async (a1) => {
      const workbook = await open(blocks());
      const before = sheetXml(workbook);
      const undo = write(workbook, a1, number(1));
      const written = sheetXml(workbook);
      await expectAsReadAnew(workbook);
      const redo = apply(workbook, undo);
      expect(sheetXml(workbook)).toBe(before);
      const again = apply(workbook, redo);
      expect(sheetXml(workbook)).toBe(written);
      apply(workbook, again);
      expect(sheetXml(workbook)).toBe(before);
    },
  );

  it('takes the first cell back though its result had changed before', async () => {
    const workbook = await open(blocks());
    const before = sheetXml(workbook);
    const undoneLast = write(workbook, 'A2', number(7));
    const between = sheetXml(workbook);
    const undo = [write(workbook, 'C2', number(1)), write(workbook, 'B2', { value: 3, formula: '=1+2' })];
    await expectAsReadAnew(workbook);
    for (const edits of undo.reverse()) apply(workbook, edits);
    expect(sheetXml(workbook)).toBe(between);
    apply(workbook, undoneLast);
    expect(sheetXml(workbook)).toBe(before);
  });

  it('leaves a group over several columns in the rows around alone', async () => {
    const workbook = await open(blocks());
    const rows = () => sheetXml(workbook).match(/<row.*?<\/row>/g) ?? [];
    const before = rows();
    write(workbook, 'C2', number(1));
    const isChanged = rows().map((row, index) => row !== before[index]);
    // Row 3 has no cell at the left edge of the group: row 4 is the first that begins it anew. Row 7 has new sums.
    expect(isChanged).toEqual([false, true, true, true, false, true]);
    expect(rows()[1]).toContain('<c r="D2"><f>$A2+D$1</f><v>4</v></c>');
    expect(rows()[2]).toContain('<c r="E3"><f>$A3+E$1</f><v>6</v></c>');
    expect(rows()[3]).toContain('<c r="C4"><f t="shared" ref="C4:E5" si="1">$A4+C$1</f><v>5</v></c>');
    expect(rows()[3]).toContain('<c r="D4"><f t="shared" si="1"/><v>6</v></c>');
  });

  it('gives the very file back when all is taken back in turn', async () => {
    const places = [
      'A2',
      'A3',
      'B2',
      'B3',
      'B4',
      'B5',
      'C2',
      'D2',
      'E2',
      'D3',
      'C4',
      'D4',
      'C5',
      'B7',
      'C7',
      'D7',
      'E7',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...places), { maxLength: 9 }), async (written) => {
        const workbook = await open(blocks());
        const stages = [sheetXml(workbook)];
        const undo: (readonly Edit[])[] = [];
        for (const [index, a1] of written.entries()) {
          undo.push(write(workbook, a1, number(100 + index)));
          await expectAsReadAnew(workbook);
          stages.push(sheetXml(workbook));
        }
        while (undo.length > 0) {
          stages.pop();
          apply(workbook, undo.pop() ?? []);
          expect(sheetXml(workbook)).toBe(stages.at(-1));
          await expectAsReadAnew(workbook);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads as when opened anew after any writing, taking back and inserting', async () => {
    const step = fc.oneof(
      fc.record({ write: fc.constantFrom('A3', 'B2', 'B3', 'B4', 'B5', 'B8', 'D2', 'D3', 'D4', 'D6', 'D7', 'E4') }),
      fc.record({ undo: fc.nat(9) }),
      fc.record({ insert: fc.integer({ min: 1, max: 6 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 7 }), fc.boolean(), async (steps, ofBlocks) => {
        const workbook = await open(ofBlocks ? blocks() : rowsOf());
        const done: (readonly Edit[])[] = [];
        for (const [index, next] of steps.entries()) {
          if ('write' in next) done.push(write(workbook, next.write, number(index)));
          else if ('insert' in next) workbook.apply('1', [{ kind: 'insert-rows', row: next.insert, count: 1 }]);
          else workbook.apply('1', done[next.undo] ?? []);
          await expectAsReadAnew(workbook);
        }
      }),
      { numRuns: 60, examples: [[[{ write: 'A3' }, { insert: 1 }, { write: 'D3' }], true]] },
    );
  });

  it('is not taken for another sheet whose row is written alike', async () => {
    const parts = {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': worksheet(rowsOf()),
      'xl/worksheets/sheet2.xml': worksheet(rowsOf('A2+A2')),
    };
    const workbook = await openWorkbook(buildPackage(parts), '共享公式.xlsx');
    for (const id of ['1', '2']) write(workbook, 'A5', number(50), id);
    expect(['1', '2'].map((id) => cellAt(workbook, 'B5', id)?.formula)).toEqual(['=A5*2', '=A5+A5']);
    for (const id of ['1', '2']) await expectAsReadAnew(workbook, id);
  });
});
