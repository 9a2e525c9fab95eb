import { mergeClasses } from '@fluentui/react-components';
import type { CellRange } from '../../core/sheet/address';
import type { SheetCell } from '../../core/sheet/snapshot';
import type { Severity } from '../../core/rules/types';
import type { CellLook } from '../../hosts/xlsx/view/types';
import type { Say } from '../messages';
import { borderCss, boxCss, edgesOf, fontCss, horizontalOf, textCss } from './cell-css';
import { MarkSign } from './MarkSign';
import type { SheetModel } from './sheet-model';
import { MARK_COLORS, MARK_LINES, useGridStyles } from './styles';
import { PIXELS_PER_POINT, textPixels } from './units';

export interface CellViewProps {
  readonly model: SheetModel;
  readonly area: CellRange;
  readonly isMerged: boolean;
  readonly mark: Severity | null;
  readonly say: Say;
}

/** Inner space left and right of a text. */
const PADDING = 4;

/** One logical cell as printed: box, edges, text, and our mark. */
export function CellView({ model, area, isMerged, mark, say }: CellViewProps) {
  const styles = useGridStyles();
  const { zoom, layout } = model;
  const cell = model.cell(area.top, area.left);
  const look = layout.look(area.top, area.left);
  const box = model.box(area);
  if (box.width === 0 || box.height === 0) return null;
  const edges = edgesOf(area, (row, col) => layout.look(row, col));
  const align = horizontalOf(look, cell);
  const shown = cell ? displayText(cell, look, box.width, isMerged, zoom) : '';
  const flow = cell && !isMerged ? flowBox(model, area, cell, look, align, box.width) : null;
  const text =
    shown === '' ? null : (
      <span
        data-text=""
        className={mergeClasses(styles.text, mark !== null && styles.markedText)}
        style={{ ...fontCss(look, zoom * shrinkFactor(look, shown, box.width, zoom)), ...textCss(look, align) }}
      >
        {shown}
      </span>
    );
  return (
    <div
      role="gridcell"
      className={mergeClasses(styles.cell, mark !== null && styles.marked)}
      data-cell={`${area.top},${area.left}`}
      aria-colindex={area.left + 1}
      {...(area.right > area.left ? { 'aria-colspan': area.right - area.left + 1 } : {})}
      {...(area.bottom > area.top ? { 'aria-rowspan': area.bottom - area.top + 1 } : {})}
      style={{
        left: box.left - 1,
        top: box.top - 1,
        width: box.width + 1,
        height: box.height + 1,
        borderLeft: borderCss(edges.left) ?? '1px solid transparent',
        borderRight: borderCss(edges.right) ?? '1px solid transparent',
        borderTop: borderCss(edges.top) ?? '1px solid transparent',
        borderBottom: borderCss(edges.bottom) ?? '1px solid transparent',
        backgroundColor: look.fill ?? (isMerged ? '#FFFFFF' : undefined),
        backgroundClip: look.fill ? undefined : 'padding-box',
        ...boxCss(look, align, zoom),
        ...(flow ? { overflow: 'visible', zIndex: 1 } : {}),
      }}
    >
      {flow ? (
        <div className={styles.flowing} style={{ left: flow.left, width: flow.width, ...boxCss(look, align, zoom) }}>
          {text}
        </div>
      ) : (
        text
      )}
      {mark && (
        <>
          <div className={styles.ring} style={{ border: `2px ${MARK_LINES[mark]} ${MARK_COLORS[mark]}` }} />
          <MarkSign severity={mark} className={styles.sign} />
          <span className={styles.unseen}>{say(`workbench.mark.${mark}`)}</span>
        </>
      )}
    </div>
  );
}

/** A number that does not fit is shown as #, never cut: half a figure would be read as another one. */
function displayText(cell: SheetCell, look: CellLook, width: number, isMerged: boolean, zoom: number): string {
  if (typeof cell.value !== 'number' || isMerged || look.wrap || look.shrinkToFit) return cell.text;
  const size = look.font.size * PIXELS_PER_POINT * zoom;
  if (textPixels(cell.text, size) <= width) return cell.text;
  return '#'.repeat(Math.max(1, Math.floor(width / (size * 0.55))));
}

function shrinkFactor(look: CellLook, text: string, width: number, zoom: number): number {
  if (!look.shrinkToFit || look.wrap) return 1;
  const needed = textPixels(text, look.font.size * PIXELS_PER_POINT * zoom);
  return Math.min(1, Math.max(0.3, (width - PADDING) / needed));
}

/** A text that is wider than its cell flows over empty neighbours; where to, relative to the cell. */
function flowBox(
  model: SheetModel,
  area: CellRange,
  cell: SheetCell,
  look: CellLook,
  align: string,
  width: number,
): { left: number; width: number } | null {
  if (typeof cell.value !== 'string' || look.wrap || look.shrinkToFit || align === 'justify' || look.rotation !== 0)
    return null;
  const needed = textPixels(cell.text, look.font.size * PIXELS_PER_POINT * model.zoom) + PADDING;
  if (needed <= width) return null;
  const start = model.columns.start(area.left);
  const leftFilled = align === 'left' ? area.left - 1 : model.nextFilled(area.top, area.left, -1);
  const rightFilled = align === 'right' ? area.left + 1 : model.nextFilled(area.top, area.left, 1);
  const leftRoom = align === 'left' ? start : leftFilled === null ? 0 : model.columns.start(leftFilled + 1);
  const rightRoom = rightFilled === null ? model.columns.total : model.columns.start(rightFilled);
  if (align === 'left')
    return rightRoom > start + width ? { left: 0, width: Math.min(needed + 2, rightRoom - start) } : null;
  if (align === 'right') {
    const room = Math.min(needed, start + width - leftRoom);
    return room > width ? { left: width - room, width: room } : null;
  }
  const side = Math.min((needed - width) / 2, start - leftRoom, rightRoom - start - width);
  return side > 0 ? { left: -side, width: width + 2 * side } : null;
}
