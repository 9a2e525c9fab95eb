import type { CellContent } from '../../core/edits/types';
import { BLANK } from '../../core/edits/types';
import type { CellRange, CellRef } from '../../core/sheet/address';
import { fillFormula } from '../../core/sheet/formula';
import type { SheetCell } from '../../core/sheet/snapshot';
import type { CellWrite } from '../../hosts/xlsx/xlsx-host';
import { typedContent } from '../typing';
import type { Block, BlockCell } from './block';
import { anchorsIn, placeBlock, type MergeAt } from './place';

/** What acts on a range need of a sheet. */
export interface SheetView {
  readonly lastColumn: number;
  cell(row: number, col: number): SheetCell | null;
  mergeAt(row: number, col: number): CellRange | null;
}

/** A block copied from our own sheet: formulas follow their cells. */
export interface OwnBlock {
  readonly block: Block;
  readonly from: CellRef;
}

/** The cells of a range as a block. */
export function blockOf(sheet: SheetView, range: CellRange): Block {
  const cells = anchorsIn(range, mergesOf(sheet)).map(({ row, col }): BlockCell => {
    const cell = sheet.cell(row, col);
    const merge = sheet.mergeAt(row, col);
    return {
      row: row - range.top,
      col: col - range.left,
      rowSpan: merge ? Math.min(merge.bottom, range.bottom) - row + 1 : 1,
      colSpan: merge ? Math.min(merge.right, range.right) - col + 1 : 1,
      text: cell?.text ?? '',
      number: typeof cell?.value === 'number' ? cell.value : null,
      isText: typeof cell?.value === 'string' && LOOKS_LIKE_A_NUMBER.test(cell.value),
      formula: cell?.formula ?? null,
    };
  });
  return {
    rows: range.bottom - range.top + 1,
    columns: range.right - range.left + 1,
    cells,
    knowsMerges: true,
  };
}

/**
 * What pasting a block writes; cells that stay the same are left out.
 *
 * @param from where our own block was copied; null for a block of another program
 * @returns null when the block does not fit
 */
export function pasteWrites(
  sheet: SheetView,
  block: Block,
  from: CellRef | null,
  selection: CellRange,
): { readonly writes: readonly CellWrite[]; readonly covered: CellRange } | null {
  const placed = placeBlock(block, selection, { mergeAt: mergesOf(sheet), lastColumn: sheet.lastColumn });
  if (!placed) return null;
  let covered = { top: selection.top, left: selection.left, bottom: selection.top, right: selection.left };
  const writes = placed.map(({ cell, to }) => {
    const merge = sheet.mergeAt(to.row, to.col);
    covered = {
      ...covered,
      bottom: Math.max(covered.bottom, merge?.bottom ?? to.row),
      right: Math.max(covered.right, merge?.right ?? to.col),
    };
    const shift = from && { rows: to.row - from.row - cell.row, cols: to.col - from.col - cell.col };
    return { cell: to, content: contentFor(cell, sheet.cell(to.row, to.col)?.numberFormat ?? 'General', shift) };
  });
  return { writes: changing(sheet, writes), covered };
}

/** What clearing a range writes. */
export function clearWrites(sheet: SheetView, range: CellRange): readonly CellWrite[] {
  return anchorsIn(range, mergesOf(sheet))
    .filter(({ row, col }) => sheet.cell(row, col) !== null)
    .map((cell) => ({ cell, content: BLANK }));
}

/**
 * What filling down writes: the first row of the range into the others, or the row above into a range of one row.
 *
 * @returns null when there is nothing to fill from, or the merged cells differ
 */
export function fillDownWrites(sheet: SheetView, range: CellRange): readonly CellWrite[] | null {
  const first = sheet.mergeAt(range.top, range.left)?.bottom ?? range.top;
  const isOneRow = first >= range.bottom;
  if (isOneRow && range.top === 0) return null;
  const top = isOneRow ? (sheet.mergeAt(range.top - 1, range.left)?.top ?? range.top - 1) : range.top;
  const source = { ...range, top, bottom: isOneRow ? range.top - 1 : first };
  const block = blockOf(sheet, source);
  const writes: CellWrite[] = [];
  for (const { row, col } of anchorsIn({ ...range, top: source.bottom + 1 }, mergesOf(sheet))) {
    const cell = block.cells.find((each) => each.col === col - range.left && each.row === 0);
    if (!cell) return null;
    const format = sheet.cell(row, col)?.numberFormat ?? 'General';
    writes.push({ cell: { row, col }, content: contentFor(cell, format, { rows: row - source.top, cols: 0 }) });
  }
  return changing(sheet, writes);
}

const LOOKS_LIKE_A_NUMBER = /^[-+]?[\d.,]+%?$/;
/** A number as programs show it: grouped, with a sign of money or percent. */
const SHOWN_NUMBER = /^[-+(]?\s*[¥￥$]?\s*\d[\d,]*(\.\d+)?\s*[%％]?\)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

function contentFor(
  cell: BlockCell,
  format: string,
  shift: { readonly rows: number; readonly cols: number } | null,
): CellContent {
  const { text, number, formula } = cell;
  if (formula !== null && shift)
    return { value: null, formula: `=${fillFormula(formula.slice(1), shift.rows, shift.cols)}` };
  if (text === '') return BLANK;
  if (cell.isText) return { value: text, formula: null };
  if (number !== null && format !== '@' && SHOWN_NUMBER.test(text)) {
    if (!/[%％]/.test(text)) return { value: number, formula: null };
    // A cell that does not show percent would show 0.86 for 86 %.
    if (format.includes('%')) return { value: number, formula: null };
  }
  return typedContent(GROUPED.test(text) && format !== '@' ? text.replaceAll(',', '') : text, format);
}

function changing(sheet: SheetView, writes: readonly CellWrite[]): readonly CellWrite[] {
  return writes.filter(({ cell, content }) => {
    const now = sheet.cell(cell.row, cell.col);
    const formula = now?.formula ?? null;
    return formula !== content.formula || (formula === null && (now?.value ?? null) !== content.value);
  });
}

function mergesOf(sheet: SheetView): MergeAt {
  return (row, col) => sheet.mergeAt(row, col);
}
