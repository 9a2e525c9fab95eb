import type { GradeBand, RuleSet } from './types';

type Grades = NonNullable<RuleSet['scoring']>['grades'];

/** 优 from 90, 良 from 80, 中 from 60, 差 below: the cut-offs most units use. */
export const GRADES_90_80_60: Grades = [
  { name: '优', from: '90' },
  { name: '良', from: '80' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
];

/** Bands of the Ministry's form: 100–80, 80–60 and 60–0 percent of the weight. */
export const MOF_BANDS: readonly GradeBand[] = [
  { grade: 'full', from: '80', to: '100' },
  { grade: 'partial', from: '60', to: '80' },
  { grade: 'poor', from: '0', to: '60' },
];

/** Thresholds used unless a rule set knows better; the gap of totals is 0.05 万元. */
export const COMMON_THRESHOLDS: RuleSet['thresholds'] = {
  lowRate: '90',
  exceededFrom: '1.3',
  totalGapYuan: '500',
  scoreGap: '0.01',
};

/** The four level-2 groups of 产出指标. */
export const OUTPUT_GROUPS: readonly string[] = ['数量指标', '质量指标', '时效指标', '成本指标'];
