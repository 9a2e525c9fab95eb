import type { Steps } from '../steps';
import type { Entry, Grid } from './grid';
import { isContinuationMark } from './continuation';
import { readFunding } from './funding/index';
import { findTitle, headFields, isTitle } from './head';
import type { IndicatorHeader } from './header-cells';
import { readHeader } from './indicator-header';
import { headRole } from './labels';
import { Strength } from './label-text';
import { valueOf } from './parties';

/** First row of a form, and the header of its indicators. */
interface Start {
  readonly first: number;
  readonly header: IndicatorHeader;
}

/** The rows of one form. */
export interface Region extends Start {
  readonly last: number;
}

/** A header starts a form of its own when a title or a project stands between it and the header before. */
export function* findingRegions(grid: Grid, candidates: readonly number[]): Steps<Region[]> {
  const starts: Start[] = [];
  for (const row of candidates) {
    yield 0;
    const previous = starts[starts.length - 1];
    if (previous && row <= previous.header.bottom) continue;
    const header = readHeader(grid, row);
    if (!header) continue;
    if (!previous) {
      starts.push({ first: firstStart(grid, header), header });
      continue;
    }
    const first = formStart(grid, previous.header.bottom + 1, header.top - 1);
    if (first !== null && !isSameForm(grid, previous, { first, header })) starts.push({ first, header });
  }
  return starts.map((start, index) => ({ ...start, last: (starts[index + 1]?.first ?? grid.lastRow + 1) - 1 }));
}

/** A head is shorter than this; what stands further above is other data. */
const MAX_HEAD = 200;
/** Rows of an attachment's number, a unit or a remark that may stand above a title. */
const MAX_ABOVE_TITLE = 3;
/** Rows looked at above a title; further up a gap says nothing more. */
const MAX_GAP = 30;

/**
 * Where the first form begins: with the sheet, unless a title that is followed by a project stands below rows of other
 * data (a ledger of the money, a list of projects).
 */
function firstStart(grid: Grid, { top }: IndicatorHeader): number {
  const highest = Math.max(grid.firstRow, top - MAX_HEAD);
  for (let row = top - 1, below = top; row >= highest; row--) {
    const [only, another] = grid.row(row);
    if (!only || another || !isTitle(only)) continue;
    if (hasProject(grid, row, below - 1)) return filledAbove(grid, row) > MAX_ABOVE_TITLE ? row : grid.firstRow;
    below = row;
  }
  return highest;
}

function hasProject(grid: Grid, first: number, last: number): boolean {
  for (let row = first; row <= last; row++) if (grid.row(row).some(namesProject)) return true;
  return false;
}

function filledAbove(grid: Grid, row: number): number {
  let filled = 0;
  for (let above = row - 1; above >= Math.max(grid.firstRow, row - MAX_GAP) && filled <= MAX_ABOVE_TITLE; above--)
    if (grid.row(above).length > 0) filled++;
  return filled;
}

/** Title and project printed again on the next page: the same words, and no budget of its own. */
function isSameForm(grid: Grid, before: Start, after: Start): boolean {
  const title = findTitle(grid, after.first, after.header.top - 1);
  const project = projectOf(grid, after);
  if (!title || !project || findTitle(grid, before.first, before.header.top - 1)?.label.compact !== title.label.compact)
    return false;
  return projectOf(grid, before) === project && readFunding(grid, after.first, after.header.top - 1).length === 0;
}

function projectOf(grid: Grid, { first, header }: Start): string {
  return valueOf(headFields(grid, first, header.top - 1), 'project')?.text ?? '';
}

function namesProject({ label }: Entry): boolean {
  const match = headRole(label);
  return match?.role === 'project' && match.strength === Strength.exact;
}

function formStart(grid: Grid, first: number, last: number): number | null {
  for (let row = first; row <= last; row++) {
    const entries = grid.row(row);
    const opening = entries[0];
    if (!opening) continue;
    const isContinued = isContinuationMark(opening.label.compact);
    if (entries.length === 1 && isTitle(opening) && !isContinued) return row;
    if (entries.some(namesProject)) return row;
  }
  return null;
}
