import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import { cellKey, rangeToA1, toA1, type CellRange, type CellRef } from '../../core/sheet/address';
import type { Say } from '../messages';
import { CellEditor, type AfterEdit, type CellEditorHandle } from './CellEditor';
import { fontCss } from './cell-css';
import { commentText } from './CellExtras';
import { cellAfterKey } from './navigation';
import { Panes } from './Panes';
import { ResizeLine } from './ResizeLine';
import type { MarkMap } from './RowView';
import { scrollTo } from './scrolling';
import { sameCell, usedRange } from './selection';
import { SelectionBox } from './SelectionBox';
import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from './styles';
import { usePointer } from './use-pointer';
import { useSelection } from './use-selection';
import { useViewport } from './use-viewport';
import { useWheelZoom } from './use-wheel-zoom';
import { gridWindow } from './window';

/** Asks the grid to show a cell; each request is carried out once. */
interface ScrollRequest {
  readonly cell: CellRef;
  readonly serial: number;
}

/** What a person does to a range. */
interface RangeActs {
  onCopy(range: CellRange, data: DataTransfer): void;
  onCut(range: CellRange, data: DataTransfer): void;
  /** @returns the range that was written, to be selected; null when nothing was */
  onPaste(range: CellRange, data: DataTransfer): CellRange | null;
  onClear(range: CellRange): void;
  onFillDown(range: CellRange): void;
  /** @param pixels at the present zoom; null fits the content */
  onResize(axis: 'row' | 'column', first: number, last: number, pixels: number | null): void;
  /** @param at where the menu opens, in pixels of the window */
  onMenu(range: CellRange, at: { readonly x: number; readonly y: number }): void;
}

/** What the page does with the grid. */
export interface GridHandle {
  focus(): void;
  /** Selects a range and brings it into view. */
  select(range: CellRange): void;
}

interface GridProps extends RangeActs {
  readonly ref: Ref<GridHandle>;
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
  onZoom(step: 1 | -1): void;
  /** The selected range has become another one. */
  onRange(range: CellRange): void;
}

const MOVES: Readonly<Record<AfterEdit, string | null>> = {
  stay: null,
  down: 'ArrowDown',
  up: 'ArrowUp',
  right: 'ArrowRight',
  left: 'ArrowLeft',
};

/** The sheet as printed: rows drawn as they come into view, a selected range, editing in place. */
export function Grid({ ref, ...props }: GridProps) {
  const { model, marks, selected, reveal, readOnly, say, editText, onSelect, onCommit, onWidth, onRange } = props;
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<CellEditorHandle>(null);
  const [focused, setFocused] = useState(false);
  const helpId = useId();
  const viewport = useViewport(scroller);
  const view = gridWindow(model, viewport);
  const frozen = { rows: view.frozenRows, columns: view.frozenColumns };
  const anchor = model.anchor(selected);
  const selection = useSelection(model, anchor, onSelect);
  const { range, isRange } = selection;
  const { top, left, bottom, right } = range;
  useWheelZoom(scroller, props.onZoom);

  useEffect(() => {
    onWidth(viewport.width);
  }, [viewport.width, onWidth]);
  useEffect(() => {
    onRange({ top, left, bottom, right });
  }, [top, left, bottom, right, onRange]);

  const show = (target: CellRef) => {
    if (scroller.current) scrollTo(scroller.current, model, target, frozen);
  };

  const shownRequest = useRef(0);
  useEffect(() => {
    if (!reveal || reveal.serial === shownRequest.current || viewport.height === 0) return;
    shownRequest.current = reveal.serial;
    const covered = { rows: view.frozenRows, columns: view.frozenColumns };
    if (scroller.current) scrollTo(scroller.current, model, reveal.cell, covered);
  }, [reveal, model, viewport.height, view.frozenRows, view.frozenColumns]);

  const select = (target: CellRef) => {
    selection.collapse();
    onSelect(model.anchor(target));
    show(target);
  };

  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    select: (wanted) => {
      selection.selectRange(wanted);
      show({ row: wanted.top, col: wanted.left });
    },
  }));

  const pointer = usePointer({
    scroller,
    model,
    frozen,
    selection,
    onBegin: () => {
      editor.current?.commit();
      editor.current?.focus();
    },
    onSelect: (cell) => {
      selection.collapse();
      onSelect(cell);
    },
    onResize: (axis, index, pixels) => {
      const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
      const isOfBand = isWholeBand(model, range, axis) && index >= first && index <= last;
      props.onResize(axis, isOfBand ? first : index, isOfBand ? last : index, pixels);
    },
  });

  const onKey = (event: KeyboardEvent): boolean => {
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      props.onMenu(range, { x: box.left + Math.min(box.width, 40), y: box.bottom });
      return true;
    }
    if (isCtrl && event.key.toLowerCase() === 'a') selection.selectRange(usedRange(model));
    else if (isCtrl && event.key.toLowerCase() === 'd') props.onFillDown(range);
    else return navigate(event, isCtrl);
    return true;
  };

  const navigate = (event: KeyboardEvent, isCtrl: boolean): boolean => {
    const pageRows = Math.max(1, Math.floor(viewport.height / Math.max(1, model.rows.size(selected.row))) - 2);
    const from = event.shiftKey ? selection.focus : selected;
    const target = cellAfterKey(model, from, event.key, isCtrl, pageRows);
    if (!target) return false;
    if (event.shiftKey) {
      selection.extendTo(target);
      show(target);
    } else select(target);
    return true;
  };

  const commit = (text: string, after: AfterEdit) => {
    if (text !== editText(anchor)) onCommit(anchor, text);
    const key = MOVES[after];
    const target = key === null ? null : cellAfterKey(model, selected, key, false, 1);
    if (target) select(target);
  };

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    props.onMenu(range, { x: event.clientX, y: event.clientY });
  };

  return (
    <>
      <span id={helpId} hidden>
        {say('workbench.grid.help')}
      </span>
      <span role="status" className={styles.unseen}>
        {isRange && say('workbench.range', { range: rangeToA1(range) })}
      </span>
      {/* The text area inside takes the keys; this element only catches the mouse. */}
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ cursor: pointer.cursor }}
        role="grid"
        aria-label={say('workbench.grid', { sheet: model.snapshot.name })}
        aria-rowcount={model.rows.count}
        aria-colcount={model.columns.count}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        data-range={rangeToA1(range)}
        onMouseDown={pointer.onMouseDown}
        onMouseMove={pointer.onMouseMove}
        onContextMenu={onContextMenu}
        onDoubleClick={(event) => {
          if (!pointer.onDoubleClick(event)) editor.current?.edit();
        }}
      >
        <div
          className={styles.canvas}
          role="presentation"
          style={{ width: model.columns.total + HEADER_WIDTH, height: model.rows.total + HEADER_HEIGHT }}
        >
          <Panes model={model} view={view} marks={marks} range={range} isWashed={isRange} say={say} />
          {pointer.resizing && <ResizeLine model={model} resizing={pointer.resizing} />}
          <SelectionBox
            model={model}
            anchor={anchor}
            viewport={viewport}
            view={view}
            isAway={!focused}
            flash={reveal && sameCell(reveal.cell, anchor) ? reveal.serial : null}
          >
            <CellEditor
              ref={editor}
              cellId={`${model.snapshot.id}!${String(anchor.row)},${String(anchor.col)}`}
              label={spokenLabel(model, anchor, marks, say)}
              describedBy={helpId}
              initialText={editText(anchor)}
              font={fontCss(model.layout.look(anchor.row, anchor.col), model.zoom)}
              readOnly={readOnly}
              onCommit={commit}
              onCopy={(data) => {
                props.onCopy(range, data);
              }}
              onCut={(data) => {
                props.onCut(range, data);
              }}
              onPaste={(data) => {
                const covered = props.onPaste(range, data);
                if (covered) selection.selectRange(covered);
              }}
              onClear={() => {
                props.onClear(range);
              }}
              onNavigate={onKey}
              onFocusChange={setFocused}
            />
          </SelectionBox>
        </div>
      </div>
    </>
  );
}

/** The active cell in words: its address, what it shows, what is found there. */
function spokenLabel(model: SheetModel, anchor: CellRef, marks: MarkMap, say: Say): string {
  const text = model.cell(anchor.row, anchor.col)?.text ?? '';
  const mark = marks.get(cellKey(anchor.row, anchor.col));
  const comment = model.scene.comments.get(cellKey(anchor.row, anchor.col));
  const parts = [
    text === '' ? say('workbench.cell.blank') : text,
    ...(mark ? [say(`workbench.mark.${mark}`)] : []),
    ...(comment ? [commentText(comment, say)] : []),
  ];
  return say('workbench.cell', { cell: toA1(anchor), text: parts.join('，') });
}

function isWholeBand(model: SheetModel, range: CellRange, axis: 'row' | 'column'): boolean {
  return axis === 'row'
    ? range.left === 0 && range.right === model.columns.count - 1
    : range.top === 0 && range.bottom === model.rows.count - 1;
}
