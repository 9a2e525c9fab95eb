import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { cellKey, rangeToA1, type CellRef } from '../../core/sheet/address';
import type { Say } from '../messages';
import { CellEditor, type AfterEdit, type CellEditorHandle } from './CellEditor';
import { fontCss } from './cell-css';
import { ColumnHeaders, RowHeaders } from './Headers';
import { cellAfterKey } from './navigation';
import { RowView, type MarkMap } from './RowView';
import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from './styles';
import { useViewport } from './use-viewport';
import { gridWindow, rowsReachingIn } from './window';

/** Asks the grid to show a cell; each request is carried out once. */
interface ScrollRequest {
  readonly cell: CellRef;
  readonly serial: number;
}

export interface GridProps {
  readonly model: SheetModel;
  readonly marks: MarkMap;
  readonly selected: CellRef;
  readonly reveal: ScrollRequest | null;
  readonly readOnly: boolean;
  readonly say: Say;
  /** Text that editing a cell starts with. */
  editText(cell: CellRef): string;
  onSelect(cell: CellRef): void;
  onCommit(cell: CellRef, text: string): void;
  onWidth(pixels: number): void;
}

const MOVES: Readonly<Record<AfterEdit, string | null>> = {
  stay: null,
  down: 'ArrowDown',
  up: 'ArrowUp',
  right: 'ArrowRight',
  left: 'ArrowLeft',
};

/** The sheet as printed: rows drawn as they come into view, one selected cell, editing in place. */
export function Grid({
  model,
  marks,
  selected,
  reveal,
  readOnly,
  say,
  editText,
  onSelect,
  onCommit,
  onWidth,
}: GridProps) {
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<CellEditorHandle>(null);
  const [focused, setFocused] = useState(false);
  const helpId = useId();
  const viewport = useViewport(scroller);
  const view = gridWindow(model, viewport);
  const rowsFrom = Math.max(view.firstRow, view.frozenRows);
  const reaching = useMemo(() => rowsReachingIn(model, rowsFrom), [model, rowsFrom]);
  const area = model.area(selected);
  const anchor = { row: area.top, col: area.left };
  const cell = model.cell(anchor.row, anchor.col);
  const box = model.box(area);

  useEffect(() => {
    onWidth(viewport.width);
  }, [viewport.width, onWidth]);

  const show = (target: CellRef) => {
    const element = scroller.current;
    if (element) scrollTo(element, model, target, view.frozenRows, view.frozenColumns);
  };

  const shownRequest = useRef(0);
  useEffect(() => {
    if (!reveal || reveal.serial === shownRequest.current || viewport.height === 0) return;
    shownRequest.current = reveal.serial;
    if (scroller.current) scrollTo(scroller.current, model, reveal.cell, view.frozenRows, view.frozenColumns);
  }, [reveal, model, viewport.height, view.frozenRows, view.frozenColumns]);

  const select = (target: CellRef) => {
    onSelect(model.anchor(target));
    show(target);
  };

  const navigate = (event: KeyboardEvent): boolean => {
    const pageRows = Math.max(1, Math.floor(viewport.height / Math.max(1, model.rows.size(selected.row))) - 2);
    const target = cellAfterKey(model, selected, event.key, event.ctrlKey || event.metaKey, pageRows);
    if (target) select(target);
    return target !== null;
  };

  const commit = (text: string, after: AfterEdit) => {
    if (text !== editText(anchor)) onCommit(anchor, text);
    const key = MOVES[after];
    const target = key === null ? null : cellAfterKey(model, selected, key, false, 1);
    if (target) select(target);
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    if (event.button !== 0 || isEditorTarget(event.target)) return;
    const target = cellAtPoint(event, model, scroller.current, view.frozenRows, view.frozenColumns);
    if (!target) return;
    event.preventDefault();
    editor.current?.commit();
    editor.current?.focus();
    onSelect(model.anchor(target));
  };

  const frozenHeight = model.rows.start(view.frozenRows);
  const frozenWidth = model.columns.start(view.frozenColumns);
  const columnsFrom = Math.max(view.firstColumn, view.frozenColumns);
  const width = model.columns.total;
  const height = model.rows.total;
  const rowsIn = (first: number, last: number, firstColumn: number, lastColumn: number) =>
    indexes(first, last).map((row) => (
      <RowView
        key={row}
        model={model}
        row={row}
        firstColumn={firstColumn}
        lastColumn={lastColumn}
        reachingTo={null}
        marks={marks}
        say={say}
      />
    ));
  const reachingRows = (firstColumn: number, lastColumn: number) =>
    reaching.map((row) => (
      <RowView
        key={`r${String(row)}`}
        model={model}
        row={row}
        firstColumn={firstColumn}
        lastColumn={lastColumn}
        reachingTo={rowsFrom}
        marks={marks}
        say={say}
      />
    ));
  const rules = (first: number, last: number, firstColumn: number, lastColumn: number) =>
    model.layout.showGridLines ? (
      <Rules model={model} rows={[first, last]} columns={[firstColumn, lastColumn]} />
    ) : null;

  const frozenSelection = {
    top: anchor.row < view.frozenRows ? viewport.top : 0,
    left: anchor.col < view.frozenColumns ? viewport.left : 0,
  };
  const text = cell?.text ?? '';
  const mark = marks.get(cellKey(anchor.row, anchor.col));
  const spoken = [
    text === '' ? say('workbench.cell.blank') : text,
    ...(mark ? [say(`workbench.mark.${mark}`)] : []),
  ].join('，');

  return (
    <>
      <span id={helpId} hidden>
        {say('workbench.grid.help')}
      </span>
      {/* The text area inside takes the keys; this element only catches the mouse. */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={say('workbench.grid', { sheet: model.snapshot.name })}
        aria-rowcount={model.rows.count}
        aria-colcount={model.columns.count}
        aria-readonly={readOnly}
        onMouseDown={onMouseDown}
        onDoubleClick={() => {
          editor.current?.edit();
        }}
      >
        <div
          className={styles.canvas}
          role="presentation"
          style={{ width: width + HEADER_WIDTH, height: height + HEADER_HEIGHT }}
        >
          <div
            className={styles.paper}
            role="presentation"
            style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT, width, height }}
          >
            {rules(rowsFrom, view.lastRow, columnsFrom, view.lastColumn)}
            {reachingRows(columnsFrom, view.lastColumn)}
            {rowsIn(rowsFrom, view.lastRow, columnsFrom, view.lastColumn)}
          </div>
          <div className={styles.band} role="presentation" style={{ top: 0, zIndex: 5 }}>
            <div
              className={styles.bandBody}
              role="presentation"
              style={{ left: 0, top: 0, width: width + HEADER_WIDTH, height: HEADER_HEIGHT + frozenHeight }}
            >
              <div aria-hidden="true">
                <ColumnHeaders model={model} first={columnsFrom} last={view.lastColumn} selected={area} />
              </div>
              <div className={styles.layer} role="presentation" style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT }}>
                {view.frozenRows > 0 && rules(0, view.frozenRows - 1, columnsFrom, view.lastColumn)}
                {view.frozenRows > 0 && rowsIn(0, view.frozenRows - 1, columnsFrom, view.lastColumn)}
              </div>
              {frozenHeight > 0 && (
                <div className={styles.freezeLine} style={{ left: 0, width: '100%', height: 1, bottom: 0 }} />
              )}
            </div>
          </div>
          <div className={styles.band} role="presentation" style={{ left: 0, zIndex: 6 }}>
            <div
              className={styles.bandBody}
              role="presentation"
              style={{ left: 0, top: 0, width: HEADER_WIDTH + frozenWidth, height: height + HEADER_HEIGHT }}
            >
              <div aria-hidden="true">
                <RowHeaders model={model} first={rowsFrom} last={view.lastRow} selected={area} />
              </div>
              <div className={styles.layer} role="presentation" style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT }}>
                {view.frozenColumns > 0 && rules(rowsFrom, view.lastRow, 0, view.frozenColumns - 1)}
                {view.frozenColumns > 0 && reachingRows(0, view.frozenColumns - 1)}
                {view.frozenColumns > 0 && rowsIn(rowsFrom, view.lastRow, 0, view.frozenColumns - 1)}
              </div>
              {frozenWidth > 0 && (
                <div className={styles.freezeLine} style={{ top: 0, height: '100%', width: 1, right: 0 }} />
              )}
            </div>
          </div>
          <div className={styles.band} role="presentation" style={{ left: 0, top: 0, zIndex: 7 }}>
            <div
              className={styles.bandBody}
              role="presentation"
              style={{ left: 0, top: 0, width: HEADER_WIDTH + frozenWidth, height: HEADER_HEIGHT + frozenHeight }}
            >
              <div aria-hidden="true">
                <div
                  className={styles.header}
                  style={{ left: 0, top: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }}
                />
                <ColumnHeaders model={model} first={0} last={view.frozenColumns - 1} selected={area} />
                <RowHeaders model={model} first={0} last={view.frozenRows - 1} selected={area} />
              </div>
              <div className={styles.layer} role="presentation" style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT }}>
                {view.frozenRows > 0 &&
                  view.frozenColumns > 0 &&
                  rowsIn(0, view.frozenRows - 1, 0, view.frozenColumns - 1)}
              </div>
            </div>
          </div>
          <div role="row" aria-rowindex={anchor.row + 1}>
            <div
              key={reveal?.serial ?? 0}
              className={mergeClasses(styles.flash)}
              aria-hidden="true"
              style={{
                ...place(box, frozenSelection),
                position: 'absolute',
                pointerEvents: 'none',
                display: reveal && sameCell(reveal.cell, anchor) ? 'block' : 'none',
              }}
            />
            <div
              role="gridcell"
              aria-selected="true"
              aria-colindex={anchor.col + 1}
              className={mergeClasses(styles.selection, !focused && styles.selectionAway)}
              data-selected={rangeToA1({ ...area, bottom: area.top, right: area.left })}
              style={{
                ...place(box, frozenSelection),
                zIndex: anchor.row < view.frozenRows || anchor.col < view.frozenColumns ? 8 : 3,
              }}
            >
              <CellEditor
                ref={editor}
                cellId={`${model.snapshot.id}!${String(anchor.row)},${String(anchor.col)}`}
                label={say('workbench.cell', {
                  cell: rangeToA1({ ...area, bottom: area.top, right: area.left }),
                  text: spoken,
                })}
                describedBy={helpId}
                initialText={editText(anchor)}
                copyText={text}
                font={fontCss(model.layout.look(anchor.row, anchor.col), model.zoom)}
                readOnly={readOnly}
                onCommit={commit}
                onNavigate={navigate}
                onFocusChange={setFocused}
              />
            </div>
          </div>
        </div>
      </div>
    </>
  );
}

function Rules({
  model,
  rows,
  columns,
}: {
  readonly model: SheetModel;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}) {
  const styles = useGridStyles();
  const top = model.rows.start(rows[0]);
  const left = model.columns.start(columns[0]);
  const height = model.rows.span(rows[0], rows[1]);
  const width = model.columns.span(columns[0], columns[1]);
  return (
    <div aria-hidden="true">
      {indexes(rows[0], rows[1]).map((row) => (
        <div
          key={`r${String(row)}`}
          className={styles.rule}
          style={{ left, width, height: 1, top: model.rows.start(row + 1) - 1 }}
        />
      ))}
      {indexes(columns[0], columns[1]).map((col) => (
        <div
          key={`c${String(col)}`}
          className={styles.rule}
          style={{ top, height, width: 1, left: model.columns.start(col + 1) - 1 }}
        />
      ))}
    </div>
  );
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col;
}

function place(
  box: { left: number; top: number; width: number; height: number },
  shift: { left: number; top: number },
) {
  return {
    left: HEADER_WIDTH + box.left + shift.left - 2,
    top: HEADER_HEIGHT + box.top + shift.top - 2,
    width: box.width + 3,
    height: box.height + 3,
  };
}

function isEditorTarget(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement;
}

/** Scrolls as little as needed to show a whole cell, with a margin where there is room. */
function scrollTo(
  element: HTMLElement,
  model: SheetModel,
  target: CellRef,
  frozenRows: number,
  frozenColumns: number,
): void {
  const box = model.box(model.area(target));
  const frozenHeight = model.rows.start(frozenRows);
  const frozenWidth = model.columns.start(frozenColumns);
  if (target.row >= frozenRows) {
    element.scrollTop = scrolled(
      element.scrollTop,
      box.top,
      box.height,
      frozenHeight,
      element.clientHeight - HEADER_HEIGHT,
    );
  }
  if (target.col >= frozenColumns) {
    element.scrollLeft = scrolled(
      element.scrollLeft,
      box.left,
      box.width,
      frozenWidth,
      element.clientWidth - HEADER_WIDTH,
    );
  }
}

/** Scroll offset that shows `size` pixels from `start`, when the first `frozen` pixels of the view are covered. */
function scrolled(offset: number, start: number, size: number, frozen: number, visible: number): number {
  const margin = Math.max(0, Math.min(40, (visible - frozen - size) / 2));
  if (start < offset + frozen || size > visible - frozen) return Math.max(0, start - frozen - margin);
  return start + size > offset + visible ? start + size - visible + margin : offset;
}

function cellAtPoint(
  event: MouseEvent,
  model: SheetModel,
  element: HTMLElement | null,
  frozenRows: number,
  frozenColumns: number,
): CellRef | null {
  if (!element) return null;
  const rect = element.getBoundingClientRect();
  const x = event.clientX - rect.left - HEADER_WIDTH;
  const y = event.clientY - rect.top - HEADER_HEIGHT;
  if (
    x < 0 ||
    y < 0 ||
    event.clientX - rect.left > element.clientWidth ||
    event.clientY - rect.top > element.clientHeight
  )
    return null;
  const sheetX = x < model.columns.start(frozenColumns) ? x : x + element.scrollLeft;
  const sheetY = y < model.rows.start(frozenRows) ? y : y + element.scrollTop;
  if (sheetX >= model.columns.total || sheetY >= model.rows.total) return null;
  return { row: model.rows.at(sheetY), col: model.columns.at(sheetX) };
}
