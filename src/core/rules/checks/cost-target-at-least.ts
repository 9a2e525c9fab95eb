import { targetToRead } from '../../form/index';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

const FLOOR = /^(?:[≥>＞≧]|>=|不低于|不少于|大于|至少)/;
/** The more of these, the better. */
const BETTER_HIGH = /率|节约|节省|降低|减少|下降|压减|效益|收入|产值|比例|标准/;

/** A cost that is to be at least so high (reviewer: cost targets written with ≥). */
export default defineRule({
  meta: {
    code: 'ZP501',
    slug: 'cost-target-at-least',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '成本目标写成了“不低于”', 'en-US': 'Cost target with a lower bound' },
    what: {
      'zh-CN': '成本指标的目标值写成“≥”“不低于”，等于花得越多越好；节约率、控制率一类指标除外。',
      'en-US':
        'A cost indicator has a target of ≥, as if spending more were better; rates of saving or control are left out.',
    },
    why: {
      'zh-CN': '复核时常见：成本应当控制在上限以内。',
      'en-US': 'Reviewers find it often: a cost is kept below a bound.',
    },
    howToFix: {
      'zh-CN': '把目标值改为“≤”并与预算一致；确是下限的，可以忽略。',
      'en-US': 'Write ≤ with the budgeted amount; if it is meant as a floor, set this aside.',
    },
    messages: {
      floor: {
        'zh-CN': '成本指标“{name}”的目标是“{target}”，成本一般应有上限（≤）。',
        'en-US': 'The cost indicator {name} has the target {target}; a cost usually has an upper bound (≤).',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const isCost = /成本/.test(indicator.level2 || indicator.level1) || /成本$|总成本/.test(indicator.name.text);
      const target = compact(targetToRead(indicator));
      if (!isCost || !FLOOR.test(target) || /%/.test(target) || BETTER_HIGH.test(indicator.name.text)) continue;
      yield {
        cell: indicator.target.cell,
        messageId: 'floor',
        data: { name: indicator.name.text, target: targetToRead(indicator) },
      };
    }
  },
});
