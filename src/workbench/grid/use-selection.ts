import { useState } from 'react';
import type { CellRange, CellRef } from '../../core/sheet/address';
import { rangeBetween, sameCell, sameRange } from './selection';
import type { SheetModel } from './sheet-model';

/** The selected range of a sheet; its active cell belongs to the host, everything beyond it to the view. */
export interface GridSelection {
  readonly range: CellRange;
  /** Whether it is more than the active cell. */
  readonly isRange: boolean;
  /** The end that moves when the range is extended. */
  readonly focus: CellRef;
  /** Only the active cell is selected again. */
  collapse(): void;
  /** Extends the range from the active cell to another one. */
  extendTo(cell: CellRef): void;
  /** Selects a range around its active cell, the top left one unless the active one lies in it. */
  selectRange(range: CellRange): void;
}

interface Extent {
  readonly active: CellRef;
  readonly from: CellRef;
  readonly to: CellRef;
}

/**
 * @param active the selected cell; another one drops the range
 * @param onActive tells that a range begins at another cell
 */
export function useSelection(model: SheetModel, active: CellRef, onActive: (cell: CellRef) => void): GridSelection {
  const [extent, setExtent] = useState<Extent | null>(null);
  const current = extent && sameCell(extent.active, active) ? extent : { active, from: active, to: active };
  const range = rangeBetween(model, current.from, current.to);
  return {
    range,
    isRange: !sameRange(range, model.area(active)),
    focus: current.to,
    collapse: () => {
      setExtent(null);
    },
    extendTo: (to) => {
      setExtent({ active, from: active, to });
    },
    selectRange: ({ top, left, bottom, right }) => {
      const from = { row: top, col: left };
      const first = model.anchor(from);
      setExtent({ active: first, from, to: { row: bottom, col: right } });
      if (!sameCell(first, active)) onActive(first);
    },
  };
}
