import { formatFixed, formatPlain, roundHalfUp, type Decimal } from '../../decimal';
import { cellKey } from '../../sheet/address';
import type { EvaluationForm, Indicator, NumberSlot } from '../../form/types';
import type { PlannedEdit } from '../../edits/types';
import type { Message } from '../../messages/message';
import type { JudgedIndicator, RuleContext } from '../types';
import { figure } from '../arithmetic/score-judgement';
import {
  folded,
  gradeOf,
  proportionalScores,
  rateScore,
  rateScoring,
  ratioOf,
  scoresArePoints,
  scoresOfTotal,
  sumOfScores,
} from '../arithmetic/scores';
import { say } from '../messages';
import { comparedCells } from '../indicator-cells';
import { fillBlank, type Inputs, type NewContent } from './cell-edits';
import { isBlankCell } from '../../text/blank';
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
  readonly inputs: Inputs;
  readonly reason: Message;
}

function planRateScore({ form }: RuleContext): PlannedScore[] {
  const scoring = rateScoring(form);
  const slot = scoring?.row.score;
  if (!scoring || !slot || !isBlankCell(slot)) return [];
  const score = roundHalfUp(rateScore(scoring.points, scoring.percent), 2);
  const reason = say('rules.reason.rate-score', {
    value: formatPlain(score),
    points: formatPlain(scoring.points),
    rate: formatFixed(scoring.percent, 2),
  });
  return [{ slot, score, inputs: scoring.inputs, reason }];
}

/** The score a printed factor makes of the weight. */
function foldedScore({ weight, factor }: Indicator, slot: NumberSlot, points: Decimal, share: Decimal): PlannedScore {
  const score = roundHalfUp(folded(points, share), 2);
  const data = { value: formatPlain(score), weight: formatPlain(points), factor: factor?.text ?? '' };
  return { slot, score, inputs: [weight, factor], reason: say('rules.reason.folded-score', data) };
}

function planIndicatorScore({ indicator, comparison }: JudgedIndicator, { ruleSet }: RuleContext): PlannedScore[] {
  const slot = indicator.score;
  const weight = indicator.weight?.amount;
  if (!slot || !weight || !isBlankCell(slot) || !ruleSet.scoring) return [];
  if (indicator.factor?.amount) return [foldedScore(indicator, slot, weight, indicator.factor.amount)];
  const inputs = [indicator.weight, ...comparedCells(indicator)];
  if (comparison.verdict === 'met' || comparison.verdict === 'exceeded') {
    return [{ slot, score: weight, inputs, reason: say('rules.reason.full-score', { value: formatPlain(weight) }) }];
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
  const reason = say('rules.reason.proportional-score', { value: formatPlain(score), ...figures });
  return [{ slot, score, inputs, reason }];
}

function planTotal(context: RuleContext, planned: readonly PlannedScore[], asText: boolean): PlannedEdit[] {
  const { form, ruleSet, sheet } = context;
  if (!form.total) return [];
  const byCell = new Map(planned.map(({ slot, score }) => [cellKey(slot.cell.row, slot.cell.col), score]));
  const sum = sumOfScores(form, ({ cell }) => byCell.get(cellKey(cell.row, cell.col)) ?? null);
  if (!sum) return [];
  const { score, grade } = form.total;
  const addends = scoresOfTotal(form).map((slot) => {
    const own = byCell.get(cellKey(slot.cell.row, slot.cell.col));
    return isBlankCell(slot) && own ? { cell: slot.cell, value: scoreContent(slot, own, asText).value } : slot;
  });
  const edits: PlannedEdit[] = [];
  if (score) {
    const content = scoreContent(score, sum, asText);
    const reason = say('rules.reason.total-score', { value: content.shown });
    edits.push(...fillBlank(sheet, score, content, addends, 'score', reason));
  }
  const [written] = edits;
  const total = score?.amount ?? sum;
  const name = gradeOf(total, ruleSet);
  if (grade && name) {
    const content = { value: name, formula: null, numberFormat: null, shown: name };
    const reason = say('rules.reason.grade', { value: name, score: formatPlain(roundHalfUp(total, 2)) });
    // The grade goes by the total score, which this plan may write; without such a cell by what it is added up from.
    const inputs = written?.edit.kind === 'cell' ? [{ ...written.edit, value: written.edit.write.value }] : [score];
    edits.push(...fillBlank(sheet, grade, content, score ? inputs : addends, 'score', reason));
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
  const edits = planned.flatMap(({ slot, score, inputs, reason }) =>
    fillBlank(context.sheet, slot, scoreContent(slot, score, asText), inputs, 'score', reason),
  );
  return [...edits, ...planTotal(context, planned, asText)];
}
