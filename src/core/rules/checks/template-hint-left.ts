import { textToRead } from '../../form/index';
import { defineRule } from '../define';
import { findTemplateHint } from '../../reading/hints';
import type { EvaluationForm, Slot } from '../../form/types';

/** Text cells outside the actual column in which hints are left. */
function otherTexts(form: EvaluationForm): Slot[] {
  return [
    form.project,
    form.goals?.expected,
    form.goals?.achieved,
    ...form.explanationBlocks.map(({ content }) => content),
  ].filter((slot): slot is Slot => Boolean(slot));
}

/** The template's hint still stands where an answer belongs. */
export default defineRule({
  meta: {
    code: 'ZP202',
    slug: 'template-hint-left',
    severity: 'error',
    stage: 'stable',
    edits: null,
    topic: 'actual',
    title: { 'zh-CN': '模板提示语未删', 'en-US': 'Template hint left in' },
    what: {
      'zh-CN': '单元格里还是模板的填写提示（如“100字以内”“请填写……”）。',
      'en-US': 'The cell still holds the hint of the template (“at most 100 characters”, “please fill in”).',
    },
    why: {
      'zh-CN': '提示语不是填报内容，等于没有填。',
      'en-US': 'A hint is no answer: the cell counts as blank.',
    },
    howToFix: {
      'zh-CN': '删掉提示语，填写实际内容。',
      'en-US': 'Delete the hint and write the answer.',
    },
    messages: {
      left: {
        'zh-CN': '这里还是模板提示语“{hint}”，请换成实际内容。',
        'en-US': 'The hint of the template is still here: {hint}. Replace it with the answer.',
      },
    },
  },
  *check({ form, indicators }) {
    for (const { indicator, comparison } of indicators) {
      const span = comparison.templateHint;
      if (!span || !indicator.actual) continue;
      const hint = textToRead(indicator.actual).slice(span.start, span.end) || indicator.actual.text;
      yield { cell: indicator.actual.cell, messageId: 'left', data: { hint } };
    }
    for (const slot of otherTexts(form)) {
      const span = findTemplateHint(slot.text);
      // A long text is somebody's own, even when it speaks of 500字.
      if (!span || slot.text.length > span.end - span.start + 20) continue;
      yield { cell: slot.cell, messageId: 'left', data: { hint: slot.text.slice(span.start, span.end) } };
    }
  },
});
