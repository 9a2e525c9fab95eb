import type { CellRange } from '../../core/sheet/address';
import type { PageSetup } from '../../hosts/xlsx/scene/types';
import { SheetModel } from './sheet-model';
import type { SheetContent } from './sheet-content';

/** More rows make a page slow for a print that belongs into Excel. */
export const MOST_ROWS = 2_000;
const PIXELS_PER_MM = 96 / 25.4;
const LEAST_SCALE = 0.1;

/** One printed page: the repeated rows at its top, then its own. */
interface PrintPage {
  readonly titles: CellRange | null;
  readonly body: CellRange;
}

/** A sheet cut into pages. */
export interface PrintedSheet {
  readonly model: SheetModel;
  readonly pages: readonly PrintPage[];
  /** Whether rows at the end were left out. */
  readonly isCut: boolean;
}

/** Cuts a sheet into pages as Excel does: its print areas, titles and breaks, at the scale it asks for or that fits. */
export function printPages(content: SheetContent): PrintedSheet {
  const { page } = content.scene;
  const areas = page.areas.length > 0 ? page.areas : [usedArea(content)];
  const natural = new SheetModel(content, 1);
  const model = new SheetModel(content, Math.min(...areas.map((area) => scaleFor(natural, page, area))));
  const isCut = areas.some(({ top, bottom }) => bottom - top >= MOST_ROWS);
  return { model, pages: areas.flatMap((area) => pagesOf(model, page, area)), isCut };
}

/** Printable size of a page in pixels. */
export function printableSize({ paper, margins }: PageSetup): { width: number; height: number } {
  return {
    width: (paper.width - margins.left - margins.right) * PIXELS_PER_MM,
    height: (paper.height - margins.top - margins.bottom) * PIXELS_PER_MM,
  };
}

function scaleFor(natural: SheetModel, page: PageSetup, area: CellRange): number {
  if (page.scale !== null) return page.scale / 100;
  const room = printableSize(page);
  const { width, height } = natural.box(area);
  // Without a scale of its own a sheet is fitted to the width: a column on a page of its own helps nobody.
  const fit = page.fit ?? { width: 1, height: 0 };
  const across = fit.width > 0 ? (room.width * fit.width) / Math.max(1, width) : 1;
  const down = fit.height > 0 ? (room.height * fit.height) / Math.max(1, height) : 1;
  return Math.max(LEAST_SCALE, Math.min(1, across, down));
}

function usedArea({ snapshot, scene }: SheetContent): CellRange {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const include = (row: number, col: number) => {
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, col);
  };
  for (const { row, col } of snapshot.cells) include(row, col);
  for (const { top, left, bottom, right } of snapshot.merges ?? []) {
    if (top <= area.bottom && left <= area.right) include(bottom, right);
  }
  for (const { anchor } of scene.pictures) include((anchor.to ?? anchor.from).row, (anchor.to ?? anchor.from).col);
  return area;
}

function pagesOf(model: SheetModel, page: PageSetup, area: CellRange): PrintPage[] {
  const room = printableSize(page);
  const bottom = Math.min(area.bottom, area.top + MOST_ROWS - 1);
  const columns = slices(area.left, area.right, room.width, (col) => model.columns.size(col), []);
  const { titleRows } = page;
  const titleHeight = titleRows ? model.rows.span(titleRows.first, titleRows.last) : 0;
  const rows = slices(area.top, bottom, room.height - titleHeight, (row) => model.rows.size(row), page.breaksAfter);
  return columns.flatMap(([left, right]) =>
    rows.map(([top, last]) => ({
      titles: titleRows && top > titleRows.last ? { top: titleRows.first, bottom: titleRows.last, left, right } : null,
      body: { top, bottom: last, left, right },
    })),
  );
}

/** Runs that fit into a length; what is longer alone has a page of its own. One pixel of rounding is forgiven. */
function slices(
  first: number,
  last: number,
  room: number,
  sizeOf: (index: number) => number,
  breaksAfter: readonly number[],
): [number, number][] {
  const found: [number, number][] = [];
  let start = first;
  let used = 0;
  for (let index = first; index <= last; index++) {
    const size = sizeOf(index);
    if (index > start && (used + size > room + 1 || breaksAfter.includes(index - 1))) {
      found.push([start, index - 1]);
      start = index;
      used = 0;
    }
    used += size;
  }
  found.push([start, last]);
  return found;
}
