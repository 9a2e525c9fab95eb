import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rangeToA1, type CellRef } from '../../core/sheet/address';
import type { SheetModel } from './sheet-model';
import { HEADER_HEIGHT, HEADER_WIDTH, useGridStyles } from './styles';
import type { Viewport } from './use-viewport';
import type { GridWindow } from './window';

interface SelectionBoxProps {
  readonly model: SheetModel;
  /** Top left of the selected logical cell. */
  readonly anchor: CellRef;
  readonly viewport: Viewport;
  readonly view: GridWindow;
  readonly isAway: boolean;
  /** Changes with each request to show this cell; null when it was not asked for. */
  readonly flash: number | null;
  readonly children: ReactNode;
}

/** The frame of the active cell, with the editor in it; frozen cells keep it in their place. */
export function SelectionBox({ model, anchor, viewport, view, isAway, flash, children }: SelectionBoxProps) {
  const styles = useGridStyles();
  const isFrozenRow = anchor.row < view.frozenRows;
  const isFrozenColumn = anchor.col < view.frozenColumns;
  const box = model.box(model.area(anchor));
  const place = {
    left: HEADER_WIDTH + box.left + (isFrozenColumn ? viewport.left : 0) - 2,
    top: HEADER_HEIGHT + box.top + (isFrozenRow ? viewport.top : 0) - 2,
    width: box.width + 3,
    height: box.height + 3,
  };
  return (
    <div role="row" aria-rowindex={anchor.row + 1}>
      {flash !== null && <div key={flash} className={styles.flash} aria-hidden="true" style={place} />}
      <div
        role="gridcell"
        aria-selected="true"
        aria-colindex={anchor.col + 1}
        className={mergeClasses(styles.selection, isAway && styles.selectionAway)}
        data-selected={rangeToA1({ top: anchor.row, left: anchor.col, bottom: anchor.row, right: anchor.col })}
        style={{ ...place, zIndex: isFrozenRow || isFrozenColumn ? 8 : 3 }}
      >
        {children}
      </div>
    </div>
  );
}
