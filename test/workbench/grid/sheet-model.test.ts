import { describe, expect, it } from 'vitest';
import type { CellRange } from '../../../src/core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { readLayout, readStyles } from '../../../src/hosts/xlsx/view/layout';
import { cellAfterKey } from '../../../src/workbench/grid/navigation';
import { SheetContent } from '../../../src/workbench/grid/sheet-content';
import { SheetModel } from '../../../src/workbench/grid/sheet-model';
import { gridWindow, rowsReachingIn } from '../../../src/workbench/grid/window';

const STYLES = readStyles(
  '<styleSheet><fonts><font><sz val="11"/><name val="宋体"/></font><font><sz val="24"/></font></fonts><cellXfs><xf/><xf><alignment wrapText="1"/></xf><xf fontId="1"/></cellXfs></styleSheet>',
  null,
);

function model(
  cells: readonly (readonly [number, number, string])[],
  merges: readonly CellRange[],
  sheetXml: string,
): SheetModel {
  const snapshot: SheetSnapshot = {
    id: '1',
    name: 'a',
    visibility: 'visible',
    isProtected: false,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    cells: cells.map(([row, col, text]): SheetCell => ({
      row,
      col,
      value: text,
      text,
      formula: null,
      numberFormat: 'General',
    })),
  };
  return new SheetModel(new SheetContent(snapshot, readLayout(`<worksheet>${sheetXml}</worksheet>`, STYLES)), 1);
}

const merge = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

describe('row heights after an edit', () => {
  const xml =
    '<worksheet><cols><col min="1" max="9" width="10"/></cols><sheetData>' +
    [1, 2, 3, 4, 5, 6].map((n) => `<row r="${n}"><c r="A${n}" s="1"/></row>`).join('') +
    '</sheetData></worksheet>';
  const long = '一二三四五六七八九十一二三四五六七八九十';
  const cell = (row: number, text: string): SheetCell => ({
    row,
    col: 0,
    value: text,
    text,
    formula: null,
    numberFormat: 'General',
  });
  const before = [cell(0, '短'), cell(1, long), cell(2, '短'), cell(3, long), cell(4, '短')];
  const [first, second, third, fourth, fifth] = before as [SheetCell, SheetCell, SheetCell, SheetCell, SheetCell];
  const heights = (layout: ReturnType<typeof readLayout>, cells: readonly SheetCell[]) => {
    const snapshot: SheetSnapshot = {
      id: '1',
      name: 'a',
      visibility: 'visible',
      isProtected: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cells,
    };
    const content = new SheetContent(snapshot, layout);
    return [0, 1, 2, 3, 4, 5].map((row) => content.rowHeight(row));
  };

  it.each<[string, readonly SheetCell[]]>([
    ['a cell that is longer', [cell(0, long), second, third, fourth, fifth]],
    ['a cell that is shorter', [first, second, third, cell(3, '短'), fifth]],
    ['a cell that is gone', [first, third, fourth, fifth]],
    ['a cell that came behind the others', [...before, cell(5, long)]],
    ['nothing at all any more', []],
    ['nothing', before],
  ])('are those of a sheet that was never measured before: %s', (_what, cells) => {
    const known = readLayout(xml, STYLES);
    heights(known, before);
    expect(heights(known, cells)).toEqual(heights(readLayout(xml, STYLES), cells));
    expect(heights(known, before)).toEqual(heights(readLayout(xml, STYLES), before));
  });
});

describe('row heights', () => {
  const rows =
    '<cols><col min="1" max="9" width="10"/></cols><sheetData>' +
    '<row r="1" ht="30"><c r="A1"/></row><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3" s="1"/></row><row r="4"><c r="A4" s="2"/></row></sheetData>';
  const sheet = model(
    [
      [0, 0, '标题'],
      [1, 0, '一二三四五六七八九十一二'],
      [2, 0, '一二三四五六七八九十一二'],
      [3, 0, '大字'],
    ],
    [merge(2, 0, 2, 3), merge(3, 0, 3, 3)],
    rows,
  );

  it('takes the height of the file in points', () => {
    expect(sheet.rows.size(0)).toBe(40);
  });

  it('lets a row without a height grow with wrapped text: 12 characters need 3 lines in 76 pixels', () => {
    expect(sheet.rows.size(1)).toBeGreaterThan(3 * 11);
    expect(sheet.rows.size(1)).toBeLessThan(80);
  });

  it('does not let merged text wrap a row open, but gives its font room', () => {
    expect(sheet.rows.size(2)).toBe(20);
    expect(sheet.rows.size(3)).toBeGreaterThan(32);
  });
});

describe('moving by key', () => {
  const sheet = model(
    [
      [0, 0, '题'],
      [1, 0, '左'],
      [4, 3, '末'],
    ],
    [merge(0, 0, 0, 3), merge(1, 0, 3, 0)],
    '<sheetData/>',
  );

  it('treats a merged cell as one and keeps the column', () => {
    expect(cellAfterKey(sheet, { row: 0, col: 0 }, 'ArrowDown', false, 5)).toEqual({ row: 1, col: 0 });
    expect(cellAfterKey(sheet, { row: 1, col: 0 }, 'ArrowDown', false, 5)).toEqual({ row: 4, col: 0 });
    expect(cellAfterKey(sheet, { row: 2, col: 1 }, 'ArrowLeft', false, 5)).toEqual({ row: 1, col: 0 });
    expect(cellAfterKey(sheet, { row: 1, col: 2 }, 'ArrowUp', false, 5)).toEqual({ row: 0, col: 0 });
  });

  it('stays at the edges and finds the last used cell', () => {
    expect(cellAfterKey(sheet, { row: 0, col: 0 }, 'ArrowUp', false, 5)).toEqual({ row: 0, col: 0 });
    expect(cellAfterKey(sheet, { row: 0, col: 0 }, 'End', true, 5)).toEqual({ row: 4, col: 3 });
    expect(cellAfterKey(sheet, { row: 4, col: 3 }, 'Home', true, 5)).toEqual({ row: 0, col: 0 });
    expect(cellAfterKey(sheet, { row: 0, col: 0 }, 'q', false, 5)).toBeNull();
  });
});

describe('what is drawn', () => {
  const tall = model(
    [
      [0, 0, '高'],
      [99, 0, '末'],
    ],
    [merge(0, 0, 80, 0)],
    '<sheetData/>',
  );
  const viewport = { left: 0, top: 1200, width: 800, height: 400 };

  it('draws the visible rows and some around them', () => {
    const { firstRow, lastRow } = gridWindow(tall, viewport);
    expect(firstRow).toBe(60 - 8);
    expect(lastRow).toBeGreaterThanOrEqual(78);
    expect(lastRow).toBeLessThan(95);
  });

  it('draws a merged cell that starts above and reaches into view', () => {
    expect(rowsReachingIn(tall, 52)).toEqual([0]);
    expect(rowsReachingIn(tall, 81)).toEqual([]);
  });

  it('does not freeze rows that would fill the view', () => {
    const frozen = model(
      [[0, 0, 'a']],
      [],
      '<sheetViews><sheetView><pane ySplit="15" state="frozen"/></sheetView></sheetViews><sheetData/>',
    );
    expect(gridWindow(frozen, { ...viewport, top: 0, height: 300 }).frozenRows).toBe(0);
    expect(gridWindow(frozen, { ...viewport, top: 0, height: 900 }).frozenRows).toBe(15);
  });
});

describe('texts that flow over', () => {
  it('end at the next cell with content or the next merged cell', () => {
    const sheet = model(
      [
        [0, 0, '长长的标题'],
        [0, 5, '停'],
      ],
      [merge(0, 3, 1, 4)],
      '<sheetData/>',
    );
    expect(sheet.nextFilled(0, 0, 1)).toBe(3);
    expect(sheet.nextFilled(0, 4, 1)).toBe(5);
    expect(sheet.nextFilled(0, 0, -1)).toBeNull();
  });
});
