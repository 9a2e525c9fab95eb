import { targetToRead } from '../../form/index';
import type { Indicator } from '../../form/types';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';
import { isExplained } from '../explanations';
import { isAnswered } from '../indicator-cells';

const BOUND = /^(?:[≥≤>＞<＜=＝≧≦═]|>=|<=|定量|大于等于|小于等于|等于|大于|小于)$/;
const FIGURE = /^\d[\d.,，]*%?$/;
/** A figure in any writing; 全部, 半数 say one as well. */
const SAYS_A_FIGURE = /\d|[零一二两三四五六七八九十百千万亿半]|全部|全覆盖|均/;

/** Whether the form's own columns make the target a quantity: a bound and a bare figure. */
function isQuantity({ targetParts }: Indicator): boolean {
  const operator = compact(targetParts?.operator?.text ?? '');
  return BOUND.test(operator) && FIGURE.test(compact(targetParts?.value.text ?? ''));
}

/** A target that is a quantity, and an actual in words (the provincial systems refuse it on entry). */
export default defineRule({
  meta: {
    code: 'ZP510',
    slug: 'quantity-in-words',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '定量指标填了文字', 'en-US': 'Words for a quantity' },
    what: {
      'zh-CN':
        '表上分列写了计算符号和数值（定量指标），实际完成值却没有数字。已按“未回答目标”报告的、空着的、写着“全部”或中文数字的不再报。',
      'en-US':
        'Operator and value of the target stand in columns of their own, yet the actual has no figure. What is reported as unanswered, blank, or says a figure in words is left out.',
    },
    why: {
      'zh-CN': '省级系统要求定量指标的完成值为数值，填文字保存不了。',
      'en-US': 'The provincial systems take nothing but a number for such an indicator.',
    },
    howToFix: {
      'zh-CN': '在实际完成值里填数值；情况说明写到原因栏。',
      'en-US': 'Write the number; what else is to be said belongs into the explanation.',
    },
    messages: {
      words: {
        'zh-CN': '定量指标“{name}”（{target}）的完成值应为数值，现在写的是“{actual}”。',
        'en-US': 'The quantity {name} ({target}) asks for a number, but its actual says {actual}.',
      },
    },
  },
  *check({ form, indicators }) {
    for (const judged of indicators) {
      const { indicator, comparison } = judged;
      const { actual } = indicator;
      const isReported = ['short', 'unanswered'].includes(comparison.verdict) && !isExplained(judged, form);
      if (!actual || isReported || comparison.templateHint || !isQuantity(indicator) || !isAnswered(indicator))
        continue;
      if (SAYS_A_FIGURE.test(actual.text)) continue;
      const data = { name: indicator.name.text, target: targetToRead(indicator), actual: actual.text };
      yield { cell: actual.cell, messageId: 'words', data };
    }
  },
});
