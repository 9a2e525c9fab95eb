import { rangeToA1, toA1, topLeft, type CellRange } from '../../sheet/address';
import { sameContent } from '../same-content';
import { BLANK, type ClearTextRowEdit, type TextRowEdit } from '../types';
import type { EditKind, EditRecord } from './kind';
import { cellAt, changed, contentOf, done, isBlankRange, notBlank, putCell } from './steps';

/** Writes one line of notes over a blank range. */
export const textRowKind: EditKind<TextRowEdit> = {
  ...common<TextRowEdit>(),
  record: (edit) => recordOf(edit, null, edit.text),
  apply(snapshot, { range, text }) {
    if (!isBlankRange(snapshot, range)) return notBlank(snapshot, range);
    const written = putCell(snapshot, topLeft(range), { value: text, formula: null }, 'General');
    return done(
      { ...written, merges: [...(snapshot.merges ?? []), range] },
      { kind: 'clear-text-row', range, text, restore: null },
    );
  },
};

/** Takes a line of notes out again. */
export const clearTextRowKind: EditKind<ClearTextRowEdit> = {
  ...common<ClearTextRowEdit>(),
  record: (edit) => recordOf(edit, edit.text, null),
  apply(snapshot, { range, text, isHalf }) {
    const anchor = topLeft(range);
    const found = contentOf(cellAt(snapshot, anchor));
    const isThere = isHalf && sameContent(found, BLANK);
    if (!isThere && !sameContent(found, { value: text, formula: null })) return changed(snapshot, anchor, found);
    const cleared = putCell(snapshot, anchor, BLANK, 'General');
    const merges = (snapshot.merges ?? []).filter((merge) => !sameRange(merge, range));
    return done({ ...cleared, merges }, { kind: 'text-row', range, text, fontFrom: anchor });
  },
};

function common<E extends TextRowEdit | ClearTextRowEdit>(): Pick<
  EditKind<E>,
  'area' | 'writtenCell' | 'shift' | 'place' | 'shown' | 'moved'
> {
  return {
    area: ({ range }) => range,
    writtenCell: ({ range }) => topLeft(range),
    shift: () => null,
    place: ({ range }) => rangeToA1(range),
    shown: ({ text }) => text,
    moved: (edit, to) => ({
      ...edit,
      range: { ...edit.range, top: to(edit.range.top), bottom: to(edit.range.bottom) },
    }),
  };
}

function recordOf({ range }: { readonly range: CellRange }, before: string | null, after: string | null): EditRecord {
  return { cell: toA1(topLeft(range)), range: rangeToA1(range), before, after, formula: null };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
