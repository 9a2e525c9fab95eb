import { decimal, HUNDREDTH, ZERO, type Decimal } from '../decimal';
import type { Grid } from './grid';
import type { HeaderCell } from './header-cells';
import { Strength } from './label-text';
import { NOTES_START, tailRole, type HeaderRole } from './labels';
import { numberSlot, slotOf } from './slots';

/** Columns of points, and what settled them. */
export interface SettledPoints {
  readonly weight: HeaderCell | null;
  readonly score: HeaderCell | null;
  /** Scores out of 100, or shares of the weight (得分系数), that make the score once multiplied by the weight. */
  readonly factor: HeaderCell | null;
  /** By the figures, not by the words alone. */
  readonly byFigures: boolean;
  /** Rows whose figures bear it out. */
  readonly rows: number;
}

/** Rows looked at to settle what a column holds. */
const SAMPLE_ROWS = 60;

const BY_STRENGTH = { [Strength.exact]: 100, [Strength.words]: 60, [Strength.weak]: 30 } as const;
/** Headings that name a figure the weight is multiplied by. */
const NAMES_A_FACTOR = /系数|得分率|单项得分|百分制/;

/** The numbers of the table, column by column, and what its total row prints. */
class PointFigures {
  readonly #rows: number[] = [];
  #totalRow: number | null = null;
  readonly #amounts = new Map<HeaderCell, readonly (Decimal | null)[]>();

  constructor(
    private readonly grid: Grid,
    first: number,
    last: number,
  ) {
    for (let row = first; row <= Math.min(last, first + SAMPLE_ROWS); row++) {
      const [label] = grid.row(row);
      if (!label) continue;
      const role = tailRole(label.label);
      if (role?.role === 'total' && role.strength === Strength.exact) {
        this.#totalRow = row;
        break;
      }
      if (NOTES_START.test(label.label.compact)) break;
      if (role?.role !== 'subtotal') this.#rows.push(row);
    }
  }

  #at(row: number, { left, right }: HeaderCell): Decimal | null {
    for (let col = left; col <= right; col++) {
      const entry = this.grid.at(row, col);
      if (entry?.row === row && entry.col >= left) return numberSlot(slotOf(entry)).amount;
    }
    return null;
  }

  of(column: HeaderCell): readonly (Decimal | null)[] {
    let amounts = this.#amounts.get(column);
    if (!amounts) {
      amounts = this.#rows.map((row) => this.#at(row, column));
      this.#amounts.set(column, amounts);
    }
    return amounts;
  }

  count(column: HeaderCell): number {
    return this.of(column).filter((amount) => amount !== null).length;
  }

  sum(column: HeaderCell): Decimal {
    return this.of(column).reduce<Decimal>((sum, amount) => (amount ? sum.plus(amount) : sum), ZERO);
  }

  total(column: HeaderCell): Decimal | null {
    return this.#totalRow === null ? null : this.#at(this.#totalRow, column);
  }

  /** Rows in which all columns hold a number, as `holds` judges them. */
  agreement(columns: readonly HeaderCell[], holds: (figures: readonly Decimal[]) => boolean): [number, number] {
    let held = 0;
    let failed = 0;
    this.#rows.forEach((_, index) => {
      const figures = columns.map((column) => this.of(column)[index] ?? null);
      if (figures.some((figure) => figure === null)) return;
      if (holds(figures.filter((figure) => figure !== null))) held++;
      else failed++;
    });
    return [held, failed];
  }
}

/** What the whole of all weights may come to. */
const WHOLES = [100, 90, 80, 1];

function weightPoints(figures: PointFigures, column: HeaderCell): number {
  const sum = figures.sum(column);
  if (sum.eq(ZERO)) return 0;
  const total = figures.total(column);
  if (total && sum.eq(total)) return 60;
  return WHOLES.some((whole) => sum.eq(whole)) ? 40 : 0;
}

/** Whether the score is the weight multiplied by the factor, at the precision scores are written with. */
export function isFolded(weight: Decimal, factor: Decimal, score: Decimal): boolean {
  return [factor.times(HUNDREDTH), factor].some((share) => weight.times(share).minus(score).abs().lte('0.05'));
}

function factorOf(figures: PointFigures, weight: HeaderCell, score: HeaderCell, cells: readonly HeaderCell[]) {
  let best: { readonly column: HeaderCell; readonly held: number } | null = null;
  for (const column of cells) {
    if (column === weight || column === score || figures.count(column) < 2) continue;
    const [held, failed] = figures.agreement([weight, column, score], ([w, f, s]) =>
      w && f && s ? isFolded(w, f, s) : false,
    );
    if (held < 2 || failed > held / 3 || held <= (best?.held ?? 0)) continue;
    // Equal figures are folded by 1 as well: only a column that differs from the weight says anything.
    const [same] = figures.agreement([weight, column], ([w, f]) => (w && f ? w.eq(f) : false));
    if (same < held) best = { column, held };
  }
  return best;
}

function prior(cell: HeaderCell | null, role: HeaderRole): number {
  if (!cell) return 0;
  if (cell.role === null) return 0;
  return cell.role === role ? BY_STRENGTH[cell.strength] : Number.NEGATIVE_INFINITY;
}

function labelled(cells: readonly HeaderCell[], role: HeaderRole): HeaderCell[] {
  return cells.filter((cell) => cell.role === role).sort((a, b) => b.strength - a.strength);
}

const isPlain = ([first, second]: readonly HeaderCell[]): boolean =>
  first === undefined || (first.strength !== Strength.weak && second?.strength !== first.strength);

/** A pair of columns and what speaks for it. */
interface JudgedPair {
  readonly settled: SettledPoints;
  readonly points: number;
}

/**
 * Settles which columns hold weights and scores. The words propose; of several columns so named, and of columns in
 * words nobody knows, the figures choose: weights come to the whole, no score is above its weight, a folded score is
 * weight × factor, a column's sum is what the total row prints.
 *
 * @param cells header cells that may hold points: named so, or unknown
 */
export function settlePoints(grid: Grid, cells: readonly HeaderCell[], first: number, last: number): SettledPoints {
  const weights = labelled(cells, 'weight');
  const scores = labelled(cells, 'score');
  const [weight = null] = weights;
  const [score = null] = scores;
  const named: SettledPoints = { weight, score, factor: null, byFigures: false, rows: 0 };
  if (wordsSettle(cells, weights, scores)) return named;
  const figures = new PointFigures(grid, first, last);
  let best: JudgedPair = { settled: named, points: Number.NEGATIVE_INFINITY };
  for (const [ofWeight, ofScore] of pairsOf(choices(figures, weights, cells), choices(figures, scores, cells))) {
    const judged = judgePair(figures, ofWeight, ofScore, cells);
    if (judged && judged.points > best.points) best = judged;
  }
  return best.settled;
}

/** Whether the headings leave nothing open: one weight, one score at most, no factor between them. */
function wordsSettle(
  cells: readonly HeaderCell[],
  weights: readonly HeaderCell[],
  scores: readonly HeaderCell[],
): boolean {
  if (!isPlain(weights) || !isPlain(scores)) return false;
  if (cells.some(({ entry }) => NAMES_A_FACTOR.test(entry.label.bare))) return false;
  return weights.length > 0 || !cells.some(({ role }) => role === null);
}

/** The columns a role may be that of: those named so, filled ones first; else those in unknown words, or none. */
function choices(
  figures: PointFigures,
  named: readonly HeaderCell[],
  cells: readonly HeaderCell[],
): readonly (HeaderCell | null)[] {
  if (named.length === 0) return [null, ...cells.filter(({ role }) => role === null)];
  const filled = named.filter((cell) => figures.count(cell) > 0);
  return filled.length > 0 ? filled : named.slice(0, 1);
}

type Pair = readonly [weight: HeaderCell | null, score: HeaderCell | null];

function pairsOf(weights: readonly Pair[0][], scores: readonly Pair[1][]): Pair[] {
  const pairs = weights.flatMap((weight) => scores.map((score): Pair => [weight, score]));
  return pairs.filter(([weight, score]) => weight === null || weight !== score);
}

const isUnknown = (cell: HeaderCell | null): boolean => cell?.role === null;

/** Judges one pair of columns; null where words nobody knows are not borne out by figures. */
function judgePair(
  figures: PointFigures,
  weight: HeaderCell | null,
  score: HeaderCell | null,
  cells: readonly HeaderCell[],
): JudgedPair | null {
  const ofWeight = weight ? weightPoints(figures, weight) : 0;
  // A column in unknown words holds weights only when they come to a whole, scores only beside such weights.
  if (isUnknown(weight) && ofWeight === 0) return null;
  if (isUnknown(score) && !weight) return null;
  const ofScore = score ? scorePoints(figures, score) : 0;
  const together = weight && score ? judgeTogether(figures, weight, score, cells) : NOT_TOGETHER;
  if (ofScore === null || !together) return null;
  const { factor, rows } = together;
  const byFigures = factor !== null || isUnknown(weight) || isUnknown(score);
  return {
    settled: { weight, score, factor, byFigures, rows },
    points: prior(weight, 'weight') + prior(score, 'score') + ofWeight + ofScore + together.points,
  };
}

/** What the scores say by themselves; null where too few stand in a column of unknown words. */
function scorePoints(figures: PointFigures, score: HeaderCell): number | null {
  if (isUnknown(score) && figures.count(score) < 2) return null;
  const total = figures.total(score);
  return total && isNearSum(figures.sum(score), total) ? 40 : 0;
}

interface JudgedTogether {
  readonly points: number;
  readonly rows: number;
  readonly factor: HeaderCell | null;
}

const NOT_TOGETHER: JudgedTogether = { points: 0, rows: 0, factor: null };

/** What weights and scores say of each other: no score is above its weight, a third column may lead from one to the other. */
function judgeTogether(
  figures: PointFigures,
  weight: HeaderCell,
  score: HeaderCell,
  cells: readonly HeaderCell[],
): JudgedTogether | null {
  const [held, failed] = figures.agreement([weight, score], ([w, s]) => (w && s ? s.lte(w) : false));
  if (score.role === null && (failed > 0 || held < 2)) return null;
  const folded = factorOf(figures, weight, score, cells);
  return {
    points: inBounds(held, failed) + (folded ? 60 : 0),
    rows: held,
    factor: folded?.column ?? null,
  };
}

function inBounds(held: number, failed: number): number {
  if (failed > held) return -80;
  return held > 0 ? 20 : 0;
}

/** The total of the scores may hold the score of the rate as well, up to 20 points. */
function isNearSum(sum: Decimal, total: Decimal): boolean {
  const rest = total.minus(sum);
  return rest.gte(decimal('-0.05')) && rest.lte(20);
}
