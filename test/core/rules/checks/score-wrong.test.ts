import rule from '../../../../src/core/rules/checks/score-wrong';
import { caidian2021 } from '../../../../src/core/rules/rule-sets/caidian-2021';
import { hubei20 } from '../../../../src/core/rules/rule-sets/hubei-20';
import { mof2020 } from '../../../../src/core/rules/rule-sets/mof-2020';
import { testRule } from '../../../support/rule-tester';

const rateRow = (score: string | number, budget: string, executed: string) => ({
  funding: [{ label: '年度资金总额', total: true, budget, executed, rate: '—', weight: 10, score }],
});
const miss = {
  target: '≥50次',
  actual: '40次',
  weight: 10,
  verdict: 'short',
  ratio: ['50', '40'],
  explanation: null,
} as const;
const late = {
  target: '≤20天',
  actual: '25天',
  weight: 10,
  verdict: 'short',
  ratio: ['20', '25', true],
  explanation: null,
} as const;

const unanswered = {
  target: '≥120具',
  actual: '已更换',
  weight: 30,
  verdict: 'unanswered',
  explanation: null,
} as const;

testRule(rule, {
  valid: {
    'full points for an unanswered target that is explained': {
      form: { rows: [{ ...unanswered, score: 30, explanation: '台账尚未移交' }] },
    },
    'some points for an unanswered target': { form: { rows: [{ ...unanswered, score: 20 }] } },
    'weight times factor': {
      form: { rows: [{ target: '1', actual: '1', weight: 20, factor: 95, score: 19, explanation: '扣分说明' }] },
    },
    'weight times a share': { form: { rows: [{ target: '1', actual: '1', weight: 20, factor: 1, score: 20 }] } },
    'every row scored out of 100, to be multiplied by its weight': {
      form: { rows: [95, 90, 88].map((score) => ({ target: '1', actual: '1', weight: 10, score })) },
    },
    'points times rate': { form: rateRow(8.62, '43.2', '37.24') },
    'computed from the rounded rate': { form: rateRow(8.05, '4753.66', '3824.26') },
    'one printed decimal': { form: rateRow(8.6, '43.2', '37.24') },
    'never more than the points': { form: rateRow(10, '100', '120') },
    'in proportion': { form: { rows: [{ ...miss, score: 8 }] } },
    'in proportion, rounded to whole points': {
      form: { rows: [{ ...miss, actual: '43次', ratio: ['50', '43'], score: 9 }] },
    },
    'lower is better, weight×A/B': { form: { rows: [{ ...late, score: 8 }] }, ruleSet: hubei20 },
    'lower is better, weight×(1−(B−A)/A)': { form: { rows: [{ ...late, score: 7.5 }] }, ruleSet: mof2020 },
    'either formula where the family is unknown': {
      form: {
        rows: [
          { ...late, score: 8 },
          { ...late, score: 7.5 },
        ],
      },
    },
    'full points for a met target': { form: { rows: [{ target: '5次', actual: '5次', weight: 10.3, score: 10.3 }] } },
    'a whole score for a weight with decimals': {
      form: { rows: [{ target: '5次', actual: '5次', weight: 10.3, score: 10 }] },
    },
    'points cut with a reason': {
      form: { rows: [{ target: '5次', actual: '5次', weight: 10, score: 7, explanation: '资料不全，扣 3 分。' }] },
    },
    'points cut for an unclear one': {
      form: { rows: [{ target: '提升', actual: '较好', weight: 10, score: 8, verdict: 'unclear' }] },
    },
    'blank actual is reported as missing only': {
      form: { rows: [{ target: '5次', actual: null, weight: 10, score: 10 }] },
    },
    'within the band of its grade': {
      form: {
        rows: [
          {
            target: '提升',
            actual: '部分达成预期指标并具有一定效果',
            weight: 10,
            score: 7,
            verdict: 'short',
            grade: 'partial',
          },
        ],
      },
    },
    'a right total': {
      form: {
        ...rateRow(10, '1', '1'),
        rows: [{ target: '1', actual: '1', weight: 90, score: 90 }],
        total: { weight: 100, score: 100 },
      },
    },
    'a total with points the form does not show': {
      form: {
        rows: [{ target: '1', actual: '1', weight: 90, score: 88, explanation: '扣 2 分：资料不全。' }],
        total: { weight: 100, score: 97.5 },
      },
    },
    'rows scored out of 100': {
      form: {
        rows: [95, 90].map((score) => ({ target: '1', actual: '1', weight: 50, score })),
        total: { weight: 100, score: 92.5 },
      },
    },
    'a total that cannot be added up yet': {
      form: { rows: [{ target: '1', actual: '1', weight: 50, score: null }], total: { weight: 100, score: 97 } },
    },
    'a family without scores': { form: { rows: [{ ...miss, score: 10 }] }, ruleSet: caidian2021 },
    'no score column': { form: { rows: [miss] } },
  },
  invalid: {
    'full points for an unanswered target': {
      form: { rows: [{ ...unanswered, score: 30 }] },
      found: ['I20 fullUnanswered'],
      says: '指标“指标20”的实际完成值没有回答目标里的数量（目标 ≥120具，实际 已更换），却得了满分 30。',
    },
    'a score that its factor does not make': {
      form: { rows: [{ target: '1', actual: '1', weight: 20, factor: 95, score: 20 }] },
      found: ['I20 folded'],
      says: '指标“指标20”得分填 20，按分值 20 × 95 应为 19。',
    },
    'more points than the weight': {
      form: { rows: [{ name: '覆盖率', target: '1', actual: '1', weight: 10, score: 10.5 }] },
      found: ['I20 overWeight'],
      says: '指标“覆盖率”得分 10.5，超过分值 10。',
    },
    'more points than the rate has': { form: rateRow(12, '1', '1'), found: ['H5 overRatePoints'], severity: 'error' },
    'the rate score rounded to whole points': {
      form: rateRow(9, '43.2', '37.24'),
      found: ['H5 rate'],
      says: '执行率得分填 9，按 10 分 × 86.20% 应为 8.62。',
      suggests: ['H5 8.62'],
    },
    'full points for a low rate': {
      form: rateRow('10', '4753.66', '3824.26'),
      found: ['H5 rate'],
      suggests: ['H5 "8.04"'],
    },
    'only the rate is given': {
      form: { funding: [{ label: '总额', budget: null, executed: null, rate: '76%', weight: 10, score: 10 }] },
      found: ['H5 rate'],
      suggests: ['H5 7.6'],
    },
    'full points for a miss': {
      form: { rows: [{ name: '巡查次数', ...miss, score: 10 }] },
      found: ['I20 fullOnMiss'],
      says: '指标“巡查次数”没有达到目标（目标 ≥50次，实际 40次），却得了满分 10。',
      suggests: ['I20 8'],
    },
    'full points for a miss without figures': {
      form: { rows: [{ target: '完工', actual: '未完工', weight: 10, score: 10, verdict: 'short' }] },
      found: ['I20 fullOnMiss'],
      evidence: [],
      suggests: [],
    },
    'too many points for a miss': {
      form: { rows: [{ ...miss, score: 9 }] },
      found: ['I20 proportion'],
      suggests: ['I20 8'],
    },
    'too few points for a miss is worth knowing': {
      form: { rows: [{ ...miss, score: 5 }] },
      found: ['I20 proportion'],
      severity: 'info',
    },
    'a negative actual counts as nothing': {
      form: { rows: [{ ...miss, actual: '-3', ratio: ['50', '-3'], score: 5 }] },
      found: ['I20 proportion'],
      suggests: ['I20 0'],
    },
    'points cut for a met target without a reason': {
      form: { rows: [{ name: '到位及时率', target: '100%', actual: '100%', weight: 10, score: 7, explanation: null }] },
      found: ['I20 cutWithoutReason'],
      says: '指标“到位及时率”已达到目标，分值 10 只得 7，没有说明扣分理由。',
    },
    'outside the band, narrower with the Ministry than in Hubei': {
      form: {
        rows: [
          {
            target: '提升',
            actual: '部分达成预期指标并具有一定效果',
            weight: 10,
            score: 5.5,
            verdict: 'short',
            grade: 'partial',
          },
        ],
      },
      ruleSet: mof2020,
      found: ['I20 band'],
      says: '指标“指标20”得分填 5.5，按所填等次应在 6 到 8 之间。',
    },
    'a rate score without points of its own counts in the total': {
      form: {
        funding: [{ label: '总额', budget: 1, executed: 1, rate: '100%', score: 10 }],
        rows: [{ target: '1', actual: '1', weight: 90, score: 90 }],
        total: { score: 97 },
      },
      found: ['I21 total'],
      suggests: ['I21 100'],
    },
    'a total that does not add up': {
      form: {
        ...rateRow(10, '1', '1'),
        rows: [{ target: '1', actual: '1', weight: 90, score: 90 }],
        total: { weight: 100, score: 98 },
      },
      found: ['I21 total'],
      says: '总分填 98，各项得分之和为 100。',
      suggests: ['I21 100'],
    },
  },
});
