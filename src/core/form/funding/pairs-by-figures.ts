import { ZERO, type Decimal } from '../../decimal';
import type { Grid } from '../grid';
import { valueRightOf } from '../head';
import type { LabelMatch } from '../label-text';
import { budgetRole, type BudgetRole } from '../labels';
import { moneySlot } from '../slots';
import { BUDGET_ROLES, isCaption, mayStandForBudget } from './measures';
import type { Pair, Pairs } from './pairs';
import { statesRate } from './stated-rate';

/** A label with what stands at its side, read as money and as a rate. */
interface Candidate extends Pair {
  readonly match: LabelMatch<BudgetRole> | null;
  readonly amount: Decimal | null;
}

/** Pairs looked at; a head has fewer. */
const MAX_PAIRS = 40;

function candidates(grid: Grid, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (const label of grid.between(first, last)) {
    if (found.length === MAX_PAIRS) break;
    const value = isCaption(label) ? valueRightOf(grid, label)?.value : undefined;
    if (!value || !/\d/.test(value.text)) continue;
    found.push({ label, value, match: budgetRole(label.label), amount: moneySlot(value, '万元').amount });
  }
  return found;
}

const isPercent = ({ value }: Candidate): boolean => /[%％]$/.test(value.text.trim());

const strengthAs = ({ match }: Candidate, accept: (role: BudgetRole) => boolean): number =>
  match === null ? 0 : accept(match.role) ? match.strength : Number.NEGATIVE_INFINITY;

const strengthAsBudget = (pair: Candidate): number =>
  pair.match && mayStandForBudget(pair.match) ? 0 : strengthAs(pair, (role) => BUDGET_ROLES.has(role));

interface Settled {
  readonly budget: Candidate;
  readonly executed: Candidate;
  readonly rate: Candidate;
  readonly points: number;
}

/**
 * Labels with amounts at their side that no known words name: 采购预算 | 86 | 实付金额 | 81.7 | 支付比例 | 95%. The rate tells
 * which of them were planned and spent; a hint of one is needed, and where two readings fit alike there is none.
 */
export function findPairsByFigures(grid: Grid, first: number, last: number): Pairs | null {
  const all = candidates(grid, first, last);
  const rates = all.filter((pair) => pair.match?.role === 'rate' || (pair.match === null && isPercent(pair)));
  const amounts = all.filter((pair) => !rates.includes(pair) && !isPercent(pair) && pair.amount?.gt(ZERO));
  const settled: Settled[] = [];
  for (const budget of amounts) {
    for (const executed of amounts) {
      const words = strengthAsBudget(budget) + strengthAs(executed, (role) => role === 'executed');
      if (budget === executed || !budget.amount || !executed.amount || words <= 0) continue;
      for (const rate of rates) {
        if (!statesRate(rate.value, executed.amount, budget.amount)) continue;
        settled.push({ budget, executed, rate, points: words + (rate.match?.strength ?? 0) });
      }
    }
  }
  const [best, next] = settled.sort((a, b) => b.points - a.points);
  if (!best || (next && next.points === best.points)) return null;
  const { budget, executed, rate } = best;
  return {
    budget,
    executed,
    budgetRole: 'budget',
    byRole: new Map<BudgetRole, Pair>([
      ['budget', budget],
      ['executed', executed],
      ['rate', rate],
    ]),
  };
}
