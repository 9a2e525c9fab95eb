import { formatPlain } from '../../quantity/decimal';
import { defineRule } from '../define';
import { rateScoring, scoresArePoints } from '../arithmetic/scores';

/** More points than the weight allows. */
export default defineRule({
  meta: {
    code: 'ZP303',
    slug: 'score-over-weight',
    severity: 'error',
    stage: 'stable',
    edits: null,
    topic: 'weights',
    title: { 'zh-CN': '得分超过分值', 'en-US': 'Score above its weight' },
    what: {
      'zh-CN': '执行率或指标的得分大于它的分值。',
      'en-US': 'The score of the rate or of an indicator is larger than its weight.',
    },
    why: {
      'zh-CN': '得分不得突破分值，超出部分审核时会扣掉。',
      'en-US': 'A score can never be above its weight.',
    },
    howToFix: {
      'zh-CN': '把得分改到分值以内。',
      'en-US': 'Lower the score to the weight at most.',
    },
    messages: {
      indicator: {
        'zh-CN': '指标“{name}”得分 {score}，超过分值 {weight}。',
        'en-US': '{name} has {score} points, more than its weight {weight}.',
      },
      rate: {
        'zh-CN': '执行率得分 {score}，超过分值 {weight}。',
        'en-US': 'The rate has {score} points, more than its weight {weight}.',
      },
      total: {
        'zh-CN': '总分 {score}，超过总分值 {weight}。',
        'en-US': 'The total score {score} is above the total {weight}.',
      },
    },
  },
  *check({ form }) {
    const scoring = rateScoring(form);
    const rateScore = scoring?.row.score;
    if (scoring && rateScore?.amount?.gt(scoring.points)) {
      yield { cell: rateScore.cell, messageId: 'rate', data: { score: rateScore.text, weight: formatPlain(scoring.points) } };
    }
    for (const { name, weight, score } of scoresArePoints(form) ? form.indicators : []) {
      if (!weight?.amount || !score?.amount?.gt(weight.amount)) continue;
      yield { cell: score.cell, messageId: 'indicator', data: { name: name.text, score: score.text, weight: weight.text } };
    }
    const { weight, score } = form.total ?? {};
    if (weight?.amount && score?.amount?.gt(weight.amount)) {
      yield { cell: score.cell, messageId: 'total', data: { score: score.text, weight: weight.text } };
    }
  },
});
