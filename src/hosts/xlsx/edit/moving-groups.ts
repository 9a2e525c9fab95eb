import { MAX_ROWS } from '../../../core/sheet/address';
import { tokenize } from '../../../core/sheet/formula';
import type { SheetText } from '../xml/sheet-text';
import { attributeOf } from '../../xml/attributes';
import { decodeXml } from '../../xml/scanner';
import { holdsShared } from '../xml/formula-element';
import { concernsMoved, type ShiftContext } from './shift-xml';

/** Where a group of shared formulas is, by the cells that name it. */
interface Group {
  readonly top: number;
  bottom: number;
  /** Row and text of its first cell; null where the file is not as Excel writes it. */
  readonly first: { readonly row: number; readonly formula: string } | null;
  isSound: boolean;
}

const FORMULA_TAGS = /<(?:[\w.-]+:)?f\s[^>]*>/g;

/**
 * Numbers of the groups of shared formulas that do not read the same any more once rows have moved: the text in their
 * first cell is moved like any formula, and the other cells must come to theirs by it.
 */
export function groupsThatBreak(text: SheetText, context: ShiftContext): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const [number, group] of groupsOf(text)) if (!movesAsOne(group, context)) broken.add(number);
  return broken;
}

function groupsOf(text: SheetText): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of text.rowNumbers) {
    const xml = text.row(row) ?? '';
    if (!holdsShared(xml)) continue;
    for (const { 0: tag, index } of xml.matchAll(FORMULA_TAGS)) {
      const number = holdsShared(tag) ? attributeOf(tag, 'si') : null;
      if (number === null) continue;
      const start = index + tag.length;
      const formula = tag.endsWith('/>') ? '' : decodeXml(xml.slice(start, xml.indexOf('<', start)));
      const known = groups.get(number);
      if (!known) {
        const first = formula === '' ? null : { row, formula };
        groups.set(number, { top: row, bottom: row, first, isSound: first !== null });
      } else {
        known.bottom = row;
        if (formula !== '') known.isSound = false;
      }
    }
  }
  return groups;
}

/** Whether every reference moves as far against its cell in all rows of a group. */
function movesAsOne({ top, bottom, first, isSound }: Group, context: ShiftContext): boolean {
  if (!first || !isSound || context.shift.count < 0) return false;
  const { row: from, count } = context.shift;
  for (const token of tokenize(first.formula)) {
    if (token.kind !== 'reference') continue;
    const concerns = concernsMoved(token.sheet, context);
    for (const corner of token.to ? [token.from, token.to] : [token.from]) {
      if (corner.row === null || corner.rowIsAbsolute) continue;
      const offset = corner.row - first.row;
      // What would fall off the sheet, or comes in again at its other end, is not reckoned with.
      if (top + offset < 0 || bottom + offset + count >= MAX_ROWS - 1) return false;
      const driftOf = (row: number) => Number(concerns && row + offset >= from) - Number(context.isOwn && row >= from);
      const turns = [top, bottom, from - 1, from, from - offset - 1, from - offset];
      const drifts = turns.filter((row) => row >= top && row <= bottom).map(driftOf);
      if (new Set(drifts).size > 1) return false;
    }
  }
  return true;
}
