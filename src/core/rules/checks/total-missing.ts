import { formatPlain } from '../../decimal';
import { fundingBlocks } from '../../form/index';
import { totalColumns, COLUMN_NAMES } from '../arithmetic/totals';
import { defineRule } from '../define';
import { say } from '../messages';
import { blankTotals, planTotalsOf } from '../plans/totals';

/** The total row is there, its parts are filled, its amounts are not. */
export default defineRule({
  meta: {
    code: 'ZP103',
    slug: 'total-missing',
    severity: 'error',
    stage: 'stable',
    edits: 'fix',
    topic: null,
    title: { 'zh-CN': '资金合计未填', 'en-US': 'Total of the funds is missing' },
    what: {
      'zh-CN': '各项资金已填，合计（年度资金总额）一行没有填。',
      'en-US': 'The funding rows are filled but the total row is blank.',
    },
    why: {
      'zh-CN': '执行率以资金总额为准，合计空着无法核对。',
      'en-US': 'The execution rate rests on the total; a blank one cannot be checked.',
    },
    howToFix: {
      'zh-CN': '填写各项资金之和；可一键补全，连同执行率一起填好。',
      'en-US': 'Write the sum of the rows; it can be filled in for you together with its rate.',
    },
    messages: {
      missing: {
        'zh-CN': '“{label}”的{columns}没有填，各项资金之和为 {sums}（{unit}）。',
        'en-US': 'The row {label} lacks its {columns}; the funding rows add up to {sums} ({unit}).',
      },
    },
  },
  *check({ form, sheet }) {
    for (const funding of fundingBlocks(form)) {
      const blanks = blankTotals(totalColumns(funding)).filter(({ column }) => column !== 'initialBudget');
      const [first] = blanks;
      if (!first) continue;
      yield {
        cell: first.total.cell,
        messageId: 'missing',
        data: {
          label: first.row.label.text,
          columns: blanks.map(({ column }) => say(COLUMN_NAMES[column])),
          sums: blanks.map(({ sum }) => formatPlain(sum)).join(' / '),
          unit: funding.unit,
        },
        evidence: blanks
          .filter(({ parts }) => parts.length > 1)
          .map(({ parts, sum }) =>
            say('rules.sum-arithmetic', {
              parts: parts.map((part) => part.text).join(' + '),
              sum: formatPlain(sum),
              unit: funding.unit,
            }),
          ),
        fix: planTotalsOf(sheet, funding),
      };
    }
  },
});
