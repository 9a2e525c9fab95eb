import { sameContent } from '../../../core/edits/same-content';
import { contentOf } from '../../../core/edits/kinds/steps';
import { BLANK, type CellContent, type CellEdit, type Edit } from '../../../core/edits/types';
import type { Message } from '../../../core/messages/message';
import {
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  rangeToA1,
  toA1,
  type CellRange,
  type CellRef,
} from '../../../core/sheet/address';
import type { SheetCell } from '../../../core/sheet/snapshot';
import { cellXml, cellXmlAt, styleOf } from '../xml/cell-xml';
import { hostMessage } from '../../messages';
import { growRows, NO_GROWTH, restoreRows, type RowGrowth } from './row-growth';
import { leaveGroup, rejoinGroup, type LeftGroup } from './shared-formulas';
import type { WorkbookState } from '../read/workbook-state';
import { END, XmlScanner } from '../../xml/scanner';

/** What became of one edit: its inverse, or why it was left out. */
export type Step = { readonly inverse: Edit; readonly skipped?: undefined } | { readonly skipped: Message };

const MAX_TEXT = 32_767;

/** What beside the cell changed with a write, for taking it back. */
class Aside {
  constructor(
    readonly rows: RowGrowth,
    readonly group: LeftGroup | null,
  ) {}
}

/** Writes one cell when it still holds what the edit expects. */
export function editCell(state: WorkbookState, sheetId: string, edit: CellEdit): Step {
  const { row, col } = edit.cell;
  const current = inGrid(edit.cell) ? state.cell(sheetId, row, col) : null;
  const refused = refusalOf(state, sheetId, edit, current);
  if (refused) return refused;

  const left = leaveGroup(state, sheetId, edit.cell);
  const formatBefore = state.styles.formatOf(state.styleAt(sheetId, row, col)).code;
  const aside = edit.restore instanceof Aside ? edit.restore : null;
  // Heights first: a row that is there for nothing but its height goes when the last cell goes.
  const restored = aside ? restoreRows(state, sheetId, aside.rows) : NO_GROWTH;
  writeCell(state, sheetId, edit, edit.numberFormat?.write ?? formatBefore);
  if (aside?.group) rejoinGroup(state, sheetId, edit.cell, aside.group);
  const { value } = edit.write;
  const grown = !aside && typeof value === 'string' ? growRows(state, sheetId, edit.cell, value) : restored;
  return {
    inverse: {
      kind: 'cell',
      cell: edit.cell,
      expect: normalised(edit.write),
      write: contentOf(current),
      numberFormat: edit.numberFormat && { expect: edit.numberFormat.write, write: formatBefore },
      restore: new Aside(grown, left),
    },
  };
}

/** Why a cell must not be written; null when it may be. */
function refusalOf(state: WorkbookState, sheetId: string, edit: CellEdit, current: SheetCell | null): Step | null {
  const { row, col } = edit.cell;
  const name = toA1(edit.cell);
  if (!inGrid(edit.cell)) return skip('host.skipped.outside', { cell: name });
  if (typeof edit.write.value === 'string' && edit.write.value.length > MAX_TEXT)
    return skip('host.skipped.too-long', { cell: name });
  const merge = state.merges(sheetId).find((range) => contains(range, edit.cell));
  if (merge && (merge.top !== row || merge.left !== col))
    return skip('host.skipped.merged', { cell: name, merge: rangeToA1(merge) });
  if (!sameContent(contentOf(current), edit.expect)) return skip('host.skipped.changed', { cell: name });
  // A blank cell's format is not part of a snapshot, so nobody can expect anything of it.
  if (current && edit.numberFormat && current.numberFormat !== edit.numberFormat.expect)
    return skip('host.skipped.format-changed', { cell: name });
  const array = state.hasArrayFormulas(sheetId) ? arrayAround(state.xml(sheetId), edit.cell) : null;
  return array && rangeToA1(array) !== name ? skip('host.skipped.array', { cell: name }) : null;
}

function inGrid({ row, col }: CellRef): boolean {
  return row >= 0 && col >= 0 && row < MAX_ROWS && col < MAX_COLUMNS;
}

/** Puts content and number format into a cell; what the file had there comes back as it was written. */
function writeCell(state: WorkbookState, sheetId: string, edit: CellEdit, format: string): void {
  const { write: content } = edit;
  const { row, col } = edit.cell;
  state.remember(sheetId, row, col);
  const original = state.original(sheetId, row, col);
  if (original && sameContent(content, original.content) && format === original.numberFormat) {
    state.setCell(sheetId, row, col, original.xml === null ? null : cellXmlAt(original.xml, row, col));
    return;
  }
  const base = original && original.xml !== null ? styleOf(original.xml) : state.styleAt(sheetId, row, col);
  const style = styleFor(state, base, content, format);
  const { prefix } = state.text(sheetId);
  state.setCell(sheetId, row, col, cellXml(prefix, toA1({ row, col }), style, normalised(content)));
}

/** The cell's style with this number format; a text with line breaks is wrapped, as Excel does on Alt+Enter. */
function styleFor(state: WorkbookState, base: number, { value }: CellContent, format: string): number {
  const { styles } = state;
  const formatted = styles.formatOf(base).code === format ? base : styles.variant(base, { numberFormat: format });
  const isBroken = typeof value === 'string' && value.includes('\n');
  return isBroken && state.layouts.looks().looks[formatted]?.wrap === false
    ? styles.variant(formatted, { isWrapped: true })
    : formatted;
}

function normalised(content: CellContent): CellContent {
  if (content.formula !== null && content.formula.replace(/^=/, '').trim() !== '')
    return { ...content, formula: `=${content.formula.replace(/^=/, '')}` };
  if (typeof content.value === 'number' && !Number.isFinite(content.value))
    return { value: { error: '#NUM!' }, formula: null };
  return content.value === '' || content.value === null ? BLANK : { value: content.value, formula: null };
}

function skip(...args: Parameters<typeof hostMessage>): Step {
  return { skipped: hostMessage(...args) };
}

/** The array formula or data table a cell belongs to. */
function arrayAround(xml: string, cell: { row: number; col: number }): CellRange | null {
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (!scanner.is('f')) continue;
    const type = scanner.attribute('t');
    if (type !== 'array' && type !== 'dataTable') continue;
    const range = parseRange(scanner.attribute('ref') ?? '');
    if (range && contains(range, cell)) return range;
  }
  return null;
}
