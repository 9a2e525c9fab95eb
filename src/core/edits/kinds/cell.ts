import { overlaps, toA1 } from '../../sheet/address';
import { isCellError, type RawValue } from '../../sheet/snapshot';
import { contentText } from '../content-text';
import { sameContent } from '../same-content';
import type { CellEdit } from '../types';
import type { EditKind } from './kind';
import { cellAt, changed, contentOf, coveredByMerge, done, oneCell, putCell } from './steps';

/** Writes one cell. */
export const cellKind: EditKind<CellEdit> = {
  area: ({ cell }) => oneCell(cell),
  writtenCell: ({ cell }) => cell,
  shift: () => null,
  place: ({ cell }) => toA1(cell),
  shown: ({ write }) => contentText(write),
  record: ({ cell, expect, write }) => ({
    cell: toA1(cell),
    before: plainValue(expect.value),
    after: plainValue(write.value),
    formula: write.formula,
  }),
  moved: (edit, to) => ({ ...edit, cell: { ...edit.cell, row: to(edit.cell.row) } }),
  apply(snapshot, edit) {
    const isCovered = (snapshot.merges ?? []).some(
      (merge) => overlaps(merge, oneCell(edit.cell)) && (merge.top !== edit.cell.row || merge.left !== edit.cell.col),
    );
    if (isCovered) return coveredByMerge(snapshot, edit.cell);
    const cell = cellAt(snapshot, edit.cell);
    const found = contentOf(cell);
    const isThere = edit.isHalf && sameContent(found, edit.write);
    if (!isThere && !sameContent(found, edit.expect)) return changed(snapshot, edit.cell, found);
    const format = edit.numberFormat?.write ?? cell?.numberFormat ?? 'General';
    return done(putCell(snapshot, edit.cell, edit.write, format), {
      kind: 'cell',
      cell: edit.cell,
      expect: edit.write,
      write: found,
      numberFormat: edit.numberFormat && { expect: edit.numberFormat.write, write: edit.numberFormat.expect },
    });
  },
};

function plainValue(value: RawValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
