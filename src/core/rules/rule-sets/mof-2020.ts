import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, GRADES_90_80_60, MOF_BANDS, OUTPUT_GROUPS } from './common';
import { GENERAL_OUTLINE } from './outlines';

const SUMMARY_TITLE = '财预〔2020〕10号《项目支出绩效评价管理办法》要点（转述，非原文）';

const SUMMARY = [
  '预算执行率为全年执行数与全年（调整后）预算数之比。',
  '单位自评的权重一般为预算执行率10分、产出指标50分、效益指标30分、服务对象满意度指标10分，合计100分，有特殊情况可以调整。',
  '预算执行率得分为其分值乘以执行率。',
  '定量指标达到年度指标值的得满分，未达到的按完成值占指标值的比例得分。',
  '完成值远高于指标值的，要分析原因；因目标定得过低造成的，要适当扣分。',
  '定性指标分为达成、部分达成并具有一定效果、未达成且效果较差三档，分别在分值的100%至80%（含）、80%至60%（含）、60%至0%之间打分。',
  '未完成绩效目标或偏离较大的，要说明原因并提出改进措施。',
  '绩效指标的实际完成值要逐项如实填写。',
  '绩效指标应当细化、可以衡量。',
] as const;

/** The Ministry's form of 2020: 10 for the rate, 50/30/10 for output, benefit and satisfaction. Clauses are paraphrased. */
export const mof2020: RuleSet = {
  id: 'mof-2020',
  title: {
    'zh-CN': '财政部 2020 年项目支出绩效自评表',
    'en-US': 'Ministry of Finance, project self-evaluation (2020)',
  },
  dated: '2020-02-25',
  notes: [],
  clauses: {
    rate: { source: SUMMARY_TITLE, text: SUMMARY[0] },
    weights: { source: SUMMARY_TITLE, text: SUMMARY[1] },
    'rate-score': { source: SUMMARY_TITLE, text: SUMMARY[2] },
    'score-positive': { source: SUMMARY_TITLE, text: SUMMARY[3] },
    exceeded: { source: SUMMARY_TITLE, text: SUMMARY[4] },
    'score-grade': { source: SUMMARY_TITLE, text: SUMMARY[5] },
    explanation: { source: SUMMARY_TITLE, text: SUMMARY[6] },
    actual: { source: SUMMARY_TITLE, text: SUMMARY[7] },
    measurable: { source: SUMMARY_TITLE, text: SUMMARY[8] },
  },
  sources: [{ title: SUMMARY_TITLE, text: SUMMARY.join('\n') }],
  thresholds: COMMON_THRESHOLDS,
  proven: [],
  scoring: {
    total: '100',
    ratePoints: '10',
    negativeFormula: 'either',
    bands: MOF_BANDS,
    grades: GRADES_90_80_60,
  },
  outline: GENERAL_OUTLINE,
  satisfactionOptional: false,
  requiredLevel2: OUTPUT_GROUPS,
  evidence: [
    { in: 'labels', contains: '全年预算数', points: 1 },
    { in: 'labels', contains: '全年执行数', points: 1 },
    { in: 'labels', contains: '年度指标值', points: 1 },
    { in: 'labels', contains: '分值', points: 1 },
    { in: 'labels', contains: '得分', points: 1 },
    { in: 'labels', contains: '偏差原因分析及改进措施', points: 2 },
    { in: 'labels', contains: '(50分)', points: 1 },
  ],
  overrides: {},
};
