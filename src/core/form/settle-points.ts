import { decimal, HUNDRED, ZERO, type Decimal } from '../decimal';
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
  readonly by: 'words' | 'figures';
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
  return [factor.div(HUNDRED), factor].some((share) => weight.times(share).minus(score).abs().lte('0.05'));
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
  const factors = cells.filter(({ entry }) => NAMES_A_FACTOR.test(entry.label.bare));
  const unknown = cells.filter(({ role }) => role === null);
  const named: SettledPoints = {
    weight: weights[0] ?? null,
    score: scores[0] ?? null,
    factor: null,
    by: 'words',
    rows: 0,
  };
  if (isPlain(weights) && isPlain(scores) && factors.length === 0 && (weights.length > 0 || unknown.length === 0))
    return named;
  const figures = new PointFigures(grid, first, last);
  const filled = (list: readonly HeaderCell[]): HeaderCell[] => {
    const some = list.filter((cell) => figures.count(cell) > 0);
    return some.length > 0 ? some : list.slice(0, 1);
  };
  const weightChoices: (HeaderCell | null)[] = weights.length > 0 ? filled(weights) : [null, ...unknown];
  const scoreChoices: (HeaderCell | null)[] = scores.length > 0 ? filled(scores) : [null, ...unknown];
  let best: { readonly settled: SettledPoints; readonly points: number } | null = null;
  for (const weight of weightChoices) {
    for (const score of scoreChoices) {
      if (weight !== null && weight === score) continue;
      const settled = judgePair(figures, weight, score, cells);
      if (settled && (best === null || settled.points > best.points)) best = settled;
    }
  }
  return best?.settled ?? named;
}

function judgePair(
  figures: PointFigures,
  weight: HeaderCell | null,
  score: HeaderCell | null,
  cells: readonly HeaderCell[],
): { readonly settled: SettledPoints; readonly points: number } | null {
  const ofWeight = weight ? weightPoints(figures, weight) : 0;
  // A column in unknown words holds weights only when they come to a whole, scores only beside such weights.
  if (weight?.role === null && ofWeight === 0) return null;
  if (score?.role === null && (!weight || figures.count(score) < 2)) return null;
  let points = prior(weight, 'weight') + prior(score, 'score') + ofWeight;
  let rows = 0;
  let factor: HeaderCell | null = null;
  if (weight && score) {
    const [held, failed] = figures.agreement([weight, score], ([w, s]) => (w && s ? s.lte(w) : false));
    if (score.role === null && (failed > 0 || held < 2)) return null;
    points += failed > held ? -80 : held > 0 ? 20 : 0;
    rows = held;
    const folded = factorOf(figures, weight, score, cells);
    if (folded) {
      points += 60;
      factor = folded.column;
    }
  }
  const total = score && figures.total(score);
  if (score && total && isNearSum(figures.sum(score), total)) points += 40;
  const isByFigures = factor !== null || weight?.role === null || score?.role === null;
  return { settled: { weight, score, factor, by: isByFigures ? 'figures' : 'words', rows }, points };
}

/** The total of the scores may hold the score of the rate as well, up to 20 points. */
function isNearSum(sum: Decimal, total: Decimal): boolean {
  const rest = total.minus(sum);
  return rest.gte(decimal('-0.05')) && rest.lte(20);
}
