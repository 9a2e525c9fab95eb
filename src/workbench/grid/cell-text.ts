import { formatColor } from 'numfmt';
import type { CellRange } from '../../core/sheet/address';
import type { SheetCell } from '../../core/sheet/snapshot';
import type { CellLook } from '../../hosts/xlsx/view/types';
import type { SheetModel } from './sheet-model';
import { PIXELS_PER_POINT, textPixels } from './units';

/** Inner space left and right of a text. */
const PADDING = 4;

/** A number that does not fit is shown as #, never cut: half a figure would be read as another one. */
export function displayText(cell: SheetCell, look: CellLook, width: number, isMerged: boolean, zoom: number): string {
  if (typeof cell.value !== 'number' || isMerged || look.wrap || look.shrinkToFit) return cell.text;
  const size = look.font.size * PIXELS_PER_POINT * zoom;
  if (textPixels(cell.text, size) <= width) return cell.text;
  return '#'.repeat(Math.max(1, Math.floor(width / (size * 0.55))));
}

/** The colour that a number format asks for, as in `0.00;[Red]-0.00`; null when it asks for none. */
export function formatColorOf({ numberFormat, value }: SheetCell): string | null {
  if (!numberFormat.includes('[') || typeof value !== 'number') return null;
  const color = formatColor(numberFormat, value, { throws: false });
  return typeof color === 'string' ? color : null;
}

/** How much smaller a text is drawn to fit its cell. */
export function shrinkFactor(look: CellLook, text: string, width: number, zoom: number): number {
  if (!look.shrinkToFit || look.wrap) return 1;
  const needed = textPixels(text, look.font.size * PIXELS_PER_POINT * zoom);
  return Math.min(1, Math.max(0.3, (width - PADDING) / needed));
}

/** A text that is wider than its cell flows over empty neighbours; where to, relative to the cell. */
export function flowBox(
  model: SheetModel,
  area: CellRange,
  cell: SheetCell,
  look: CellLook,
  align: string,
  width: number,
): { left: number; width: number } | null {
  if (typeof cell.value !== 'string' || !mayFlow(look, align)) return null;
  const needed = textPixels(cell.text, look.font.size * PIXELS_PER_POINT * model.zoom) + PADDING;
  if (needed <= width) return null;
  const start = model.columns.start(area.left);
  const room = {
    left: align === 'left' ? 0 : start - leftLimit(model, area),
    right: align === 'right' ? 0 : rightLimit(model, area) - start - width,
  };
  if (align === 'left') return room.right > 0 ? { left: 0, width: Math.min(needed + 2, room.right + width) } : null;
  if (align === 'right') {
    const taken = Math.min(needed, room.left + width);
    return taken > width ? { left: width - taken, width: taken } : null;
  }
  const side = Math.min((needed - width) / 2, room.left, room.right);
  return side > 0 ? { left: -side, width: width + 2 * side } : null;
}

function mayFlow(look: CellLook, align: string): boolean {
  return !look.wrap && !look.shrinkToFit && align !== 'justify' && look.rotation === 0;
}

/** Where the empty cells left of a cell begin. */
function leftLimit(model: SheetModel, { top, left }: CellRange): number {
  const filled = model.nextFilled(top, left, -1);
  return filled === null ? 0 : model.columns.start(filled + 1);
}

/** Where the empty cells right of a cell end. */
function rightLimit(model: SheetModel, { top, left }: CellRange): number {
  const filled = model.nextFilled(top, left, 1);
  return filled === null ? model.columns.total : model.columns.start(filled);
}
