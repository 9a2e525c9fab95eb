import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, GRADES_90_80_60, OUTPUT_GROUPS } from './common';
import { GENERAL_OUTLINE } from './outlines';

const SUMMARY_TITLE = '衔接资金项目绩效目标自评表表下说明要点（转述，非原文）';

const SUMMARY = [
  '一级指标权重一般为产出指标50%、效益指标30%、服务对象满意度指标10%、预算资金执行率10%，有特殊情况可以调整，合计100%。',
  '定性指标分达成、部分达成并具有一定效果、未达成且效果较差三档，分别按100-80%（含80%）、80-50%（含50%）、50-0%计分。',
  '定量指标达到目标值的得满分，未达到的按完成值与目标值的比例计分。',
  '没有完成目标的，要写明未完成原因及拟采取的改进措施。',
] as const;

/** Self-evaluation of targets for rural revitalisation funds (衔接资金), Anhui, Sichuan and others; clauses paraphrased. */
export const anhuiRural: RuleSet = {
  id: 'anhui-rural',
  title: { 'zh-CN': '衔接资金绩效目标自评表', 'en-US': 'Rural revitalisation funds, self-evaluation of targets' },
  dated: '2021',
  notes: [],
  clauses: {
    weights: { source: SUMMARY_TITLE, text: SUMMARY[0] },
    'score-grade': { source: SUMMARY_TITLE, text: SUMMARY[1] },
    'score-positive': { source: SUMMARY_TITLE, text: SUMMARY[2] },
    explanation: { source: SUMMARY_TITLE, text: SUMMARY[3] },
  },
  sources: [{ title: SUMMARY_TITLE, text: SUMMARY.join('\n') }],
  thresholds: COMMON_THRESHOLDS,
  proven: [],
  scoring: {
    total: '100',
    ratePoints: '10',
    negativeFormula: 'either',
    bands: [
      { grade: 'full', from: '80', to: '100' },
      { grade: 'partial', from: '50', to: '80' },
      { grade: 'poor', from: '0', to: '50' },
    ],
    grades: GRADES_90_80_60,
  },
  outline: GENERAL_OUTLINE,
  satisfactionOptional: false,
  requiredLevel2: OUTPUT_GROUPS,
  evidence: [
    { in: 'title', contains: '绩效目标自评表', points: 3 },
    { in: 'labels', contains: '资金情况', points: 1 },
    { in: 'title', contains: '衔接', points: 3 },
    { in: 'title', contains: '扶贫', points: 3 },
    { in: 'labels', contains: '全年实际值', points: 2 },
    { in: 'labels', contains: '未完成原因及拟采取的改进措施', points: 2 },
    { in: 'labels', contains: '本年财政拨款', points: 1 },
    { in: 'labels', contains: '年初设定目标', points: 1 },
    { in: 'labels', contains: '资金投入情况', points: -4 },
  ],
  overrides: {},
};
