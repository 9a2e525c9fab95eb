import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { CellRange, CellRef } from '../../core/sheet/address';
import { contains } from '../../core/sheet/address';
import { nearestCell, scrollTo, spotAt, type Frozen, type Spot } from './scrolling';
import { usedRange } from './selection';
import { HEADER_HEIGHT, HEADER_WIDTH } from './styles';
import type { SheetModel } from './sheet-model';
import type { GridSelection } from './use-selection';

/** A heading being dragged by its edge. */
export interface Resizing {
  readonly axis: 'row' | 'column';
  readonly index: number;
  /** Pixels at the present zoom. */
  readonly size: number;
}

interface PointerActs {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly model: SheetModel;
  readonly frozen: Frozen;
  readonly selection: GridSelection;
  /** Ends editing and takes the focus. */
  onBegin(): void;
  onSelect(cell: CellRef): void;
  onResize(axis: 'row' | 'column', index: number, pixels: number | null): void;
}

export interface GridPointer {
  readonly resizing: Resizing | null;
  readonly cursor: 'row-resize' | 'col-resize' | undefined;
  onMouseDown(event: MouseEvent<HTMLDivElement>): void;
  onMouseMove(event: MouseEvent<HTMLDivElement>): void;
  /** True when it was on the edge of a heading, which then fits its content. */
  onDoubleClick(event: MouseEvent<HTMLDivElement>): boolean;
}

type Drag =
  { readonly kind: 'range' | 'row' | 'column'; readonly from: number } | (Resizing & { readonly kind: 'size' });

const LEAST_SIZE = 4;

/** What the mouse does on the sheet: select, extend, select whole rows and columns, size them. */
export function usePointer(acts: PointerActs): GridPointer {
  const latest = useRef(acts);
  const drag = useRef<Drag | null>(null);
  const [resizing, setResizing] = useState<Resizing | null>(null);
  const [cursor, setCursor] = useState<GridPointer['cursor']>();
  useEffect(() => {
    latest.current = acts;
  });

  useEffect(() => {
    const onMove = (event: globalThis.MouseEvent) => {
      if (drag.current) drag.current = dragged(drag.current, event, latest.current);
      if (drag.current?.kind === 'size') setResizing(drag.current);
    };
    const onUp = () => {
      const ended = drag.current;
      drag.current = null;
      if (ended?.kind !== 'size') return;
      setResizing(null);
      const { model } = latest.current;
      const before = (ended.axis === 'row' ? model.rows : model.columns).size(ended.index);
      if (before !== ended.size) latest.current.onResize(ended.axis, ended.index, ended.size);
    };
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
    return () => {
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
    };
  }, []);

  const spotOf = (event: MouseEvent): Spot | null => {
    const element = acts.scroller.current;
    return element && spotAt(event, acts.model, element, acts.frozen);
  };

  return {
    resizing,
    cursor,
    onMouseDown(event) {
      const spot = isEditor(event.target) ? null : spotOf(event);
      if (!spot || event.button > 2) return;
      event.preventDefault();
      if (event.button === 2 && spot.kind === 'cell' && contains(acts.selection.range, spot.cell)) {
        acts.onBegin();
        return;
      }
      acts.onBegin();
      drag.current = begun(spot, event.shiftKey, acts);
      if (event.button !== 0) drag.current = null;
    },
    onMouseMove(event) {
      const spot = drag.current || isEditor(event.target) ? null : spotOf(event);
      setCursor(spot?.kind === 'row-edge' ? 'row-resize' : spot?.kind === 'column-edge' ? 'col-resize' : undefined);
    },
    onDoubleClick(event) {
      const spot = spotOf(event);
      if (spot?.kind === 'row-edge') acts.onResize('row', spot.index, null);
      else if (spot?.kind === 'column-edge') acts.onResize('column', spot.index, null);
      else return spot?.kind !== 'cell';
      return true;
    },
  };
}

/** Begins what a press on this spot means; null when there is nothing to drag. */
function begun(spot: Spot, isExtending: boolean, { model, selection, onSelect }: PointerActs): Drag | null {
  switch (spot.kind) {
    case 'corner':
      selection.selectRange(usedRange(model));
      return null;
    case 'cell':
      if (isExtending) selection.extendTo(spot.cell);
      else onSelect(model.anchor(spot.cell));
      return { kind: 'range', from: 0 };
    case 'row':
    case 'column': {
      const from = isExtending ? (spot.kind === 'row' ? selection.range.top : selection.range.left) : spot.index;
      selection.selectRange(bandBetween(model, spot.kind, from, spot.index));
      return { kind: spot.kind, from };
    }
    case 'row-edge':
    case 'column-edge': {
      const axis = spot.kind === 'row-edge' ? 'row' : 'column';
      const size = (axis === 'row' ? model.rows : model.columns).size(spot.index);
      return { kind: 'size', axis, index: spot.index, size };
    }
  }
}

function dragged(drag: Drag, event: globalThis.MouseEvent, acts: PointerActs): Drag | null {
  const { model, selection, frozen } = acts;
  const element = acts.scroller.current;
  if (!element || event.buttons === 0) return drag.kind === 'size' ? drag : null;
  const cell = nearestCell(event, model, element, frozen);
  if (drag.kind === 'range') {
    selection.extendTo(cell);
    scrollTo(element, model, cell, frozen);
    return drag;
  }
  if (drag.kind !== 'size') {
    selection.selectRange(bandBetween(model, drag.kind, drag.from, drag.kind === 'row' ? cell.row : cell.col));
    return drag;
  }
  const rect = element.getBoundingClientRect();
  const size = sizeAt(drag, { x: event.clientX - rect.left, y: event.clientY - rect.top }, element, acts);
  return { ...drag, size: Math.max(LEAST_SIZE, size) };
}

function sizeAt(
  { axis, index }: Resizing,
  at: { readonly x: number; readonly y: number },
  element: HTMLElement,
  { model, frozen }: PointerActs,
): number {
  const isRow = axis === 'row';
  const sizes = isRow ? model.rows : model.columns;
  const isFrozen = index < (isRow ? frozen.rows : frozen.columns);
  const scroll = isFrozen ? 0 : isRow ? element.scrollTop : element.scrollLeft;
  return Math.round((isRow ? at.y - HEADER_HEIGHT : at.x - HEADER_WIDTH) + scroll - sizes.start(index));
}

function bandBetween(model: SheetModel, kind: 'row' | 'column', a: number, b: number): CellRange {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return kind === 'row'
    ? { top: first, bottom: last, left: 0, right: model.columns.count - 1 }
    : { left: first, right: last, top: 0, bottom: model.rows.count - 1 };
}

function isEditor(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement;
}
