import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, GRADES_90_80_60, MOF_BANDS, OUTPUT_GROUPS } from './common';
import { GENERAL_OUTLINE } from './outlines';

const SUMMARY_TITLE = '四川省部门预算项目支出绩效自评表填表提示要点（转述，非原文）';

const SUMMARY = [
  '预算执行率为预算执行数与调整后预算数之比。',
  '预算执行率低于90%的，要说明原因；年中调整预算的，也要说明原因。',
] as const;

/** Sichuan, departmental budgets since 2022: rate below 90 % needs a reason in the budget block. */
export const sichuan: RuleSet = {
  id: 'sichuan',
  title: { 'zh-CN': '四川省部门预算项目支出绩效自评表', 'en-US': 'Sichuan, departmental project self-evaluation' },
  dated: '2022',
  notes: [],
  clauses: {
    rate: { source: SUMMARY_TITLE, text: SUMMARY[0] },
    'low-rate': { source: SUMMARY_TITLE, text: SUMMARY[1] },
  },
  sources: [{ title: SUMMARY_TITLE, text: SUMMARY.join('\n') }],
  thresholds: COMMON_THRESHOLDS,
  proven: ['lowRate'],
  scoring: {
    total: '100',
    ratePoints: '10',
    negativeFormula: 'either',
    bands: MOF_BANDS,
    grades: GRADES_90_80_60,
  },
  outline: GENERAL_OUTLINE,
  satisfactionOptional: true,
  requiredLevel2: OUTPUT_GROUPS,
  evidence: [
    { in: 'labels', contains: '调整后预算数', points: 3 },
    { in: 'labels', contains: '预算执行数', points: 1 },
    { in: 'labels', contains: '预算执行率', points: 1 },
    { in: 'labels', contains: '财政专户管理资金', points: 2 },
    { in: 'labels', contains: '指标性质', points: 1 },
    { in: 'labels', contains: '度量单位', points: 1 },
    { in: 'labels', contains: '评价结论', points: 2 },
    { in: 'labels', contains: '0013zp', points: 4 },
  ],
  overrides: {},
};
