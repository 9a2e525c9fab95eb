import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, OUTPUT_GROUPS } from './common';
import { WUHAN_OUTLINE } from './outlines';

const NOTES = [
  '预算执行情况口径：预算数为调整后项目预算总额（包括上年结余结转），执行数为项目实际完成支出。',
  '定性指标分档原则：分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档。选择部分达成或未达成的，必须说明原因和改进措施。',
  '基于经济性和必要性等因素考虑，满意度指标难以统计的，在自评时可不作为必评指标。',
] as const;

/** Wuhan, Caidian district: no weights, no scores, three notes. */
export const caidian2021: RuleSet = {
  id: 'caidian-2021',
  title: {
    'zh-CN': '武汉市蔡甸区项目自评表（2021）',
    'en-US': 'Caidian district of Wuhan, project self-evaluation (2021)',
  },
  dated: '2021',
  notes: NOTES,
  clauses: {
    rate: {
      source: '备注第1条',
      text: '预算数为调整后项目预算总额（包括上年结余结转），执行数为项目实际完成支出。',
    },
    explanation: { source: '备注第2条', text: '选择部分达成或未达成的，必须说明原因和改进措施。' },
    'score-grade': {
      source: '备注第2条',
      text: '分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档。',
    },
    satisfaction: { source: '备注第3条', text: '满意度指标难以统计的，在自评时可不作为必评指标。' },
  },
  sources: [],
  thresholds: COMMON_THRESHOLDS,
  proven: [],
  scoring: null,
  outline: WUHAN_OUTLINE,
  satisfactionOptional: true,
  requiredLevel2: OUTPUT_GROUPS,
  evidence: [
    { in: 'department', contains: '蔡甸', points: 4 },
    { in: 'labels', contains: '资金来源', points: 2 },
    { in: 'labels', contains: '年初目标值', points: 1 },
    { in: 'labels', contains: '未完成原因及改进措施', points: 1 },
    { in: 'labels', contains: '执行数(B)', points: 1 },
    { in: 'notes', contains: '满意度指标难以统计', points: 4 },
    { in: 'labels', contains: '分值', points: -4 },
    { in: 'labels', contains: '得分', points: -4 },
  ],
  overrides: {},
};
