import { formatPlain } from '../../decimal';
import { fundingBlocks } from '../../form/index';
import { gapInUnit, totalColumns, totalContradicts, COLUMN_NAMES } from '../arithmetic/totals';
import { defineRule } from '../define';
import { say } from '../messages';
import { correct } from '../plans/cell-edits';
import { sumContent } from '../plans/dialect';

/** The total of the funds is not the sum of its parts. */
export default defineRule({
  meta: {
    code: 'ZP104',
    slug: 'total-wrong',
    severity: 'error',
    stage: 'stable',
    edits: 'suggest',
    topic: null,
    title: { 'zh-CN': '资金合计不等于各项之和', 'en-US': 'Total differs from the sum of its parts' },
    what: {
      'zh-CN': '合计（年度资金总额）与所列各项资金之和不一致，尾差除外。',
      'en-US': 'The total row is not the sum of the funding rows, rounding gaps aside.',
    },
    why: {
      'zh-CN': '资金数对不上，执行率就不可信。',
      'en-US': 'When the amounts do not add up, the rate cannot be trusted.',
    },
    howToFix: {
      'zh-CN': '核对各项资金和合计，改正有误的一项。',
      'en-US': 'Check the rows and the total and correct the one that is wrong.',
    },
    messages: {
      wrong: {
        'zh-CN': '“{label}”的{column}填 {stated}，各项之和为 {sum}（{unit}），相差 {difference}。',
        'en-US':
          'The {column} of {label} says {stated}; its parts add up to {sum} ({unit}), a difference of {difference}.',
      },
    },
  },
  *check({ form, ruleSet, sheet }) {
    for (const funding of fundingBlocks(form)) {
      const gap = gapInUnit(ruleSet.thresholds.totalGapYuan, funding.unit);
      for (const column of totalColumns(funding)) {
        const { total, parts, inputs, sum, row } = column;
        if (!total.amount || !totalContradicts(column, gap)) continue;
        const content = sumContent(column, funding.unit);
        const edits = correct(sheet, total, content, inputs);
        yield {
          cell: total.cell,
          messageId: 'wrong',
          data: {
            label: row.label.text,
            column: say(COLUMN_NAMES[column.column]),
            stated: total.text,
            sum: formatPlain(sum),
            unit: funding.unit,
            difference: formatPlain(sum.minus(total.amount).abs()),
          },
          evidence: [
            say('rules.sum-arithmetic', {
              parts: parts.map((part) => part.text).join(' + '),
              sum: formatPlain(sum),
              unit: funding.unit,
            }),
          ],
          suggestions:
            edits.length > 0 ? [{ title: say('rules.suggest.correction', { value: content.shown }), edits }] : [],
        };
      }
    }
  },
});
