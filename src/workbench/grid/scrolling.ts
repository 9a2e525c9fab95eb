import type { CellRef } from '../../core/sheet/address';
import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH } from './styles';

/** Frozen rows and columns, which cover a part of the view. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** What lies under a point: a cell, a heading, the edge of a heading (for resizing), the corner. */
export type Spot =
  | { readonly kind: 'cell'; readonly cell: CellRef }
  | { readonly kind: 'corner' }
  | { readonly kind: 'row' | 'column'; readonly index: number }
  | { readonly kind: 'row-edge' | 'column-edge'; readonly index: number };

/** Pixels from the edge of a heading that still count as the edge. */
const EDGE = 4;

/** Scrolls as little as needed to show a whole cell, with a margin where there is room. */
export function scrollTo(element: HTMLElement, model: SheetModel, target: CellRef, frozen: Frozen): void {
  const box = model.box(model.area(target));
  if (target.row >= frozen.rows) {
    const room = { covered: model.rows.start(frozen.rows), visible: element.clientHeight - HEADER_HEIGHT };
    element.scrollTop = scrolled(element.scrollTop, box.top, box.height, room);
  }
  if (target.col >= frozen.columns) {
    const room = { covered: model.columns.start(frozen.columns), visible: element.clientWidth - HEADER_WIDTH };
    element.scrollLeft = scrolled(element.scrollLeft, box.left, box.width, room);
  }
}

/** Scroll offset that shows `size` pixels from `start`. */
function scrolled(
  offset: number,
  start: number,
  size: number,
  { covered, visible }: { readonly covered: number; readonly visible: number },
): number {
  const margin = Math.max(0, Math.min(40, (visible - covered - size) / 2));
  if (start < offset + covered || size > visible - covered) return Math.max(0, start - covered - margin);
  return start + size > offset + visible ? start + size - visible + margin : offset;
}

/** What lies under a point of the window; null outside the sheet. */
export function spotAt(
  point: { readonly clientX: number; readonly clientY: number },
  model: SheetModel,
  element: HTMLElement,
  frozen: Frozen,
): Spot | null {
  const rect = element.getBoundingClientRect();
  const inside = { x: point.clientX - rect.left, y: point.clientY - rect.top };
  if (inside.x < 0 || inside.y < 0 || inside.x > element.clientWidth || inside.y > element.clientHeight) return null;
  const { x, y } = sheetPoint(inside, model, element, frozen);
  const isAbove = inside.y < HEADER_HEIGHT;
  const isBeside = inside.x < HEADER_WIDTH;
  if (isAbove && isBeside) return { kind: 'corner' };
  if (isAbove) return x < model.columns.total ? headingAt('column', model, x) : null;
  if (isBeside) return y < model.rows.total ? headingAt('row', model, y) : null;
  if (x >= model.columns.total || y >= model.rows.total) return null;
  return { kind: 'cell', cell: { row: model.rows.at(y), col: model.columns.at(x) } };
}

/** The cell nearest to a point, also outside the view: where a drag has come to. */
export function nearestCell(
  point: { readonly clientX: number; readonly clientY: number },
  model: SheetModel,
  element: HTMLElement,
  frozen: Frozen,
): CellRef {
  const rect = element.getBoundingClientRect();
  const inside = { x: point.clientX - rect.left, y: point.clientY - rect.top };
  const { x, y } = sheetPoint(inside, model, element, frozen);
  return {
    row: model.rows.at(Math.min(Math.max(0, y), model.rows.total - 1)),
    col: model.columns.at(Math.min(Math.max(0, x), model.columns.total - 1)),
  };
}

function sheetPoint(
  inside: { readonly x: number; readonly y: number },
  model: SheetModel,
  element: HTMLElement,
  frozen: Frozen,
): { x: number; y: number } {
  const x = inside.x - HEADER_WIDTH;
  const y = inside.y - HEADER_HEIGHT;
  return {
    x: x < model.columns.start(frozen.columns) ? x : x + element.scrollLeft,
    y: y < model.rows.start(frozen.rows) ? y : y + element.scrollTop,
  };
}

function headingAt(kind: 'row' | 'column', model: SheetModel, pixel: number): Spot {
  const axis = kind === 'row' ? model.rows : model.columns;
  const index = axis.at(pixel);
  if (axis.start(index + 1) - pixel <= EDGE) return { kind: `${kind}-edge`, index };
  const before = axis.step(index, -1);
  if (before !== null && pixel - axis.start(index) < EDGE) return { kind: `${kind}-edge`, index: before };
  return { kind, index };
}
