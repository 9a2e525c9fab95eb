import { compact, isBlankish } from '../text/normalise';
import type { EvaluationForm } from '../form/types';
import type { JudgedIndicator } from './types';

const SPEAKS_OF_REASONS = /原因|偏差|未完成|说明|问题|改进|措施/;
const GIVES_A_REASON = /由于|原因|因为|因[^此而]{1,20}(?:影响|导致|未能|延|推迟|调整|疫情)|受[^，。；]{1,20}影响/;

/** Whether an explanation block below the table says something: it then explains every deviation of the form. */
export function explainsWholeForm(form: EvaluationForm): boolean {
  return form.explanationBlocks.some(
    ({ label, content }) => content !== null && SPEAKS_OF_REASONS.test(compact(label.text)) && !isBlankish(content.text),
  );
}

/** Whether a text itself names a cause (由于…, 因…影响). */
export function givesReason(text: string): boolean {
  return GIVES_A_REASON.test(compact(text));
}

/** Whether a deviation of this indicator is explained: in its own cell, in its actual, or for the whole form. */
export function isExplained(judged: JudgedIndicator, form: EvaluationForm): boolean {
  return (
    judged.explanation.kind !== 'none' || explainsWholeForm(form) || givesReason(judged.indicator.actual?.text ?? '')
  );
}

/**
 * Whether the form gives any reason for a shortfall: in an explanation cell, a reason column of the budget block,
 * an explanation block, or in the text on what was achieved.
 */
export function findsReasonAnywhere(form: EvaluationForm, indicators: readonly JudgedIndicator[]): boolean {
  return (
    indicators.some((judged) => judged.explanation.kind !== 'none') ||
    explainsWholeForm(form) ||
    (form.funding?.rows ?? []).some((row) => row.explanation !== null && !isBlankish(row.explanation.text)) ||
    givesReason(form.goals?.achieved?.text ?? '')
  );
}
