import { ZERO, type Decimal } from '../decimal';
import type { Entry, Grid } from './grid';
import type { TableColumns } from './indicator-columns';
import { LEVEL1_NAMES, LEVEL2_NAMES } from './labels';
import { cleanLevel } from './label-text';
import { levelOf, type Section } from './levels';
import { numberSlot } from './slots';
import { slotIn } from './targets';

/** Numbers from the outside in: 一、 （一） 1 1.1 （1） ①. */
const NUMBERS: readonly (readonly [pattern: RegExp, depth: number])[] = [
  [/^[一二三四五六七八九十]{1,3}(?:[、.．]|$)/, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 2],
  [/^\d{1,2}(?:[.．]\d{1,2})*(?:[、.．](?!\d)|$)/, 3],
  [/^(?:[（(]\d{1,2}[）)]|\d{1,2}[）)])/, 8],
  [/^[①-⑳]/, 9],
];

/** The number at the head of a text and how deep it stands; null where there is none. */
function numberOf(text: string): { readonly depth: number; readonly length: number } | null {
  for (const [pattern, depth] of NUMBERS) {
    const number = pattern.exec(text)?.[0];
    if (number === undefined) continue;
    const parts = depth === 3 ? (number.match(/[.．]\d/g)?.length ?? 0) : 0;
    return { depth: depth + parts, length: number.length };
  }
  return null;
}

const isNumber = ({ cell }: Entry): boolean => {
  const text = cell.text.trim();
  return numberOf(text)?.length === text.length;
};

/** How deep a row stands by the number in front of its name, in a cell of its own or in the same one. */
function depthOf(grid: Grid, row: number, name: Entry): number | null {
  const before = grid.row(row).filter(({ col }) => col < name.col);
  const own = before.length > 0 && before.every(isNumber) ? before[before.length - 1] : name;
  return numberOf(own?.cell.text.trim() ?? '')?.depth ?? null;
}

/** Whether nothing but a number stands in front of a name. */
export const isNumberedOnly = (grid: Grid, name: Entry): boolean =>
  grid.row(name.row).every((entry) => entry.col >= name.col || isNumber(entry));

/**
 * The level a row without target and actual opens: by its name, else by its figures, where the indicators below, all
 * numbered deeper, come to what it weighs.
 */
export function sectionIn(
  grid: Grid,
  entry: Entry,
  columns: TableColumns,
  hasContent: (row: number) => boolean,
): Section | null {
  const { row } = entry;
  const depth = depthOf(grid, row, entry);
  const weight = pointsIn(grid, row, columns);
  const bare = cleanLevel(entry.label.bare);
  const outer = LEVEL1_NAMES.has(cleanLevel(entry.label.full)) || LEVEL1_NAMES.has(bare);
  const inner = LEVEL2_NAMES.has(bare);
  const printed = levelOf(entry, bare);
  const level = { ...printed, points: printed.points ?? weight };
  // 成本指标 and 满意度指标 stand on either level: their number tells.
  if (outer || inner) return { level, outer: outer && inner && depth !== null ? null : outer, depth, by: 'words' };
  if (depth === null || !weight?.gt(ZERO) || !weight.eq(sumBelow(grid, row, depth, columns, hasContent) ?? ZERO))
    return null;
  return { level, outer: null, depth, by: 'figures' };
}

/** The level that the row above a header names alone. */
export function sectionOver(grid: Grid, top: number, columns: TableColumns): Section | null {
  const [only, another] = grid.row(top - 1);
  const section = only && !another ? sectionIn(grid, only, columns, () => true) : null;
  return section?.by === 'words' ? section : null;
}

function pointsIn(grid: Grid, row: number, { weight }: TableColumns): Decimal | null {
  const slot = slotIn(grid, row, weight);
  return slot?.cell.row === row ? numberSlot(slot).amount : null;
}

/** Rows looked at below one that may open a level. */
const MAX_ROWS = 60;

/** What the indicators below weigh, down to the next row that stands as far out; null where one weighs nothing. */
function sumBelow(
  grid: Grid,
  row: number,
  depth: number,
  columns: TableColumns,
  hasContent: (row: number) => boolean,
): Decimal | null {
  let sum = ZERO;
  for (let below = row + 1; below <= Math.min(grid.lastRow, row + MAX_ROWS); below++) {
    const name = grid.row(below).find((entry) => !isNumber(entry));
    const own = name && depthOf(grid, below, name);
    if (own === null || own === undefined || own <= depth) break;
    if (!hasContent(below)) continue;
    const weight = pointsIn(grid, below, columns);
    if (!weight) return null;
    sum = sum.plus(weight);
  }
  return sum;
}
