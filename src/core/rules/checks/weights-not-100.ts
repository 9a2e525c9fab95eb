import { formatPlain } from '../../decimal';
import { weightBalance } from '../arithmetic/weights';
import { defineRule } from '../define';
import { say } from '../messages';

/** Weights of the indicators and of the rate do not come to the total. */
export default defineRule({
  meta: {
    code: 'ZP302',
    slug: 'weights-not-100',
    severity: 'error',
    stage: 'stable',
    edits: null,
    topic: 'weights',
    title: { 'zh-CN': '分值合计不是 100', 'en-US': 'Weights do not add up to 100' },
    what: {
      'zh-CN': '各指标分值加执行率分值不等于 100（或总分栏所填的分值）。',
      'en-US': 'The weights of the indicators and of the rate do not come to 100 (or to the total the form states).',
    },
    why: {
      'zh-CN': '分值合计不对，总分就没有意义。',
      'en-US': 'With wrong weights the total score means nothing.',
    },
    howToFix: {
      'zh-CN': '核对每个指标的分值和执行率分值，使合计等于 100。',
      'en-US': 'Check the weights so that everything comes to 100.',
    },
    messages: {
      withRate: {
        'zh-CN': '指标分值 {indicators} + 执行率分值 {rate} = {sum}，应为 {expected}。',
        'en-US': 'Indicators {indicators} + execution rate {rate} = {sum}; it should be {expected}.',
      },
      withoutRate: {
        'zh-CN': '各指标分值合计 {sum}，应为 {expected}。',
        'en-US': 'The weights come to {sum}; it should be {expected}.',
      },
    },
  },
  *check({ form, ruleSet }) {
    const balance = weightBalance(form, ruleSet);
    const column = form.columns.weight;
    if (!balance || balance.balanced || column === undefined) return;
    const cell = form.total?.weight?.cell ?? { row: form.headerRow, col: column };
    // Without a total the form may go on on a page that is not at hand.
    const severity = form.total === null && balance.sum.lt(balance.expected) ? { severity: 'warning' as const } : {};
    const data = { sum: formatPlain(balance.sum), expected: formatPlain(balance.expected) };
    if (!balance.rate) {
      yield { cell, messageId: 'withoutRate', data, ...severity };
      return;
    }
    const figures = { ...data, indicators: formatPlain(balance.indicators), rate: formatPlain(balance.rate) };
    yield {
      cell,
      messageId: 'withRate',
      data: figures,
      evidence: [say('rules.weights-arithmetic', figures)],
      ...severity,
    };
  },
});
