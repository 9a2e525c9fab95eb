import {
  cellKey,
  cellOfKey,
  contains,
  parseA1,
  parseRange,
  rangeToA1,
  type CellRange,
  type CellRef,
} from '../../../core/sheet/address';
import { shiftRows } from '../../../core/sheet/rows';
import type { Originals } from '../read/originals';
import type { WorkbookState } from '../read/workbook-state';
import { movedFormula, type ShiftContext } from './shift-xml';
import {
  formulaIn,
  groupOf,
  holdsShared,
  plainFormula,
  withFormula,
  type FormulaElement,
} from '../xml/formula-element';
import { CLOSE, END, escapeXml, OPEN, Splices, XmlScanner } from '../../xml/scanner';

/**
 * Writes shared formulas of a sheet out in their own cells, so that cells can move or change by themselves.
 *
 * @param groups numbers of the groups; all of them unless given
 */
export function unshareFormulas(
  state: WorkbookState,
  sheetId: string,
  groups: ReadonlySet<string> | null = null,
): void {
  const formulas = new Map<number, string>();
  for (const cell of state.snapshot(sheetId).cells) {
    if (cell.formula !== null) formulas.set(cellKey(cell.row, cell.col), cell.formula.slice(1));
  }
  state.text(sheetId).mapRows((number, xml) => ({
    number,
    xml: holdsShared(xml) ? unshareRow(xml, (col) => formulas.get(cellKey(number, col)) ?? null, groups) : xml,
  }));
  state.rewriteOriginals(
    sheetId,
    (cells) => cells.keys(),
    (xml, formula) => (holdsShared(xml) ? unshareRow(xml, () => formula, groups) : xml),
  );
  state.forgetSnapshot(sheetId);
}

/** Remembered cells of groups move along with their formulas, while they still go by where they were. */
export function moveOriginals(state: WorkbookState, sheetId: string, context: ShiftContext): void {
  const text = state.text(sheetId);
  const originals = new Map(state.originalsNow().get(sheetId));
  for (const [key, original] of originals) {
    const { xml, content } = original;
    if (content.formula === null || groupOf(xml) === null) continue;
    const { row, col } = cellOfKey(key);
    const rows = context.isOwn ? shiftRows(row, row, context.shift) : { top: row };
    const formula = movedFormula(content.formula.slice(1), context);
    const now = rows ? formulaIn(text.cell(rows.top, col)) : null;
    // What was written over comes back alone.
    const element = now && now.group !== null ? now.element : plainFormula(text.prefix, formula);
    originals.set(key, {
      ...original,
      xml: withFormula(xml ?? '', element),
      content: { ...content, formula: `=${formula}` },
    });
  }
  state.recallOriginals(new Map([[sheetId, originals]]), [state.sheet(sheetId).part]);
}

/** A text of a cell that was written another way. */
interface Rewritten extends CellRef {
  readonly before: string;
  readonly after: string;
}

/** How a group was left by its first cell, for coming back to it. */
export interface LeftGroup {
  /** The formula element of its first cell. */
  readonly first: string;
  /** Formula elements of the cells that stay behind. */
  readonly cells: readonly Rewritten[];
  /** Remembered cells that were rewritten. */
  readonly originals: readonly Rewritten[];
}

/** More cells of a group than these are not written out one by one: then all of the sheet is. */
const MAX_ALONE = 2_000;

/**
 * Takes a cell out of the group of its shared formula, before something else is written there. Only the first cell of a
 * group has its text: the first of the next row takes it over, and the others of its own row are written out, so that
 * the rest is a rectangle again. In a group of one row the next cell takes it.
 *
 * @returns how to come back; null where the others keep their text, or all of the sheet was written out
 */
export function leaveGroup(state: WorkbookState, sheetId: string, cell: CellRef): LeftGroup | null {
  const text = state.text(sheetId);
  const own = formulaIn(text.cell(cell.row, cell.col));
  if (!own?.isFirst) return null;
  const cells = heirsOf(state, sheetId, cell, own);
  if (!cells) {
    unshareFormulas(state, sheetId);
    return null;
  }
  rewriteCells(state, sheetId, cells, 'after');
  const given = new Map(cells.map(({ row, col, after }) => [cellKey(row, col), after]));
  const originals: Rewritten[] = [];
  const concerned = (remembered: Originals) =>
    new Set([cellKey(cell.row, cell.col), ...given.keys(), ...remembered.writtenOver(own.group ?? '')]);
  state.rewriteOriginals(sheetId, concerned, (before, formula, { row, col }) => {
    if (groupOf(before) !== own.group) return before;
    // What was written over, now or earlier, comes back alone: it may stand in front of the text.
    const isOver = (row === cell.row && col === cell.col) || groupOf(text.cell(row, col)) === null;
    const element = given.get(cellKey(row, col)) ?? (isOver ? plainFormula(text.prefix, formula) : null);
    if (element === null) return before;
    const after = withFormula(before, element);
    originals.push({ row, col, before, after });
    return after;
  });
  return { first: own.element, cells, originals };
}

/** Comes back to a group by its first cell, which holds its formula again, unless the others were written since. */
export function rejoinGroup(state: WorkbookState, sheetId: string, cell: CellRef, group: LeftGroup): void {
  const text = state.text(sheetId);
  if (group.cells.some(({ row, col, after }) => formulaIn(text.cell(row, col))?.element !== after)) return;
  const { row, col } = cell;
  rewriteCells(state, sheetId, group.cells, 'before');
  rewriteCells(state, sheetId, [{ row, col, before: group.first, after: '' }], 'before');
  const known = new Map(group.originals.map((original) => [cellKey(original.row, original.col), original]));
  state.rewriteOriginals(
    sheetId,
    () => known.keys(),
    (xml, _formula, at) => {
      const original = known.get(cellKey(at.row, at.col));
      return original?.after === xml ? original.before : xml;
    },
  );
}

function rewriteCells(
  state: WorkbookState,
  sheetId: string,
  cells: readonly Rewritten[],
  to: 'before' | 'after',
): void {
  const text = state.text(sheetId);
  for (const cell of cells) {
    const xml = text.cell(cell.row, cell.col);
    if (xml !== null) state.setCell(sheetId, cell.row, cell.col, withFormula(xml, cell[to]), true);
  }
}

/** What the others of a group become when its first cell leaves; null where the file is not as Excel writes it. */
function heirsOf(
  state: WorkbookState,
  sheetId: string,
  first: CellRef,
  own: FormulaElement,
): readonly Rewritten[] | null {
  const range = parseRange(own.ref ?? '');
  const found = range && contains(range, first) ? membersBehind(state, sheetId, first, own.group, range) : null;
  if (!range || !found) return null;
  const { prefix } = state.text(sheetId);
  const sharing = ({ row, col }: CellRef) =>
    `<${prefix}f t="shared" ref="${rangeToA1({ ...range, top: row, left: col })}" si="${escapeXml(own.group ?? '')}">`;
  const members = [
    ...found.alone.map((member) => ({ ...member, open: `<${prefix}f>` })),
    ...found.next.map((member) => ({ ...member, open: sharing(member) })),
  ];
  const cells = members.flatMap(({ row, col, element, isFirst, open }) => {
    const formula = isFirst ? undefined : state.cell(sheetId, row, col)?.formula?.slice(1);
    return formula === undefined
      ? []
      : [{ row, col, before: element, after: `${open}${escapeXml(formula)}</${prefix}f>` }];
  });
  return cells.length === members.length ? cells : null;
}

/** The cell that can have the text of a group next, if there is one, and those before it that then stand alone; null for too many. */
function membersBehind(state: WorkbookState, sheetId: string, first: CellRef, group: string | null, range: CellRange) {
  const text = state.text(sheetId);
  const membersIn = (row: number, from: number) =>
    text
      .columnsOf(row)
      .filter((col) => col >= from && col <= range.right)
      .flatMap((col) => {
        const formula = formulaIn(text.cell(row, col));
        return formula && formula.group === group ? [{ ...formula, row, col }] : [];
      });
  const alone = membersIn(first.row, first.col + 1);
  if (first.row === range.bottom) return { alone: [], next: alone.slice(0, 1) };
  for (let row = first.row + 1; row <= range.bottom; row++) {
    const members = membersIn(row, range.left);
    if (members[0]?.col === range.left) return { alone, next: members.slice(0, 1) };
    alone.push(...members);
    if (alone.length > MAX_ALONE) return null;
  }
  return { alone, next: [] };
}

function unshareRow(
  rowXml: string,
  formulaAt: (col: number) => string | null,
  groups: ReadonlySet<string> | null,
): string {
  const splices = new Splices(rowXml);
  const scanner = new XmlScanner(rowXml);
  let col = -1;
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE) continue;
    if (scanner.is('c')) col = parseA1(scanner.attribute('r') ?? '')?.col ?? col + 1;
    else if (scanner.is('f') && scanner.attribute('t') === 'shared') {
      const { start, prefix } = scanner;
      const isKept = groups !== null && !groups.has(scanner.attribute('si') ?? '');
      if (scanner.kind === OPEN) scanner.skipElement();
      const formula = isKept ? null : formulaAt(col);
      if (formula !== null) splices.replace(start, scanner.end, plainFormula(prefix, formula));
    }
  }
  return splices.apply();
}
