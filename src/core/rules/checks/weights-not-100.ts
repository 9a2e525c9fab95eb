import { formatPlain } from '../../decimal';
import type { EvaluationForm } from '../../form/types';
import { headingBalance, weightBalance } from '../arithmetic/weights';
import { defineRule } from '../define';
import { say } from '../messages';

/** Points that stand in the headings only: 产出指标（60分） and 效益指标（40分） under a table of 80. */
function* checkHeadings(form: EvaluationForm) {
  const balance = headingBalance(form);
  if (!balance || balance.balanced) return;
  const { sum, table, rate, cell } = balance;
  const data = { sum: formatPlain(sum), table: table ? formatPlain(table) : '', rate: rate ? formatPlain(rate) : '' };
  if (table) yield { cell, messageId: 'headings' as const, data };
  else yield { cell, messageId: 'headingsWithRate' as const, data, severity: 'warning' as const };
}

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
      'zh-CN': '各指标分值加执行率分值不等于 100（或总分栏所填的分值）；总分栏自己填的是 95 这样的数，也提示核对。',
      'en-US':
        'The weights of the indicators and of the rate do not come to 100 (or to the total the form states); a stated total such as 95 is worth a look as well.',
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
      headings: {
        'zh-CN': '各一级指标写明的分值合计 {sum} 分，而整张指标表写明 {table} 分。',
        'en-US': 'The points of the level-1 headings come to {sum}; the table as a whole names {table}.',
      },
      headingsWithRate: {
        'zh-CN': '各一级指标写明的分值合计 {sum} 分，加上执行率的分值不是 100。',
        'en-US': 'The points of the level-1 headings come to {sum}; with those of the rate they are not 100.',
      },
      withoutRate: {
        'zh-CN': '各指标分值合计 {sum}，应为 {expected}。',
        'en-US': 'The weights come to {sum}; it should be {expected}.',
      },
    },
  },
  *check({ form, ruleSet }) {
    yield* checkHeadings(form);
    const balance = weightBalance(form, ruleSet);
    const column = form.columns.weight;
    if (!balance || balance.balanced || column === undefined) return;
    const cell = form.total?.weight?.cell ?? { row: form.headerRow, col: column };
    // Without a total the form may go on on a page that is not at hand; one that agrees may be meant.
    const isUnproven = balance.isAsStated || (form.total === null && balance.sum.lt(balance.expected));
    const severity = isUnproven ? { severity: 'warning' as const } : {};
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
