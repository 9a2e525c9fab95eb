import actualCopiedFromRowAbove from './checks/actual-copied-from-row-above';
import actualMissing from './checks/actual-missing';
import anotherYear from './checks/another-year';
import budgetChangedUnexplained from './checks/budget-changed-unexplained';
import copiedBound from './checks/copied-bound';
import costDiffersFromExecuted from './checks/cost-differs-from-executed';
import costTargetAtLeast from './checks/cost-target-at-least';
import crossRowConflict from './checks/cross-row-conflict';
import differsUnexplained from './checks/differs-unexplained';
import exceededUnexplained from './checks/exceeded-unexplained';
import executedAboveBudget from './checks/executed-above-budget';
import explanationIncomplete from './checks/explanation-incomplete';
import fieldMissing from './checks/field-missing';
import gradeWrong from './checks/grade-wrong';
import headingContradicts from './checks/heading-contradicts';
import hollowPercentage from './checks/hollow-percentage';
import indicatorTwice from './checks/indicator-twice';
import levelMissing from './checks/level-missing';
import levelWeightsWrong from './checks/level-weights-wrong';
import listDuplicate from './checks/list-duplicate';
import lowRateNothingMissed from './checks/low-rate-nothing-missed';
import lowRateUnexplained from './checks/low-rate-unexplained';
import narrativeDiffers from './checks/narrative-differs';
import narrativeInconsistent from './checks/narrative-inconsistent';
import negativeNumber from './checks/negative-number';
import noComplaintsAsSatisfaction from './checks/no-complaints-as-satisfaction';
import notesDiffer from './checks/notes-differ';
import notesMissing from './checks/notes-missing';
import paymentAsQuantity from './checks/payment-as-quantity';
import quantityInWords from './checks/quantity-in-words';
import rateMissing from './checks/rate-missing';
import rateWrong from './checks/rate-wrong';
import remarkBlankLeft from './checks/remark-blank-left';
import scoreMissing from './checks/score-missing';
import scoreWrong from './checks/score-wrong';
import targetMissing from './checks/target-missing';
import templateHintLeft from './checks/template-hint-left';
import totalMissing from './checks/total-missing';
import totalWrong from './checks/total-wrong';
import unmeasurableTarget from './checks/unmeasurable-target';
import weightMissing from './checks/weight-missing';
import weightsNot100 from './checks/weights-not-100';
import type { Rule } from './types';

/** All rules, alphabetical by slug. */
export const rules: readonly Rule[] = [
  actualCopiedFromRowAbove,
  actualMissing,
  anotherYear,
  budgetChangedUnexplained,
  copiedBound,
  costDiffersFromExecuted,
  costTargetAtLeast,
  crossRowConflict,
  differsUnexplained,
  exceededUnexplained,
  executedAboveBudget,
  explanationIncomplete,
  fieldMissing,
  gradeWrong,
  headingContradicts,
  hollowPercentage,
  indicatorTwice,
  levelMissing,
  levelWeightsWrong,
  listDuplicate,
  lowRateNothingMissed,
  lowRateUnexplained,
  narrativeDiffers,
  narrativeInconsistent,
  negativeNumber,
  noComplaintsAsSatisfaction,
  notesDiffer,
  notesMissing,
  paymentAsQuantity,
  quantityInWords,
  rateMissing,
  rateWrong,
  remarkBlankLeft,
  scoreMissing,
  scoreWrong,
  targetMissing,
  templateHintLeft,
  totalMissing,
  totalWrong,
  unmeasurableTarget,
  weightMissing,
  weightsNot100,
];
