import { formatFixed, formatPlain } from '../../decimal';
import { fundingBlocks } from '../../form/index';
import type { RateSlot } from '../../form/types';
import { rowsThatNeedRate } from '../arithmetic/funding';
import { executionRate, isBeyondBelief } from '../rate';
import { defineRule } from '../define';
import { say } from '../messages';
import { isBlankCell } from '../../text/blank';
import { planRate } from '../plans/rates';

/** A formula whose value the program that wrote the file left to the next one. */
const isNotComputed = ({ formula, text }: RateSlot): boolean => formula !== null && text === '';

/** Budget and executed amount are given, the rate is not. */
export default defineRule({
  meta: {
    code: 'ZP101',
    slug: 'rate-missing',
    severity: 'error',
    stage: 'stable',
    edits: 'fix',
    topic: 'rate',
    title: { 'zh-CN': '执行率未填', 'en-US': 'Execution rate is missing' },
    what: {
      'zh-CN': '预算数和执行数都有，执行率没有填。',
      'en-US': 'Budget and executed amount are given but the rate is blank.',
    },
    why: {
      'zh-CN': '执行率是自评表的必填项，也是执行率得分的依据。',
      'en-US': 'The rate is required, and its score rests on it.',
    },
    howToFix: {
      'zh-CN': '执行率=执行数÷预算数，保留两位小数；可一键补全。',
      'en-US': 'Rate = executed ÷ budget, two decimals; it can be filled in for you.',
    },
    messages: {
      missing: {
        'zh-CN': '“{label}”的执行率没有填，应为 {rate}%（{executed} ÷ {budget}）。',
        'en-US': 'The rate of {label} is blank; it is {rate}% ({executed} ÷ {budget}).',
      },
      unreadable: {
        'zh-CN': '“{label}”的执行率填的是“{stated}”，不是百分比，应为 {rate}%（{executed} ÷ {budget}）。',
        'en-US': 'The rate of {label} says {stated}, which is no percentage; it is {rate}% ({executed} ÷ {budget}).',
      },
    },
  },
  *check({ form, sheet }) {
    const rows = fundingBlocks(form).flatMap((funding) => rowsThatNeedRate(funding).map((row) => ({ funding, row })));
    for (const { funding, row } of rows) {
      const rate = executionRate(row);
      if (!row.rate || row.rate.percent || !rate || isNotComputed(row.rate) || isBeyondBelief(row)) continue;
      const figures = {
        executed: formatPlain(row.executed?.amount ?? rate),
        budget: formatPlain(row.budget?.amount ?? rate),
        rate: formatFixed(rate, 2),
      };
      yield {
        cell: row.rate.cell,
        messageId: isBlankCell(row.rate) ? 'missing' : 'unreadable',
        data: { ...figures, label: row.label.text, stated: row.rate.text },
        evidence: [say('rules.rate-arithmetic', figures)],
        fix: planRate(sheet, funding, row),
      };
    }
  },
});
