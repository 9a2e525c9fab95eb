import actualMissing from './checks/actual-missing';
import copiedBound from './checks/copied-bound';
import differsUnexplained from './checks/differs-unexplained';
import exceededUnexplained from './checks/exceeded-unexplained';
import lowRateUnexplained from './checks/low-rate-unexplained';
import rateMissing from './checks/rate-missing';
import rateWrong from './checks/rate-wrong';
import scoreWrong from './checks/score-wrong';
import templateHintLeft from './checks/template-hint-left';
import totalMissing from './checks/total-missing';
import totalWrong from './checks/total-wrong';
import weightsNot100 from './checks/weights-not-100';
import type { Rule } from './types';

/** All rules, alphabetical by slug. */
export const rules: readonly Rule[] = [
  actualMissing,
  copiedBound,
  differsUnexplained,
  exceededUnexplained,
  lowRateUnexplained,
  rateMissing,
  rateWrong,
  scoreWrong,
  templateHintLeft,
  totalMissing,
  totalWrong,
  weightsNot100,
];
