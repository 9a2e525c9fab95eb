import { findTemplateHint } from '../compare/index';
import { compact, isBlankish } from '../text/normalise';
import type { EvaluationForm } from '../form/types';
import type { JudgedIndicator } from './types';

const ASKS_FOR_REASONS = /原因|偏差|未完成|问题|改进|措施|情况说明/;
/** 其他需要说明的问题 asks for anything. */
const ASKS_FOR_REMARKS = /^其[他它]|说明事项|^说明/;
const GIVES_A_REASON = /由于|原因|因为|因[^此而]{1,20}(?:影响|导致|未能|延|推迟|调整|疫情)|受[^，。；]{1,20}影响/;
const SPEAKS_OF_A_SHORTFALL = /未|推迟|滞后|结转|调整|不足|偏低|节约|尾款|次年/;
const DENIES = /^(?:无|没有|不存在|暂无)/;

/** Whether a text says something: not blank, no dash, no 无其他问题, no hint of the template. */
function saysSomething(text: string): boolean {
  const plain = compact(text);
  return !isBlankish(text) && !(DENIES.test(plain) && plain.length <= 15) && findTemplateHint(text) === null;
}

/**
 * Whether an explanation block below the table explains the deviations of the form: its label asks for reasons,
 * problems or measures and something stands there, or a general remark speaks of a cause or shortfall.
 */
export function explainsWholeForm(form: EvaluationForm): boolean {
  return form.explanationBlocks.some(({ label, content }) => {
    if (content === null || !saysSomething(content.text)) return false;
    const asked = compact(label.text);
    if (!ASKS_FOR_REMARKS.test(asked)) return ASKS_FOR_REASONS.test(asked);
    return givesReason(content.text) || SPEAKS_OF_A_SHORTFALL.test(content.text);
  });
}

/** Whether a text itself names a cause (由于…, 因…影响). */
export function givesReason(text: string): boolean {
  return GIVES_A_REASON.test(compact(text));
}

/**
 * Whether a deviation of this indicator is explained: in its own cell, in its actual, or, where the form has
 * no column for explanations, in a block for the whole form.
 */
export function isExplained(judged: JudgedIndicator, form: EvaluationForm): boolean {
  return (
    judged.explanation.kind !== 'none' ||
    (judged.indicator.explanation === null && explainsWholeForm(form)) ||
    givesReason(judged.indicator.actual?.text ?? '')
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
    (form.funding?.rows ?? []).some((row) => row.explanation !== null && saysSomething(row.explanation.text)) ||
    form.explanationBlocks.some(({ content }) => content !== null && givesReason(content.text)) ||
    givesReason(form.goals?.achieved?.text ?? '')
  );
}
