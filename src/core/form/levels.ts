import { parseDecimal, type Decimal } from '../decimal';
import type { CellRef } from '../sheet/address';
import type { Entry, Grid } from './grid';
import type { TableColumns } from './indicator-columns';
import { cleanLevel, pointsOf } from './label-text';
import { LEVEL1_NAMES, LEVEL2_NAMES } from './labels';

/** A level cell: its name, the points it prints, and where it stands. */
export interface Level {
  readonly text: string;
  readonly points: Decimal | null;
  readonly cell: CellRef | null;
}

/** A row that opens a level: which of the two where its name tells, and how deep its number stands. */
export interface Section {
  readonly level: Level;
  readonly outer: boolean | null;
  readonly depth: number | null;
  readonly by: 'words' | 'figures';
}

const NO_LEVEL: Level = { text: '', points: null, cell: null };
const NOTHING = /^[-—–/\\….·。*无]*$/;
const LEVEL_MARKS = /[\r\n\-—–/、]+/;

export function levelOf(entry: Entry, text = cleanLevel(entry.cell.text)): Level {
  const points = pointsOf(entry.label);
  return { text, points: points === null ? null : parseDecimal(points), cell: { row: entry.row, col: entry.col } };
}

/** 产出指标-数量指标, or one under the other, in a single cell. */
function bothLevels(entry: Entry): [Level, Level] | null {
  if (!LEVEL_MARKS.test(entry.cell.text)) return null;
  const [outer, inner, ...more] = entry.cell.text.split(LEVEL_MARKS).map(cleanLevel);
  if (outer === undefined || inner === undefined || more.length > 0) return null;
  if (!LEVEL1_NAMES.has(outer) || !LEVEL2_NAMES.has(inner)) return null;
  return [levelOf(entry, outer), { ...levelOf(entry, inner), points: null }];
}

/** Levels are written once and hold for the rows below, merged or not. */
export class Levels {
  outer = NO_LEVEL;
  inner = NO_LEVEL;

  #outerDepth: number | null = null;

  constructor(private readonly grid: Grid) {}

  /** Takes up what a section row says. */
  enter({ outer, level, depth }: Section): void {
    const isOuter = outer ?? (this.#outerDepth === null || depth === null || depth <= this.#outerDepth);
    if (isOuter) {
      [this.outer, this.inner] = [level, NO_LEVEL];
      this.#outerDepth = depth;
    } else {
      this.inner = level;
    }
  }

  /** Takes up what stands in the level columns of a row. */
  read(row: number, { level1, level2, names }: TableColumns): void {
    const limit = names[0]?.left ?? Number.MAX_SAFE_INTEGER;
    const first = level1 && this.grid.entryIn(row, level1, limit);
    const both = first && bothLevels(first);
    if (both) {
      [this.outer, this.inner] = both;
    } else if (first && !NOTHING.test(first.label.compact)) {
      const level = levelOf(first);
      if (level.text !== this.outer.text) this.inner = NO_LEVEL;
      this.outer = level;
    }
    const second = level2 && this.grid.entryIn(row, level2, limit);
    if (second && !NOTHING.test(second.label.compact)) this.inner = levelOf(second);
  }
}
