import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/core/steps';
import { paced } from '../../../src/hosts/pace';
import { openWorkbook, type Workbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = 4_000;

/** Texts, figures, formulas with and without results, heights, hidden rows, styles: whatever reading in steps could lose at a border. */
function rowXml(index: number): string {
  const r = index + 1;
  const height = index % 7 === 0 ? ' ht="33" customHeight="1"' : '';
  const hidden = index % 11 === 0 ? ' hidden="1"' : '';
  return (
    `<row r="${r}"${height}${hidden}><c r="A${r}" t="inlineStr" s="${index % 2}"><is><t>第${r}段 &amp; 路面</t></is></c>` +
    `<c r="B${r}"><v>${index * 3}</v></c><c r="C${r}"><f>B${r}*2</f>${index % 5 === 0 ? '' : `<v>${index * 6}</v>`}</c></row>`
  );
}

const bytes = buildPackage({
  [SHEET]: worksheet(
    Array.from({ length: ROWS }, (_, index) => rowXml(index)).join(''),
    '<mergeCells count="1"><mergeCell ref="E3:F9"/></mergeCells>',
  ),
});
const open = (): Promise<Workbook> => openWorkbook(bytes, '大表.xlsx');

function layoutOf(workbook: Workbook): unknown {
  const { rowHeight, columnWidth, look, ...rest } = workbook.layout('1');
  const places = Array.from({ length: ROWS + 5 }, (_, row) => [rowHeight(row), look(row, 0), look(row, 4)]);
  return { ...rest, widths: [0, 1, 2].map(columnWidth), places };
}

function edited(workbook: Workbook): Uint8Array {
  const cell = { row: 1_234, col: 1 };
  const expect = { value: 3_702, formula: null };
  workbook.apply('1', [{ kind: 'cell', cell, expect, write: { value: 5, formula: null }, numberFormat: null }]);
  return workbook.save();
}

describe('a workbook that is read in steps', () => {
  it('is the same as one that is read at once, and is saved as the same bytes', async () => {
    const [stepped, once] = [await open(), await open()];
    const shares = [...stepped.load()];
    expect(shares.length).toBeGreaterThan(8);
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1)).toBe(true);
    expect(stepped.snapshot('1')).toEqual(once.snapshot('1'));
    expect(stepped.snapshot('1').cells.find(({ row, col }) => row === 5 && col === 2)?.value).toBe(30);
    expect(layoutOf(stepped)).toEqual(layoutOf(once));
    expect(edited(stepped)).toEqual(edited(once));
  });

  it('can be given up at any time: what is asked for then is read all the same', async () => {
    for (const steps of [0, 1, 3, 6]) {
      const workbook = await open();
      const loading = workbook.load();
      for (let left = steps; left > 0; left--) expect(loading.next().done).toBe(false);
      expect(workbook.snapshot('1').cells).toHaveLength(ROWS * 3);
    }
  });

  it('leaves out a sheet that cannot be read, which is refused when it is asked for', async () => {
    const damaged = buildPackage({
      [SHEET]: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1">',
    });
    const workbook = await openWorkbook(damaged, '一半.xlsx');
    inOneGo(workbook.load());
    expect(workbook.snapshot('1').cells).toHaveLength(1);
    expect(() => workbook.snapshot('2')).toThrow();
  });
});

describe('doing work in slices', () => {
  function* work() {
    for (const share of [0.25, 0.5, 0.75]) {
      const until = performance.now() + 40;
      while (performance.now() < until);
      yield share;
    }
    return 'done';
  }

  it('gives the result, and says how far it is between two slices', async () => {
    const told: number[] = [];
    expect(await paced(work(), { onProgress: (done) => told.push(done) })).toBe('done');
    expect(told).toEqual([0.25, 0.5, 0.75]);
  });

  it('stops between two slices once it is not wanted', async () => {
    const told: number[] = [];
    const isWanted = () => told.length < 2;
    expect(await paced(work(), { onProgress: (done) => told.push(done), isWanted })).toBeNull();
    expect(told).toEqual([0.25, 0.5]);
  });
});
