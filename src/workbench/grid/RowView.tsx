import { memo } from 'react';
import { cellKey, type CellRange } from '../../core/sheet/address';
import type { Severity } from '../../core/rules/types';
import type { Say } from '../messages';
import { isBare } from './CellExtras';
import { CellView } from './CellView';
import type { SheetModel } from './sheet-model';

/** Highlights by `cellKey`. */
export type MarkMap = ReadonlyMap<number, Severity>;

interface RowViewProps {
  readonly model: SheetModel;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** For a row above the visible ones: only its merged cells that reach down this far. */
  readonly reachingTo: number | null;
  readonly marks: MarkMap;
  readonly say: Say;
}

/** One row: the logical cells that start in it and have something to show. */
export const RowView = memo(function RowView({
  model,
  row,
  firstColumn,
  lastColumn,
  reachingTo,
  marks,
  say,
}: RowViewProps) {
  const cells = cellsOf(model, row, firstColumn, lastColumn, reachingTo, marks);
  if (cells.length === 0) return null;
  return (
    <div role="row" aria-rowindex={row + 1}>
      {cells.map(({ area, isMerged }) => (
        <CellView
          key={area.left}
          model={model}
          area={area}
          isMerged={isMerged}
          mark={marks.get(cellKey(area.top, area.left)) ?? null}
          say={say}
        />
      ))}
    </div>
  );
});

function cellsOf(
  model: SheetModel,
  row: number,
  first: number,
  last: number,
  reachingTo: number | null,
  marks: MarkMap,
): { area: CellRange; isMerged: boolean }[] {
  const found: { area: CellRange; isMerged: boolean }[] = [];
  for (let col = first; col <= last; col++) {
    const merge = model.mergeAt(row, col);
    if (merge) {
      if (merge.top === row && (reachingTo === null || merge.bottom >= reachingTo))
        found.push({ area: merge, isMerged: true });
      col = merge.right;
    } else if (reachingTo === null && isShown(model, row, col, marks)) {
      found.push({ area: { top: row, left: col, bottom: row, right: col }, isMerged: false });
    }
  }
  return found;
}

/** A cell without content is drawn for its look, a mark, a comment or a conditional format. */
function isShown(model: SheetModel, row: number, col: number, marks: MarkMap): boolean {
  if (model.cell(row, col)) return true;
  const key = cellKey(row, col);
  return (
    marks.has(key) ||
    model.scene.comments.has(key) ||
    !isBare(model.layout.look(row, col)) ||
    model.scene.conditional(row, col) !== null
  );
}
