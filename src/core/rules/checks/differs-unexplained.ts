import { decimal, HUNDRED } from '../../decimal';
import { isRateIndicator } from '../arithmetic/own-weights';
import { defineRule } from '../define';
import { isExplained } from '../explanations';
import { explanationCell, isAnswered } from '../indicator-cells';
import { say } from '../messages';
import { planRemark } from '../plans/remarks';
import type { RuleSet } from '../rule-sets/types';
import type { JudgedIndicator } from '../types';

/** Longer cell texts are cut in the sentence; the evidence quotes the piece that matters. */
const LONGEST_QUOTE = 30;

function brief(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** The execution rate as a row of the table: below 100 %, a reason is asked for where the rate is low. */
function isRateHighEnough({ indicator, comparison: { ratio } }: JudgedIndicator, { thresholds }: RuleSet): boolean {
  if (!ratio || !isRateIndicator(indicator)) return false;
  return decimal(ratio.actual).times(HUNDRED).gte(decimal(ratio.target).times(thresholds.lowRate));
}

/** Target and actual differ, and nobody says why. */
export default defineRule({
  meta: {
    code: 'ZP204',
    slug: 'differs-unexplained',
    severity: 'error',
    stage: 'stable',
    edits: 'suggest',
    topic: 'explanation',
    title: { 'zh-CN': '没完成，也没写原因', 'en-US': 'Not met, and no reason given' },
    what: {
      'zh-CN': '实际完成值没有达到目标，或没有回答目标里的数量，又没有填写原因和改进措施。',
      'en-US': 'The actual misses the target, or does not answer its figures, and no reason and measure are given.',
    },
    why: {
      'zh-CN': '没有完成的指标必须说明原因和改进措施，否则会被退回。',
      'en-US': 'A target that was missed needs a reason and a measure, or the form is sent back.',
    },
    howToFix: {
      'zh-CN': '没完成的写明原因和改进措施；其实完成了的，在实际完成值里把对应的数字写出来。',
      'en-US': 'If it was missed, give reason and measure; if it was met, write the missing figures into the actual.',
    },
    messages: {
      short: {
        'zh-CN': '指标“{name}”没有达到目标（目标：{target}；实际：{actual}），没有说明原因和改进措施。',
        'en-US': '{name} misses its target (target: {target}; actual: {actual}) and no reason or measure is given.',
      },
      unanswered: {
        'zh-CN': '指标“{name}”的实际完成值没有回答目标里的数量（目标：{target}；实际：{actual}），也没有说明原因。',
        'en-US':
          'The actual of {name} does not answer the figures of its target (target: {target}; actual: {actual}), and no reason is given.',
      },
    },
  },
  *check({ form, indicators, sheet, ruleSet }) {
    for (const judged of indicators) {
      const { indicator, comparison } = judged;
      const { verdict } = comparison;
      if ((verdict !== 'short' && verdict !== 'unanswered') || comparison.templateHint) continue;
      // A draft has a finding of its own: what was written must not count twice.
      if (judged.explanation.openBlanks.length > 0) continue;
      if (!isAnswered(indicator) || isExplained(judged, form) || isRateHighEnough(judged, ruleSet)) continue;
      const edits = planRemark(sheet, judged);
      yield {
        cell: explanationCell(indicator),
        messageId: verdict,
        data: {
          name: indicator.name.text,
          target: brief(indicator.target.text),
          actual: brief(indicator.actual?.text ?? ''),
        },
        evidence: comparison.evidence.filter(({ outcome }) => outcome === verdict).map(({ message }) => message),
        suggestions: edits.length > 0 ? [{ title: say('rules.suggest.remark'), edits }] : [],
      };
    }
  },
});
