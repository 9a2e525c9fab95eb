import { decimal, HUNDRED, type Decimal } from '../../decimal';
import { onceFor } from '../../text/memo';
import { compact } from '../../text/normalise';
import type { EvaluationForm, Indicator } from '../../form/types';
import { firstOfShared } from '../indicator-cells';

/** The weights of a form by themselves. */
interface OwnWeights {
  /** Indicators that carry a weight of their own; of rows that share one merged weight only the first. */
  readonly weighted: readonly Indicator[];
  /** Whether every indicator that should have a weight has one. */
  readonly isComplete: boolean;
  readonly sum: Decimal;
}

/** What the weights of a form's indicators come to. */
export const ownWeights = onceFor(({ indicators }: EvaluationForm): OwnWeights => {
  const weighted = firstOfShared(
    indicators.filter((indicator) => !indicator.isSubRow),
    'weight',
  );
  const isComplete = weighted.length > 0 && weighted.every(({ weight }) => weight?.amount);
  return { weighted, isComplete, sum: sumOfWeights(weighted) };
});

/** Sum of the weights of these indicators. */
export function sumOfWeights(indicators: readonly Indicator[]): Decimal {
  return indicators.reduce((sum, { weight }) => (weight?.amount ? sum.plus(weight.amount) : sum), decimal(0));
}

const RATE_NAME = /(?:预算|资金|经费)(?:全年)?(?:执行|支出|支付)(?:率|进度)/;

/** Whether an indicator of the table is the execution rate itself: 投入管理 | 预算执行率. */
export function isRateIndicator({ name }: Indicator): boolean {
  return RATE_NAME.test(compact(name.text));
}

/**
 * Whether the points of the rate in the budget block are part of the total. They are not where the table has the
 * rate as an indicator and its weights are the total already, nor under a total that states the indicators' weights only.
 */
export const rateIsInTotal = onceFor((form: EvaluationForm): boolean => {
  const { isComplete, sum } = ownWeights(form);
  if (!isComplete) return true;
  const whole = form.total?.weight?.amount ?? HUNDRED;
  return !sum.eq(whole) || !(whole.lt(HUNDRED) || form.indicators.some(isRateIndicator));
});
