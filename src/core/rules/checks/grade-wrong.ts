import { compact } from '../../text/normalise';
import { defineRule } from '../define';
import { gradeOf } from '../arithmetic/scores';

/** A grade that the total score does not give. */
export default defineRule({
  meta: {
    code: 'ZP306',
    slug: 'grade-wrong',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '等级与总分不符', 'en-US': 'Grade does not fit the total score' },
    what: {
      'zh-CN': '自评等级与总分所在的档次不一致（档次由规则集规定）。',
      'en-US': 'The stated grade is not the one the rule set gives for the total score.',
    },
    why: {
      'zh-CN': '等级按总分确定，填错会影响结果应用。',
      'en-US': 'The grade follows from the score and has consequences.',
    },
    howToFix: {
      'zh-CN': '核对总分和等级；本地划分标准不同的，可在规则集里设置。',
      'en-US': 'Check score and grade; if other cut-offs apply, set them in the rule set.',
    },
    messages: {
      differ: {
        'zh-CN': '总分 {score}，等级填“{grade}”，按标准应为“{expected}”。',
        'en-US': 'The total is {score}; the grade says {grade}, by the rules it is {expected}.',
      },
    },
  },
  *check({ form, ruleSet }) {
    const { score, grade } = form.total ?? {};
    if (!score?.amount || !grade) return;
    const expected = gradeOf(score.amount, ruleSet);
    const stated = compact(grade.text).replace(/[秀好等]$/, '');
    const isKnown = ruleSet.scoring?.grades.some(({ name }) => name === stated) ?? false;
    if (!expected || !isKnown || stated === expected) return;
    yield { cell: grade.cell, messageId: 'differ', data: { score: score.text, grade: grade.text, expected } };
  },
});
