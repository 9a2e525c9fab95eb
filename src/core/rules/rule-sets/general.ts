import type { RuleSet } from './types';
import { COMMON_THRESHOLDS, GRADES_90_80_60, MOF_BANDS } from './common';
import { GENERAL_OUTLINE } from './outlines';

/** For forms of no known family: arithmetic and explanations only, no notes, no clauses, either formula for scores. */
export const general: RuleSet = {
  id: 'general',
  title: { 'zh-CN': '通用（未识别出地区规则）', 'en-US': 'General (no regional rules recognised)' },
  dated: '2020',
  notes: [],
  clauses: {},
  sources: [],
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
  satisfactionOptional: true,
  requiredLevel2: [],
  evidence: [],
  overrides: {},
};
