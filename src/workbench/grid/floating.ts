import type { Anchor, Corner } from '../../hosts/xlsx/scene/types';
import type { SheetModel } from './sheet-model';
import { PIXELS_PER_POINT } from './units';

/** Pixel box of something that floats over the cells, at the model's zoom. */
export function floatingBox(
  model: SheetModel,
  { from, to, size }: Anchor,
): { left: number; top: number; width: number; height: number } {
  const start = pointOf(model, from);
  const scale = PIXELS_PER_POINT * model.zoom;
  const end = to
    ? pointOf(model, to)
    : { left: start.left + (size?.width ?? 0) * scale, top: start.top + (size?.height ?? 0) * scale };
  return { ...start, width: Math.max(0, end.left - start.left), height: Math.max(0, end.top - start.top) };
}

/** A corner never lies beyond the cell it is counted from, whatever its distance says. */
function pointOf(model: SheetModel, { row, col, x, y }: Corner): { left: number; top: number } {
  const scale = PIXELS_PER_POINT * model.zoom;
  return {
    left: model.columns.start(col) + Math.min(x * scale, model.columns.size(col)),
    top: model.rows.start(row) + Math.min(y * scale, model.rows.size(row)),
  };
}
