import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, OUTPUT_GROUPS } from './common';
import { GENERAL_OUTLINE } from './outlines';

const SUMMARY_TITLE = '转移支付区域（项目）绩效自评表表式要点（转述，非原文）';

const SUMMARY = [
  '预算执行率为全年执行数除以全年预算数，以百分比表示。',
  '没有完成的绩效目标，要说明未完成原因和改进措施。',
] as const;

/** Transfer payments of central and local budgets since 2021: no weights, no scores. */
export const transferPayment: RuleSet = {
  id: 'transfer-payment',
  title: { 'zh-CN': '转移支付绩效自评表', 'en-US': 'Transfer payments, self-evaluation' },
  dated: '2021',
  notes: [],
  clauses: {
    rate: { source: SUMMARY_TITLE, text: SUMMARY[0] },
    explanation: { source: SUMMARY_TITLE, text: SUMMARY[1] },
  },
  sources: [{ title: SUMMARY_TITLE, text: SUMMARY.join('\n') }],
  thresholds: COMMON_THRESHOLDS,
  proven: [],
  scoring: null,
  outline: GENERAL_OUTLINE,
  satisfactionOptional: true,
  requiredLevel2: OUTPUT_GROUPS,
  evidence: [
    { in: 'title', contains: '转移支付', points: 4 },
    { in: 'labels', contains: '资金投入情况', points: 3 },
    { in: 'labels', contains: '中央主管部门', points: 2 },
    { in: 'labels', contains: '地方主管部门', points: 2 },
    { in: 'labels', contains: '转移支付(项目)名称', points: 3 },
    { in: 'labels', contains: '资金管理情况', points: 3 },
    { in: 'labels', contains: 'B/A*100%', points: 1 },
    { in: 'labels', contains: '分值', points: -5 },
    { in: 'labels', contains: '得分', points: -5 },
  ],
  overrides: {},
};
