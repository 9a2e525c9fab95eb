import { formatFixed, formatPlain } from '../../decimal';
import { fundingBlocks } from '../../form/index';
import { executionRate, judgeStatedRate, rowRate } from '../rate';
import { defineRule } from '../define';
import { say } from '../messages';
import { correct } from '../plans/cell-edits';
import { rateContent } from '../plans/dialect';

/** A stated execution rate that does not follow from the row's own two figures. */
export default defineRule({
  meta: {
    code: 'ZP102',
    slug: 'rate-wrong',
    severity: 'error',
    stage: 'stable',
    edits: 'suggest',
    topic: 'rate',
    title: { 'zh-CN': '执行率算错', 'en-US': 'Execution rate is wrong' },
    what: {
      'zh-CN': '填写的执行率与“执行数÷预算数”不符（按所填的小数位数四舍五入比较）。',
      'en-US': 'The stated rate is not executed ÷ budget, rounded half-up at the precision it is printed with.',
    },
    why: {
      'zh-CN': '执行率决定执行率得分，算错会连带得分和总分出错。',
      'en-US': 'The rate decides its score; a wrong rate makes score and total wrong as well.',
    },
    howToFix: {
      'zh-CN': '核对预算数（调整后）和执行数，改为计算结果。',
      'en-US': 'Check the adjusted budget and the executed amount, then write the computed rate.',
    },
    messages: {
      wrong: {
        'zh-CN': '执行率填“{stated}”，按执行数 {executed} ÷ 预算数 {budget} 应为 {rate}%。',
        'en-US': 'The rate says {stated}; executed {executed} ÷ budget {budget} is {rate}%.',
      },
      cut: {
        'zh-CN': '执行率填“{stated}”，四舍五入应为 {rate}%（{executed} ÷ {budget}），末位不准。',
        'en-US':
          'The rate says {stated}; rounded half-up it is {rate}% ({executed} ÷ {budget}): the last digit is off.',
      },
    },
  },
  *check({ form, sheet }) {
    const rows = fundingBlocks(form).flatMap((funding) => funding.rows.map((row) => ({ funding, row })));
    for (const { funding, row } of rows) {
      const exact = rowRate(row);
      const rate = executionRate(row);
      if (!row.rate || !exact || !rate) continue;
      const judgement = judgeStatedRate(row.rate, exact);
      if (judgement !== 'wrong' && judgement !== 'cut') continue;
      const executed = formatPlain(row.executed?.amount ?? rate);
      const budget = formatPlain(row.budget?.amount ?? rate);
      const figures = { executed, budget, rate: formatFixed(rate, 2) };
      const content = rateContent(row, rate, funding);
      const edits = correct(sheet, row.rate, content, [row.executed, row.budget]);
      yield {
        cell: row.rate.cell,
        messageId: judgement,
        data: { ...figures, stated: row.rate.text },
        evidence: [say('rules.rate-arithmetic', figures)],
        ...(judgement === 'cut' ? { severity: 'warning' as const } : {}),
        suggestions:
          edits.length > 0 ? [{ title: say('rules.suggest.correction', { value: content.shown }), edits }] : [],
      };
    }
  },
});
