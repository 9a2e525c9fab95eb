import { defineRule } from '../define';
import { say } from '../messages';
import { correct } from '../plans/cell-edits';
import { scoreContent } from '../plans/scores';
import { judgeScores } from '../arithmetic/score-judgement';

/** A score that does not follow from rate, completion or the other scores. */
export default defineRule({
  meta: {
    code: 'ZP301',
    slug: 'score-wrong',
    severity: 'warning',
    stage: 'stable',
    edits: 'suggest',
    topic: 'score-positive',
    title: { 'zh-CN': '得分与完成情况不符', 'en-US': 'Score does not follow from completion' },
    what: {
      'zh-CN': '执行率得分、指标得分或总分与按规则计算的结果不一致，或超过分值。',
      'en-US':
        'The score of the rate, of an indicator or the total differs from what the rules give, or is above its weight.',
    },
    why: {
      'zh-CN': '没完成却给满分、完成了却扣分，是审核最常退回的问题。',
      'en-US': 'Full points for a missed target, or points cut for a met one, are what reviewers send back most.',
    },
    howToFix: {
      'zh-CN': '按计算结果改正得分；确需扣分的，在原因栏写明理由。',
      'en-US': 'Correct the score, or give the reason for points that were cut.',
    },
    messages: {
      overWeight: {
        'zh-CN': '指标“{name}”得分 {stated}，超过分值 {weight}。',
        'en-US': '{name} has {stated} points, more than its weight {weight}.',
      },
      overRatePoints: {
        'zh-CN': '执行率得分 {stated}，超过分值 {weight}。',
        'en-US': 'The rate has {stated} points, more than its weight {weight}.',
      },
      rate: {
        'zh-CN': '执行率得分填 {stated}，按 {points} 分 × {rate}% 应为 {expected}。',
        'en-US': 'The score of the rate is {stated}; {points} points × {rate}% is {expected}.',
      },
      fullOnMiss: {
        'zh-CN': '指标“{name}”没有达到目标（目标 {target}，实际 {actual}），却得了满分 {stated}。',
        'en-US': '{name} misses its target (target {target}, actual {actual}) yet has full points: {stated}.',
      },
      fullUnanswered: {
        'zh-CN': '指标“{name}”的实际完成值没有回答目标里的数量（目标 {target}，实际 {actual}），却得了满分 {stated}。',
        'en-US':
          'The actual of {name} does not answer the figures of its target (target {target}, actual {actual}), yet it has full points: {stated}.',
      },
      folded: {
        'zh-CN': '指标“{name}”得分填 {stated}，按分值 {weight} × {factor} 应为 {expected}。',
        'en-US': 'The score of {name} is {stated}; weight {weight} × {factor} is {expected}.',
      },
      proportion: {
        'zh-CN': '指标“{name}”得分填 {stated}，目标 {target}、实际 {actual}，按完成比例应为 {expected}。',
        'en-US': 'The score of {name} is {stated}; with target {target} and actual {actual} it is {expected}.',
      },
      cutWithoutReason: {
        'zh-CN': '指标“{name}”已达到目标，分值 {weight} 只得 {stated}，没有说明扣分理由。',
        'en-US': '{name} meets its target but has {stated} of {weight} points, and no reason is given.',
      },
      band: {
        'zh-CN': '指标“{name}”得分填 {stated}，按所填等次应在 {from} 到 {to} 之间。',
        'en-US': 'The score of {name} is {stated}; its grade allows {from} to {to}.',
      },
      total: {
        'zh-CN': '总分填 {stated}，各项得分之和为 {expected}。',
        'en-US': 'The total score is {stated}; the scores add up to {expected}.',
      },
    },
  },
  *check(context) {
    for (const { slot, kind, topic, expected, inputs, data, severity, evidence } of judgeScores(context)) {
      const content = expected && scoreContent(slot, expected);
      const edits = content ? correct(context.sheet, slot, content, inputs) : [];
      yield {
        cell: slot.cell,
        messageId: kind,
        topic,
        data: { ...data, stated: slot.text },
        evidence,
        ...(severity ? { severity } : {}),
        suggestions:
          content && edits.length > 0
            ? [{ title: say('rules.suggest.correction', { value: content.shown }), edits }]
            : [],
      };
    }
  },
});
