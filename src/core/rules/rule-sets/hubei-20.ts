import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, GRADES_90_80_60, OUTPUT_GROUPS } from './common';
import { GENERAL_OUTLINE } from './outlines';

const NOTES = [
  '预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。',
  '定量指标完成数汇总原则：绝对值直接累加计算，相对值按照资金额度加权平均计算。定量指标计分原则：正向指标（即目标值为≥X，得分=权重*B/A），反向指标（即目标值为≤X，得分=权重*A/B），得分不得突破权重总额。定量指标先汇总完成数，再计算得分。',
  '定性指标计分原则：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值。',
  '基于经济性和必要性等因素考虑，满意度指标暂可不作为必评指标。',
] as const;

/** Hubei: 20 points for the execution rate, 80 for the indicators, four notes. */
export const hubei20: RuleSet = {
  id: 'hubei-20',
  title: {
    'zh-CN': '湖北省项目自评表（执行率 20 分）',
    'en-US': 'Hubei project self-evaluation (20 points for the rate)',
  },
  dated: '2019',
  notes: NOTES,
  clauses: {
    rate: {
      source: '备注第1条',
      text: '预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。',
    },
    'score-positive': { source: '备注第2条', text: '正向指标（即目标值为≥X，得分=权重*B/A）' },
    'score-negative': { source: '备注第2条', text: '反向指标（即目标值为≤X，得分=权重*A/B），得分不得突破权重总额。' },
    weights: { source: '备注第2条', text: '得分不得突破权重总额。' },
    'score-grade': {
      source: '备注第3条',
      text: '分别按照该指标对应分值区间100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值。',
    },
    satisfaction: { source: '备注第4条', text: '满意度指标暂可不作为必评指标。' },
  },
  sources: [],
  thresholds: COMMON_THRESHOLDS,
  proven: [],
  scoring: {
    total: '100',
    ratePoints: '20',
    negativeFormula: 'target-over-actual',
    bands: [
      { grade: 'full', from: '80', to: '100' },
      { grade: 'partial', from: '50', to: '80' },
      { grade: 'poor', from: '0', to: '50' },
    ],
    grades: GRADES_90_80_60,
  },
  outline: GENERAL_OUTLINE,
  satisfactionOptional: true,
  requiredLevel2: OUTPUT_GROUPS,
  evidence: [
    { in: 'labels', contains: '20分*执行率', points: 4 },
    { in: 'labels', contains: '(20分)', points: 2 },
    { in: 'labels', contains: '(80分)', points: 2 },
    { in: 'labels', contains: '年初目标值(A)', points: 1 },
    { in: 'labels', contains: '实际完成值(B)', points: 1 },
    { in: 'labels', contains: '偏差大或目标未完成原因分析', points: 2 },
    { in: 'notes', contains: '权重*A/B', points: 3 },
  ],
  overrides: {},
};
