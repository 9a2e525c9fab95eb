import { decimal, formatPlain, HUNDRED, ZERO } from '../../decimal';
import { defineRule } from '../define';
import type { RuleSet } from '../rule-sets/types';
import { say } from '../messages';
import { isExplained } from '../explanations';
import { explanationCell } from '../indicator-cells';
import { planRemark } from '../plans/remarks';

/** The threshold in percent. */
const exceeds = ({ thresholds }: RuleSet): { readonly percent: string } => ({
  percent: formatPlain(decimal(thresholds.exceededFrom).times(HUNDRED)),
});

/** Far above the target, and nobody says why. */
export default defineRule({
  meta: {
    code: 'ZP205',
    slug: 'exceeded-unexplained',
    severity: 'warning',
    stage: 'stable',
    edits: 'suggest',
    topic: 'exceeded',
    title: { 'zh-CN': '大幅超额完成未说明', 'en-US': 'Far above target without a reason' },
    what: {
      'zh-CN': '实际完成值超出目标 30% 以上（比例由规则集规定），没有说明原因。',
      'en-US': 'The actual is 30% or more above the target (the rule set decides) and no reason is given.',
    },
    why: {
      'zh-CN': '大幅超额往往说明目标定低了，审核会要求说明。',
      'en-US': 'It mostly means that the target was set too low; reviewers ask for a reason.',
    },
    howToFix: {
      'zh-CN': '说明超额完成的原因，例如目标偏低、任务增加，以及下年如何调整目标。',
      'en-US': 'Say why, for instance a low target or added tasks, and how next year’s target will be set.',
    },
    messages: {
      exceeded: {
        'zh-CN': '指标“{name}”目标 {target}，实际 {actual}，超额较多，没有说明原因。',
        'en-US': '{name}: target {target}, actual {actual}, far above, and no reason is given.',
      },
      ratio: {
        'zh-CN': '指标“{name}”目标 {target}，实际 {actual}，为目标的 {percent}%，没有说明原因。',
        'en-US': '{name}: target {target}, actual {actual}, {percent}% of the target, and no reason is given.',
      },
    },
  },
  *check({ form, indicators, ruleSet, sheet }) {
    const byDefault = ruleSet.proven.includes('exceededFrom')
      ? []
      : [say('rules.exceeded-by-default', exceeds(ruleSet))];
    for (const judged of indicators) {
      const { indicator, comparison } = judged;
      if (comparison.verdict !== 'exceeded' || isExplained(judged, form)) continue;
      if (judged.explanation.openBlanks.length > 0) continue;
      const data = { name: indicator.name.text, target: indicator.target.text, actual: indicator.actual?.text ?? '' };
      const evidence = [...comparison.evidence.map(({ message }) => message), ...byDefault];
      const edits = planRemark(sheet, judged);
      const suggestions = edits.length > 0 ? [{ title: say('rules.suggest.remark'), edits }] : [];
      const { ratio } = comparison;
      if (!ratio || decimal(ratio.target).lte(ZERO)) {
        yield { cell: explanationCell(indicator), messageId: 'exceeded', data, evidence, suggestions };
        continue;
      }
      const percent = formatPlain(decimal(ratio.actual).times(HUNDRED).div(decimal(ratio.target)).round(1));
      yield { cell: explanationCell(indicator), messageId: 'ratio', data: { ...data, percent }, evidence, suggestions };
    }
  },
});
