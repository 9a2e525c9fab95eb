import { formatFixed, formatPlain, roundHalfUp, type Decimal } from '../../decimal';
import { cellKey } from '../../sheet/address';
import type { EvaluationForm, NumberSlot } from '../../form/types';
import type { PlannedEdit } from '../../edits/types';
import type { Message } from '../../messages/message';
import type { JudgedIndicator, RuleContext } from '../types';
import { figure } from '../arithmetic/score-judgement';
import {
  gradeOf,
  proportionalScores,
  rateScore,
  rateScoring,
  ratioOf,
  scoresArePoints,
  sumOfScores,
} from '../arithmetic/scores';
import { say } from '../messages';
import { fillBlank, isBlank, type NewContent } from './cell-edits';
import { asNumber } from './dialect';

/** A score as its cell would hold it: text where the neighbours are text. */
export function scoreContent(slot: NumberSlot, score: Decimal, asText = typeof slot.value === 'string'): NewContent {
  const shown = formatPlain(roundHalfUp(score, 2));
  return { value: asText ? shown : asNumber(roundHalfUp(score, 2)), formula: null, numberFormat: null, shown };
}

/** Whether the scores and weights of this form are written as text. */
function writesText(form: EvaluationForm): boolean {
  const slots = form.indicators.flatMap(({ score, weight }) => [score, weight]).filter((slot) => slot?.amount);
  return slots.length > 0 && slots.every((slot) => typeof slot?.value === 'string');
}

interface PlannedScore {
  readonly slot: NumberSlot;
  readonly score: Decimal;
  readonly reason: Message;
}

function planRateScore({ form }: RuleContext): PlannedScore[] {
  const scoring = rateScoring(form);
  const slot = scoring?.row.score;
  if (!scoring || !slot || !isBlank(slot)) return [];
  const score = roundHalfUp(rateScore(scoring.points, scoring.percent), 2);
  const reason = say('rules.reason.rate-score', {
    value: formatPlain(score),
    points: formatPlain(scoring.points),
    rate: formatFixed(scoring.percent, 2),
  });
  return [{ slot, score, reason }];
}

function planIndicatorScore({ indicator, comparison }: JudgedIndicator, { ruleSet }: RuleContext): PlannedScore[] {
  const slot = indicator.score;
  const weight = indicator.weight?.amount;
  if (!slot || !weight || !isBlank(slot) || !ruleSet.scoring) return [];
  if (comparison.verdict === 'met' || comparison.verdict === 'exceeded') {
    return [{ slot, score: weight, reason: say('rules.reason.full-score', { value: formatPlain(weight) }) }];
  }
  const ratio = ratioOf(comparison);
  if (comparison.verdict !== 'short' || !ratio) return [];
  const [exact] = proportionalScores(weight, ratio, ruleSet.scoring.negativeFormula);
  if (!exact) return [];
  const score = roundHalfUp(exact, 2);
  const figures = {
    target: figure(indicator.target.text, ratio.target),
    actual: figure(indicator.actual?.text ?? '', ratio.actual),
  };
  return [{ slot, score, reason: say('rules.reason.proportional-score', { value: formatPlain(score), ...figures }) }];
}

function planTotal(context: RuleContext, planned: readonly PlannedScore[]): PlannedEdit[] {
  const { form, ruleSet, sheet } = context;
  if (!form.total) return [];
  const byCell = new Map(planned.map(({ slot, score }) => [cellKey(slot.cell.row, slot.cell.col), score]));
  const sum = sumOfScores(form, ({ cell }) => byCell.get(cellKey(cell.row, cell.col)) ?? null);
  if (!sum) return [];
  const { score, grade } = form.total;
  const edits: PlannedEdit[] = [];
  if (score) {
    const content = scoreContent(score, sum, writesText(form));
    edits.push(...fillBlank(sheet, score, content, 'score', say('rules.reason.total-score', { value: content.shown })));
  }
  const total = score?.amount ?? sum;
  const name = gradeOf(total, ruleSet);
  if (grade && name) {
    const content = { value: name, formula: null, numberFormat: null, shown: name };
    const reason = say('rules.reason.grade', { value: name, score: formatPlain(roundHalfUp(total, 2)) });
    edits.push(...fillBlank(sheet, grade, content, 'score', reason));
  }
  return edits;
}

/**
 * Scores for blank score cells: the rate's, those of indicators whose score follows from figures, the total and its
 * grade. What only a person can judge stays blank, and then so does the total.
 */
export function planScores(context: RuleContext): PlannedEdit[] {
  if (!context.ruleSet.scoring || !scoresArePoints(context.form)) return [];
  const planned = [
    ...planRateScore(context),
    ...context.indicators.flatMap((judged) => planIndicatorScore(judged, context)),
  ];
  const asText = writesText(context.form);
  const edits = planned.flatMap(({ slot, score, reason }) =>
    fillBlank(context.sheet, slot, scoreContent(slot, score, asText), 'score', reason),
  );
  return [...edits, ...planTotal(context, planned)];
}
