import type { Decimal } from '../../decimal';
import type { Grid } from '../grid';
import { Strength } from '../label-text';
import { DIVISORS, type BudgetRole } from '../labels';
import { moneySlot, statedPercent } from '../slots';
import type { ColumnRole } from '../types';
import { mayStandForBudget, roleOf, slotIn, type MoneyColumn } from './measures';
import { isRate, rateOf, shareOf, type Share } from './stated-rate';

/** What settled the roles of a money block: the words alone, the figures, or the letters of a printed formula. */
type MoneyEvidence = ColumnRole['by'];

export interface SettledMoney {
  readonly budget: MoneyColumn | null;
  readonly executed: MoneyColumn | null;
  readonly rate: MoneyColumn | null;
  readonly by: MoneyEvidence;
  /** Rows in which executed ÷ budget is the printed rate. */
  readonly rows: number;
}

/** Rows looked at to settle what a column holds. */
const SAMPLE_ROWS = 12;
/** Columns looked at; forms have fewer. */
const MAX_COLUMNS = 12;

const RANK: ReadonlyMap<BudgetRole, number> = new Map(DIVISORS.map((role, index) => [role, index]));

/** How strongly the words propose a role, per strength. Known labels bind: no figure of a careless clerk moves them. */
const BY_STRENGTH = { [Strength.exact]: 1000, [Strength.words]: 300, [Strength.weak]: 60 } as const;
const BORNE_OUT = 45;
const NEVER = Number.NEGATIVE_INFINITY;

function priorAsBudget({ match }: MoneyColumn): number {
  if (!match || mayStandForBudget(match)) return 0;
  if (match.role === 'initial') return match.strength === Strength.exact ? 100 : 80;
  const rank = RANK.get(match.role);
  return rank === undefined ? NEVER : BY_STRENGTH[match.strength] - rank * (match.strength === Strength.exact ? 50 : 8);
}

function priorAs(role: BudgetRole, { match }: MoneyColumn): number {
  if (!match) return 0;
  return match.role === role ? BY_STRENGTH[match.strength] : NEVER;
}

/** The figures of the block's first rows, each read when it is asked for. */
class Figures {
  readonly #amounts = new Map<MoneyColumn, Map<number, Decimal | null>>();

  constructor(
    private readonly grid: Grid,
    private readonly rows: readonly number[],
  ) {}

  /** The amount of the column in one of the rows. */
  #at(column: MoneyColumn, row: number): Decimal | null {
    let amounts = this.#amounts.get(column);
    if (!amounts) this.#amounts.set(column, (amounts = new Map()));
    let amount = amounts.get(row);
    if (amount === undefined) {
      ({ amount } = moneySlot(slotIn(this.grid, row, column), '万元'));
      amounts.set(row, amount);
    }
    return amount;
  }

  isMoney(column: MoneyColumn): boolean {
    return this.rows.some((row) => this.#at(column, row) !== null);
  }

  /** In how many rows executed ÷ budget is the stated rate, and in how many it is not. */
  agreement(budget: MoneyColumn, executed: MoneyColumn, rate: MoneyColumn): { held: number; failed: number } {
    let held = 0;
    let failed = 0;
    for (const row of this.rows) {
      const share = (): Share | null => shareOf(this.#at(executed, row), this.#at(budget, row));
      const stated = statedPercent(slotIn(this.grid, row, rate), false, () => rateOf(share()));
      // Most rows below a block have no rate: their amounts need no reading.
      const given = stated && share();
      if (!given) continue;
      if (isRate(stated.percent, stated.printedPlaces, given)) held++;
      else failed++;
    }
    return { held, failed };
  }
}

const LETTERS = /([A-Z])\s*[/÷]\s*([A-Z])/;

/** The columns a rate column names by their letters: 执行率（E/C） beside 执行数（E） and 扣除后（C）. */
function byLetters(cells: readonly MoneyColumn[], rate: MoneyColumn | null): [MoneyColumn, MoneyColumn] | null {
  const label = rate?.entry.label;
  const formula = label && LETTERS.exec([...label.asides, label.compact].join(' ').toUpperCase());
  if (!formula) return null;
  const lettered = (letter: string | undefined): MoneyColumn | undefined =>
    cells.find(
      ({ entry }) => entry !== rate?.entry && entry.label.asides.some((aside) => aside.toUpperCase() === letter),
    );
  const [executed, budget] = [lettered(formula[1]), lettered(formula[2])];
  return executed && budget && executed !== budget ? [executed, budget] : null;
}

/**
 * Whether the formula the form prints over its rates settles the columns: where words leave them open, or where it names
 * another budget than the words (扣除后预算数) and no row speaks against it. It never makes the initial figure the budget.
 */
function lettersBind(
  [executed, budget]: readonly [MoneyColumn, MoneyColumn],
  rate: MoneyColumn,
  figures: Figures,
  named: readonly (MoneyColumn | null)[],
): boolean {
  if (named.length === 0 || named.some((cell) => cell?.match?.strength !== Strength.exact)) return true;
  if (named[0] === budget && named[1] === executed) return true;
  if (roleOf(budget) === 'initial' || roleOf(executed) !== 'executed') return false;
  const { held, failed } = figures.agreement(budget, executed, rate);
  return held > 0 && failed === 0;
}

const best = (cells: readonly MoneyColumn[], prior: (cell: MoneyColumn) => number): MoneyColumn[] => {
  const top = Math.max(0, ...cells.map(prior));
  return top === 0 ? [] : cells.filter((cell) => prior(cell) === top);
};

/**
 * Settles which columns hold budget, executed amount and rate. The words propose; where they name no column, two
 * columns alike, or only hint at it, the figures decide: executed ÷ budget = rate, in every row that has all three.
 *
 * @param rows rows below the header
 */
export function settleMoney(grid: Grid, cells: readonly MoneyColumn[], rows: readonly number[]): SettledMoney {
  const figures = new Figures(grid, rows.slice(0, SAMPLE_ROWS));
  const budgets = best(cells, priorAsBudget);
  const executed = best(cells, (cell) => priorAs('executed', cell));
  const rates = best(cells, (cell) => priorAs('rate', cell));
  const [budget = null] = budgets;
  const [spent = null] = executed;
  const [rate = null] = rates;
  const isSure =
    budgets.length === 1 &&
    executed.length === 1 &&
    rates.length <= 1 &&
    [budget, spent].every((cell) => cell?.match?.strength !== Strength.weak);
  const named: SettledMoney = { budget, executed: spent, rate, by: 'words', rows: 0 };
  const letters = byLetters(cells, rate);
  if (letters && rate && lettersBind(letters, rate, figures, isSure ? [budget, spent] : []))
    return { budget: letters[1], executed: letters[0], rate, by: 'letters', rows: 0 };
  if (isSure && rate) return named;
  return byFigures(cells.slice(0, MAX_COLUMNS), figures, rate) ?? named;
}

interface Ranked {
  readonly settled: SettledMoney;
  readonly points: number;
}

/** The one assignment the figures bear out best; null when none does, or two do alike. */
function byFigures(cells: readonly MoneyColumn[], figures: Figures, named: MoneyColumn | null): SettledMoney | null {
  const money = cells.filter((cell) => figures.isMoney(cell));
  const rates = named ? [named] : cells.filter((cell) => priorAs('rate', cell) !== NEVER);
  const ranked: Ranked[] = [];
  for (const budget of money) {
    for (const executed of money) {
      if (budget === executed || priorOf(budget, executed) === NEVER) continue;
      for (const rate of [...rates, null]) {
        const assignment = rate === budget || rate === executed ? null : rank(figures, budget, executed, rate);
        if (assignment) ranked.push(assignment);
      }
    }
  }
  ranked.sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (!first || (second && first.points === second.points && !isNamedAll(first.settled))) return null;
  return first.settled;
}

const priorOf = (budget: MoneyColumn, executed: MoneyColumn): number =>
  priorAsBudget(budget) + priorAs('executed', executed);

/** What speaks for an assignment; null where neither all its headings nor the figures do. */
function rank(figures: Figures, budget: MoneyColumn, executed: MoneyColumn, rate: MoneyColumn | null): Ranked | null {
  const { held, failed } = rate ? figures.agreement(budget, executed, rate) : { held: 0, failed: 0 };
  const isBorneOut = held > 0 && failed === 0;
  const priors = [priorAsBudget(budget), priorAs('executed', executed), ...(rate ? [priorAs('rate', rate)] : [])];
  if (!isBorneOut && !priors.every((prior) => prior > 0)) return null;
  const prior = priorOf(budget, executed) + (rate ? priorAs('rate', rate) : 0);
  return {
    settled: { budget, executed, rate, by: isBorneOut ? 'figures' : 'words', rows: held },
    points: prior + (isBorneOut ? BORNE_OUT + held : 0) - failed,
  };
}

const isNamedAll = ({ budget, executed }: SettledMoney): boolean =>
  budget !== null && executed !== null && roleOf(budget) !== null && roleOf(executed) !== null;
