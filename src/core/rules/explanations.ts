import { readExplanation, type ExplanationReading } from '../reading/explanation';
import { findTemplateHint } from '../reading/hints';
import { saysNothing } from '../text/blank';
import { compact } from '../text/normalise';
import type { EvaluationForm, Slot } from '../form/types';
import { isRateIndicator } from './arithmetic/own-weights';
import type { JudgedIndicator } from './types';

const ASKS_FOR_A_REASON = /原因|偏差|未完成|问题|改进|措施/;
const ASKS_FOR_REASONS = /原因|偏差|未完成|问题|改进|措施|情况说明/;
/** 其他需要说明的问题 asks for anything. */
const ASKS_FOR_REMARKS = /^其[他它]|说明事项|^说明/;
const GIVES_A_REASON = /由于|原因|因为|因[^此而]{1,20}(?:影响|导致|未能|延|推迟|调整|疫情)|受[^，。；]{1,20}影响/;
const SPEAKS_OF_A_SHORTFALL = /未|推迟|滞后|结转|调整|不足|偏低|节约|尾款|次年/;
/** 预算执行偏差原因 asks about the money alone, unless it asks about targets as well. */
const ASKS_ABOUT_THE_RATE = /执行|预算|资金|支出/;
const ASKS_ABOUT_TARGETS = /目标|指标/;
const SPEAKS_OF_MONEY =
  /资金|经费|预算|财政|拨款|拨付|支付|付款|支出|报账|结算|决算|结余|结转|剩余|节约|核减|审减|质保金|保证金|[尾余货欠进度工程合同补助]款|执行(?:率|进度)|[万亿]元/;
/** What holds up the project as a whole holds up its money. */
const PROJECT_IS_LATE =
  /(?:项目|工程|合同)[^,，。;；]{0,6}(?:延期|延后|推迟|暂停|停工|取消|终止|跨年|未(?:开工|实施|启动|完工|竣工|验收|结算))/;
const DENIES = /^(?:无|没有|不存在|暂无)/;

/** Whether a text says something: not blank, no dash, no 无其他问题, no hint of the template. */
function saysSomething(text: string): boolean {
  const plain = compact(text);
  return !saysNothing(text) && !(DENIES.test(plain) && plain.length <= 15) && findTemplateHint(text) === null;
}

/**
 * Whether an explanation block below the table explains the deviations of the form: its label asks for reasons,
 * problems or measures and something stands there, or a general remark speaks of a cause or shortfall.
 */
export function explainsWholeForm(form: EvaluationForm): boolean {
  return form.explanationBlocks.some(({ label, heading, content }) => {
    if (heading !== null || content === null || !saysSomething(content.text)) return false;
    const asked = compact(label.text);
    if (ASKS_ABOUT_THE_RATE.test(asked) && !ASKS_ABOUT_TARGETS.test(asked)) return false;
    if (!ASKS_FOR_REMARKS.test(asked)) return ASKS_FOR_REASONS.test(asked);
    return givesReason(content.text) || SPEAKS_OF_A_SHORTFALL.test(content.text);
  });
}

const SAYS_AS_ABOVE = /^(?:原因)?(?:同上|见上|同前)(?:一?[项行条]|述|指标)?$/;

/** Reads the explanations of a form, called from top to bottom: 同上 stands for the nearest one above. */
export function explanationReader(): (text: string, indicator: string) => ExplanationReading {
  let above: ExplanationReading | null = null;
  return (text, indicator) => {
    if (above && text.length <= 12 && SAYS_AS_ABOVE.test(compact(text).replace(/[。.]$/, ''))) return above;
    const reading = readExplanation(text, indicator);
    if (text.trim() !== '') above = reading;
    return reading;
  };
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
 * Whether anything explains a low execution rate: the reason column of the budget block, a block for the rate or the
 * whole form, the text on what was achieved, or an indicator that is the rate or whose explanation speaks of money.
 * What explains some other indicator does not explain why money was left.
 */
export function explainsLowRate(form: EvaluationForm, indicators: readonly JudgedIndicator[]): boolean {
  return (
    indicators.some(explainsTheMoney) ||
    explainsWholeForm(form) ||
    (form.funding?.rows ?? []).some((row) => row.explanation !== null && saysSomething(row.explanation.text)) ||
    form.explanationBlocks.some(
      ({ label, heading, content }) =>
        content !== null && (wasAskedAndGiven(heading, content.text) || saysWhy(compact(label.text), content.text)),
    ) ||
    givesReason(form.goals?.achieved?.text ?? '')
  );
}

/** A reason was asked for in this column of a block on the money, and something stands there. */
function wasAskedAndGiven(heading: Slot | null, text: string): boolean {
  return heading !== null && ASKS_FOR_A_REASON.test(compact(heading.text)) && saysSomething(text);
}

/** A block that asks why the budget was not used up, or names a cause unasked. */
function saysWhy(asked: string, text: string): boolean {
  return (ASKS_ABOUT_THE_RATE.test(asked) && ASKS_FOR_REASONS.test(asked) && saysSomething(text)) || givesReason(text);
}

function explainsTheMoney({ indicator, explanation }: JudgedIndicator): boolean {
  const actual = indicator.actual?.text ?? '';
  const reasons = [
    ...(explanation.kind === 'none' ? [] : [indicator.explanation?.text ?? '']),
    ...(givesReason(actual) ? [actual] : []),
  ];
  return reasons.some((text) => isRateIndicator(indicator) || SPEAKS_OF_MONEY.test(text) || PROJECT_IS_LATE.test(text));
}
