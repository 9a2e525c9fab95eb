import { describe, expect, it } from 'vitest';
import type { CellRange } from '../../../src/core/sheet/address';
import type { SheetCell } from '../../../src/core/sheet/snapshot';
import type { PageSetup } from '../../../src/hosts/xlsx/scene/types';
import { readLayout, readStyles } from '../../../src/hosts/xlsx/view/layout';
import { MOST_ROWS, printPages } from '../../../src/workbench/grid/print-pages';
import { floatingBox } from '../../../src/workbench/grid/floating';
import { EMPTY_SCENE } from '../../../src/workbench/grid/scene';
import { SheetContent } from '../../../src/workbench/grid/sheet-content';
import { SheetModel } from '../../../src/workbench/grid/sheet-model';

/** A sheet of so many rows of 20 points and columns of ten characters, 85 pixels each. */
function content(rows: number, columns: number, page: Partial<PageSetup> = {}): SheetContent {
  const cells: SheetCell[] = [
    { row: rows - 1, col: columns - 1, value: '末', text: '末', formula: null, numberFormat: 'General' },
  ];
  const snapshot = {
    id: '1',
    name: 'a',
    visibility: 'visible',
    isProtected: false,
    merges: [] as CellRange[],
    hiddenRows: [],
    hiddenColumns: [],
    cells,
  } as const;
  const styles = readStyles(
    '<styleSheet><fonts><font><sz val="11"/><name val="宋体"/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>',
    null,
  );
  const head =
    '<sheetFormatPr defaultRowHeight="20" customHeight="1"/><cols><col min="1" max="99" width="10.625"/></cols>';
  return new SheetContent(snapshot, readLayout(`<worksheet>${head}<sheetData/></worksheet>`, styles), {
    ...EMPTY_SCENE,
    page: { ...EMPTY_SCENE.page, margins: { left: 10, right: 10, top: 10, bottom: 10 }, ...page },
  });
}

const rowsOf = (sheet: SheetContent) => printPages(sheet).pages.map(({ body }) => [body.top, body.bottom]);

describe('pages', () => {
  it('hold as many rows as fit on upright A4', () => {
    // 277 mm are 1046.9 pixels, a row has 26.67, drawn as 27
    expect(rowsOf(content(80, 3))).toEqual([
      [0, 37],
      [38, 75],
      [76, 79],
    ]);
  });

  it('are shrunk to the width where the sheet gives no scale, and never enlarged', () => {
    expect(printPages(content(5, 3)).model.zoom).toBe(1);
    // 190 mm are 718.1 pixels, seventeen columns 1445
    expect(printPages(content(5, 17)).model.zoom).toBeCloseTo(718.1 / 1445, 2);
  });

  it('follow a scale, and then go on beside each other', () => {
    const { model, pages } = printPages(content(5, 17, { scale: 100 }));
    expect(model.zoom).toBe(1);
    expect(pages.map(({ body }) => [body.left, body.right])).toEqual([
      [0, 7],
      [8, 15],
      [16, 16],
    ]);
  });

  it('take a whole sheet where it is to be one page', () => {
    expect(rowsOf(content(80, 3, { fit: { width: 1, height: 1 } }))).toEqual([[0, 79]]);
  });

  it('begin anew after a break by hand, and repeat title rows', () => {
    const sheet = content(60, 3, { breaksAfter: [9], titleRows: { first: 0, last: 1 } });
    const { pages } = printPages(sheet);
    expect(pages.map(({ titles, body }) => [titles?.bottom ?? null, body.top, body.bottom])).toEqual([
      [null, 0, 9],
      [1, 10, 45],
      [1, 46, 59],
    ]);
  });

  it('print only the areas that are to be printed', () => {
    const areas = [
      { top: 2, left: 1, bottom: 4, right: 2 },
      { top: 10, left: 0, bottom: 11, right: 0 },
    ];
    expect(printPages(content(60, 3, { areas })).pages.map(({ body }) => body)).toEqual(areas);
  });

  it('stop where a page would take too long, and say so', () => {
    const { pages, isCut } = printPages(content(MOST_ROWS + 500, 3));
    expect(isCut).toBe(true);
    expect(pages.at(-1)?.body.bottom).toBe(MOST_ROWS - 1);
  });
});

describe('what floats', () => {
  it('lies between its corners at any zoom, never beyond the cells it is counted from', () => {
    const anchor = { from: { row: 1, col: 1, x: 12, y: 0 }, to: { row: 2, col: 2, x: 900, y: 9 }, size: null };
    expect(floatingBox(new SheetModel(content(9, 9), 1), anchor)).toEqual({
      left: 101,
      top: 27,
      width: 154,
      height: 27 + 12,
    });
    const size = { width: 30, height: 60 };
    expect(floatingBox(new SheetModel(content(9, 9), 2), { from: anchor.from, to: null, size })).toMatchObject({
      width: 80,
      height: 160,
    });
  });
});
