import { ZERO, type Decimal } from '../decimal';
import type { EvaluationForm } from '../form/types';
import type { Message } from '../messages/message';
import { compact } from '../text/normalise';
import { reportMessage } from './messages';

/** Fewer rows that all agree say little about a form. */
const FEW = 3;

/** Whether every indicator that weighs something has the full score of its weight. */
export function everyScoreIsFull(
  rows: readonly { readonly weight: Decimal | null | undefined; readonly score: Decimal | null | undefined }[],
): boolean {
  const scored = rows.filter(({ weight }) => weight?.gt(ZERO));
  return scored.length >= FEW && scored.every(({ weight, score }) => weight && score?.eq(weight));
}

/** Whether every actual says what its target says. */
export function everyActualRepeatsItsTarget(
  rows: readonly { readonly target: string; readonly actual: string }[],
): boolean {
  const asked = rows.filter(({ target }) => compact(target) !== '');
  return asked.length >= FEW && asked.every(({ target, actual }) => isSaidAgain(target, actual));
}

/** Whether an actual repeats its target, with or without the bound. */
export function isSaidAgain(target: string, actual: string): boolean {
  const said = bare(actual);
  return said !== '' && said === bare(target);
}

function bare(text: string): string {
  return compact(text).replace(/^[≥≤>=<]+/, '');
}

/** What is worth knowing of a form as a whole and is no finding: nothing of it is wrong by itself. */
export function statisticsOf({ indicators }: EvaluationForm): Message[] {
  const scores = indicators.map(({ weight, score }) => ({ weight: weight?.amount, score: score?.amount }));
  const texts = indicators.map(({ target, actual }) => ({ target: target.text, actual: actual?.text ?? '' }));
  return [
    ...(everyScoreIsFull(scores) ? [reportMessage('report.statistics.full-scores')] : []),
    ...(everyActualRepeatsItsTarget(texts) ? [reportMessage('report.statistics.actuals-repeat')] : []),
  ];
}
