import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties } from 'react';
import { cellKey, type CellRange } from '../../core/sheet/address';
import type { Severity } from '../../core/rules/types';
import type { TextRun } from '../../hosts/xlsx/scene/types';
import type { LookChange } from '../../hosts/xlsx/view/styles';
import type { Say } from '../messages';
import { borderCss, boxCss, edgesOf, fontCss, horizontalOf, textCss } from './cell-css';
import { displayText, flowBox, formatColorOf, shrinkFactor } from './cell-text';
import { CommentCorner, Diagonal } from './CellExtras';
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
  const look = model.layout.look(area.top, area.left);
  const comment = model.scene.comments.get(cellKey(area.top, area.left));
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
      {look.diagonal && <Diagonal diagonal={look.diagonal} />}
      {comment && <CommentCorner comment={comment} say={say} />}
      {mark && <CellMark mark={mark} say={say} />}
    </div>
  );
});

const FLOWS = { overflow: 'visible', zIndex: 1 } as const;

/** What a cell shows and how. */
interface ShownText {
  readonly shown: string;
  /** The text in pieces where it has several fonts. */
  readonly runs: readonly TextRun[] | null;
  readonly box: CSSProperties;
  readonly style: CSSProperties;
  /** What the style is made of, for the pieces. */
  readonly scale: number;
  /** Where it flows over its neighbours; null when it stays in its cell. */
  readonly flow: { readonly left: number; readonly width: number } | null;
}

function textOf(model: SheetModel, area: CellRange, isMerged: boolean, width: number): ShownText {
  const { zoom, layout, scene } = model;
  const cell = model.cell(area.top, area.left);
  const look = layout.look(area.top, area.left);
  const align = horizontalOf(look, cell);
  const shown = cell ? displayText(cell, look, width, isMerged, zoom) : '';
  const scale = zoom * shrinkFactor(look, shown, width, zoom);
  const color = cell && formatColorOf(cell);
  return {
    shown,
    runs: cell && scene.runs(area.top, area.left),
    box: boxCss(look, align, zoom),
    style: {
      ...fontCss(look, scale),
      ...(color === null ? {} : { color }),
      ...changeCss(scene.conditional(area.top, area.left)),
      ...textCss(look, align),
    },
    scale,
    flow: cell && !isMerged ? flowBox(model, area, cell, look, align, width) : null,
  };
}

/** What a conditional format makes of a text. */
function changeCss(change: LookChange | null): CSSProperties {
  if (!change) return {};
  return {
    ...(change.color === null ? {} : { color: change.color }),
    ...(change.bold === null ? {} : { fontWeight: change.bold ? 700 : 400 }),
    ...(change.italic === null ? {} : { fontStyle: change.italic ? 'italic' : 'normal' }),
    ...(change.strike ? { textDecoration: 'line-through' } : {}),
  };
}

function CellText({ text, isMarked }: { readonly text: ShownText; readonly isMarked: boolean }) {
  const styles = useGridStyles();
  if (text.shown === '') return null;
  return (
    <span data-text="" className={mergeClasses(styles.text, isMarked && styles.markedText)} style={text.style}>
      {text.runs
        ? text.runs.map((run, index) => (
            <span key={index} style={runCss(run, text.scale)}>
              {run.text}
            </span>
          ))
        : text.shown}
    </span>
  );
}

function runCss({ font, raised }: TextRun, scale: number): CSSProperties {
  return {
    ...(font ? fontCss({ font }, scale * (raised ? 0.7 : 1)) : {}),
    ...(raised ? { verticalAlign: raised === 'superscript' ? 'super' : 'sub' } : {}),
  };
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
  const fill = model.scene.conditional(area.top, area.left)?.fill ?? look.fill;
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
    backgroundColor: fill ?? (isMerged ? '#FFFFFF' : undefined),
    backgroundClip: fill ? undefined : 'padding-box',
  };
}
