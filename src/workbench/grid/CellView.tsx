import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties } from 'react';
import type { CellRange } from '../../core/sheet/address';
import type { Severity } from '../../core/rules/types';
import type { Say } from '../messages';
import { borderCss, boxCss, edgesOf, fontCss, horizontalOf, textCss } from './cell-css';
import { displayText, flowBox, shrinkFactor } from './cell-text';
import { MarkSign } from './MarkSign';
import type { SheetModel } from './sheet-model';
import { MARK_COLORS, MARK_LINES, useGridStyles } from './styles';

export interface CellViewProps {
  readonly model: SheetModel;
  readonly area: CellRange;
  readonly isMerged: boolean;
  readonly mark: Severity | null;
  readonly say: Say;
}

/** One logical cell as printed: box, edges, text, and our mark. */
export const CellView = memo(function CellView({ model, area, isMerged, mark, say }: CellViewProps) {
  const styles = useGridStyles();
  const box = model.box(area);
  if (box.width === 0 || box.height === 0) return null;
  const text = textOf(model, area, isMerged, box.width);
  return (
    <div
      role="gridcell"
      className={mergeClasses(styles.cell, mark !== null && styles.marked)}
      data-cell={`${area.top},${area.left}`}
      aria-colindex={area.left + 1}
      {...(area.right > area.left ? { 'aria-colspan': area.right - area.left + 1 } : {})}
      {...(area.bottom > area.top ? { 'aria-rowspan': area.bottom - area.top + 1 } : {})}
      style={{ ...boxStyle(model, area, isMerged), ...text.box, ...(text.flow ? FLOWS : {}) }}
    >
      {text.flow ? (
        <div className={styles.flowing} style={{ ...text.flow, ...text.box }}>
          <CellText text={text} isMarked={mark !== null} />
        </div>
      ) : (
        <CellText text={text} isMarked={mark !== null} />
      )}
      {mark && <CellMark mark={mark} say={say} />}
    </div>
  );
});

const FLOWS = { overflow: 'visible', zIndex: 1 } as const;

/** What a cell shows and how. */
interface ShownText {
  readonly shown: string;
  readonly box: CSSProperties;
  readonly style: CSSProperties;
  /** Where it flows over its neighbours; null when it stays in its cell. */
  readonly flow: { readonly left: number; readonly width: number } | null;
}

function textOf(model: SheetModel, area: CellRange, isMerged: boolean, width: number): ShownText {
  const { zoom, layout } = model;
  const cell = model.cell(area.top, area.left);
  const look = layout.look(area.top, area.left);
  const align = horizontalOf(look, cell);
  const shown = cell ? displayText(cell, look, width, isMerged, zoom) : '';
  return {
    shown,
    box: boxCss(look, align, zoom),
    style: { ...fontCss(look, zoom * shrinkFactor(look, shown, width, zoom)), ...textCss(look, align) },
    flow: cell && !isMerged ? flowBox(model, area, cell, look, align, width) : null,
  };
}

function CellText({ text, isMarked }: { readonly text: ShownText; readonly isMarked: boolean }) {
  const styles = useGridStyles();
  if (text.shown === '') return null;
  return (
    <span data-text="" className={mergeClasses(styles.text, isMarked && styles.markedText)} style={text.style}>
      {text.shown}
    </span>
  );
}

function CellMark({ mark, say }: { readonly mark: Severity; readonly say: Say }) {
  const styles = useGridStyles();
  return (
    <>
      <div className={styles.ring} style={{ border: `2px ${MARK_LINES[mark]} ${MARK_COLORS[mark]}` }} />
      <MarkSign severity={mark} className={styles.sign} />
      <span className={styles.unseen}>{say(`workbench.mark.${mark}`)}</span>
    </>
  );
}

const NO_LINE = '1px solid transparent';

function boxStyle(model: SheetModel, area: CellRange, isMerged: boolean): CSSProperties {
  const { layout } = model;
  const look = layout.look(area.top, area.left);
  const box = model.box(area);
  const edges = edgesOf(area, (row, col) => layout.look(row, col));
  return {
    left: box.left - 1,
    top: box.top - 1,
    width: box.width + 1,
    height: box.height + 1,
    borderLeft: borderCss(edges.left) ?? NO_LINE,
    borderRight: borderCss(edges.right) ?? NO_LINE,
    borderTop: borderCss(edges.top) ?? NO_LINE,
    borderBottom: borderCss(edges.bottom) ?? NO_LINE,
    backgroundColor: look.fill ?? (isMerged ? '#FFFFFF' : undefined),
    backgroundClip: look.fill ? undefined : 'padding-box',
  };
}
