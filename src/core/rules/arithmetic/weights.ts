import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';
import type { CellRef } from '../../sheet/address';
import { isContinuationMark } from '../../form/continuation';
import type { EvaluationForm, Indicator } from '../../form/types';
import type { RuleSet } from '../rule-sets/types';
import { firstOfShared } from '../indicator-cells';
import { ownWeights, rateIsInTotal, sumOfWeights } from './own-weights';
import { ratePoints } from './scores';

/** All weights together, beside what they must come to. */
export interface WeightBalance {
  readonly indicators: Decimal;
  /** Points of the execution rate as written in the form; null when it names none. */
  readonly rate: Decimal | null;
  readonly sum: Decimal;
  readonly expected: Decimal;
  readonly balanced: boolean;
  /** The sum agrees with the total the form states, and that is what looks wrong. */
  readonly isAsStated: boolean;
}

/**
 * Whether a stated total looks like no whole: 95. Tables of 60, 80 or 90 points have the rest elsewhere, and points on
 * top of a hundred are given by some.
 */
const isOddTotal = (stated: Decimal, whole: Decimal): boolean =>
  stated.gt(ONE) && stated.lt(whole) && !stated.mod(10).eq(ZERO);

/** What all weights may come to: the whole as stated, the points of the table, or 1 where weights are shares. */
function wholes(expected: Decimal, ofTable: Decimal | null): Decimal[] {
  return [expected, ...(ofTable ? [ofTable] : []), ...(expected.eq(HUNDRED) ? [decimal(1)] : [])];
}

/**
 * Indicator weights and rate points against 100 or the total the form states.
 * A page marked 续 holds only some of them. Where the form names no points for the rate, those of the rule set (or the
 * usual 10 or 20) may complete the sum.
 */
export function weightBalance(form: EvaluationForm, ruleSet: RuleSet): WeightBalance | null {
  const { isComplete, sum: indicators } = ownWeights(form);
  if (!ruleSet.scoring || !isComplete || isContinuationMark(form.title?.text ?? '')) return null;
  const rate = rateIsInTotal(form) ? ratePoints(form) : null;
  const sum = rate ? indicators.plus(rate) : indicators;
  const expectation = expectedSum(form, ruleSet.scoring, rate, sum);
  const balanced = expectation.accepted.some((value) => value.minus(sum).abs().lte('0.01'));
  return { indicators, rate, sum, ...expectation, balanced };
}

interface Expectation extends Pick<WeightBalance, 'expected' | 'isAsStated'> {
  /** `expected`, or what is left of it where the rate has its points elsewhere. */
  readonly accepted: readonly Decimal[];
}

function expectedSum(
  form: EvaluationForm,
  scoring: NonNullable<RuleSet['scoring']>,
  rate: Decimal | null,
  sum: Decimal,
): Expectation {
  const stated = form.total?.weight?.amount;
  const whole = decimal(scoring.total);
  // A table of 80 points (年度绩效目标（80分）) is whole at 80 where the rate has no points in the form.
  const ofTable = rate ? null : form.tablePoints;
  // The total of a reviewer's table is the reviewer's sum of what the unit wrote.
  const isUnits = form.kind !== 'review';
  if (isUnits && stated?.eq(sum) && !ofTable?.eq(sum) && isOddTotal(stated, whole))
    return { expected: whole, accepted: [], isAsStated: true };
  const expected = stated ?? ofTable ?? whole;
  const hidden = rate || ofTable ? [] : [scoring.ratePoints, '10', '20'];
  const accepted = [...wholes(expected, ofTable), ...hidden.map((points) => expected.minus(decimal(points)))];
  return { expected, accepted, isAsStated: false };
}

/** Points printed in headings only, beside what they should come to. */
export interface HeadingBalance {
  readonly sum: Decimal;
  /** Points of the whole table, printed at its side; null when none are. */
  readonly table: Decimal | null;
  readonly rate: Decimal | null;
  readonly cell: CellRef;
  readonly balanced: boolean;
}

/** The points of the level-1 headings of a form without weights, against the points of the table and of the rate. */
export function headingBalance(form: EvaluationForm): HeadingBalance | null {
  if (form.indicators.some(({ weight }) => weight?.amount)) return null;
  const headings = distinctLevels(form.indicators, ({ level1Cell: cell, level1Points: points }) => ({ cell, points }));
  const [first] = headings;
  if (!first?.cell || headings.some(({ points }) => !points) || form.indicators.some((row) => !row.level1Cell))
    return null;
  const sum = headings.reduce((all, { points }) => (points ? all.plus(points) : all), decimal(0));
  const [table, rate] = [form.tablePoints, ratePoints(form)];
  const accepted = table ? [table] : rate ? [HUNDRED.minus(rate)] : [100, 90, 80].map((whole) => decimal(whole));
  const cell = form.total?.score?.cell ?? form.total?.weight?.cell ?? first.cell;
  return { sum, table, rate, cell, balanced: accepted.some((whole) => whole.eq(sum)) };
}

interface Heading {
  readonly cell: CellRef | null;
  readonly points: Decimal | null;
}

function distinctLevels(rows: readonly Indicator[], headingOf: (row: Indicator) => Heading): Heading[] {
  const known = new Map<string, Heading>();
  for (const row of rows) {
    const heading = headingOf(row);
    if (heading.cell) known.set(`${heading.cell.row},${heading.cell.col}`, heading);
  }
  return [...known.values()];
}

/** Indicators under one level cell that names its points. */
export interface LevelBalance {
  readonly name: string;
  readonly cell: CellRef;
  readonly points: Decimal;
  readonly sum: Decimal;
}

interface LevelCell extends Heading {
  readonly name: string;
}

const outer = ({ level1, level1Cell, level1Points }: Indicator): LevelCell => ({
  name: level1,
  cell: level1Cell,
  points: level1Points,
});
const inner = ({ level2, level2Cell, level2Points }: Indicator): LevelCell => ({
  name: level2,
  cell: level2Cell,
  points: level2Points,
});

/** Every level cell with points whose indicators do not come to them. */
export function unbalancedLevels(form: EvaluationForm): LevelBalance[] {
  return [outer, inner].flatMap((levelOf) => unbalanced(form.indicators, levelOf));
}

function unbalanced(indicators: readonly Indicator[], levelOf: (row: Indicator) => LevelCell): LevelBalance[] {
  const groups = new Map<string, { readonly level: LevelCell; readonly rows: Indicator[] }>();
  for (const row of indicators) {
    const level = levelOf(row);
    if (!level.points || !level.cell) continue;
    const key = `${level.cell.row},${level.cell.col}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { level, rows: [row] });
  }
  return [...groups.values()].flatMap(({ level: { name, cell, points }, rows }) => {
    const own = firstOfShared(
      rows.filter((row) => !row.isSubRow),
      'weight',
    );
    if (!points || !cell || own.length === 0 || own.some((row) => !row.weight?.amount)) return [];
    const sum = sumOfWeights(own);
    return sum.minus(points).abs().gt('0.01') ? [{ name, cell, points, sum }] : [];
  });
}
