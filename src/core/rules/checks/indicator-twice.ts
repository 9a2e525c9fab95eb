import { targetToRead } from '../../form/index';
import type { Indicator } from '../../form/types';
import { toA1 } from '../../sheet/address';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

/** Name and target without numbering and stars; rows without a target say too little. */
function keyOf(indicator: Indicator): string | null {
  const name = compact(indicator.name.text).replace(/^(?:[★☆*]|指标\d{1,2}[:：]?|\d{1,2}[.、])+/, '');
  const target = compact(targetToRead(indicator));
  return name.length < 3 || target === '' || indicator.isSubRow ? null : `${name} ${target}`;
}

/** The same level-3 indicator under output and benefit, or twice (reviewer: one of the two counts 0). */
export default defineRule({
  meta: {
    code: 'ZP506',
    slug: 'indicator-twice',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: null,
    namesAnotherCell: true,
    title: { 'zh-CN': '同一个三级指标用了两次', 'en-US': 'The same indicator twice' },
    what: {
      'zh-CN': '同一个三级指标、同样的目标出现在两处，例如产出和效益下各一次。',
      'en-US':
        'The same level-3 indicator with the same target stands in two places, under output and benefit for instance.',
    },
    why: {
      'zh-CN': '重复的指标只算一个，另一个不得分。',
      'en-US': 'Of two alike one counts; the other gets no points.',
    },
    howToFix: {
      'zh-CN': '删去一处，或改成不同的指标。',
      'en-US': 'Delete one of them, or make it another indicator.',
    },
    messages: {
      twice: {
        'zh-CN': '指标“{name}”（目标 {target}）与 {other} 相同，请核对是否重复。',
        'en-US': '{name} (target {target}) is the same as {other}; is it there twice?',
      },
    },
  },
  *check({ form }) {
    const known = new Map<string, Indicator>();
    for (const indicator of form.indicators) {
      const key = keyOf(indicator);
      if (key === null) continue;
      const first = known.get(key);
      if (!first) known.set(key, indicator);
      // A name merged over rows is one indicator.
      if (!first || toA1(first.name.cell) === toA1(indicator.name.cell)) continue;
      const data = { name: indicator.name.text, target: targetToRead(indicator), other: toA1(first.name.cell) };
      yield { cell: indicator.name.cell, messageId: 'twice', data };
    }
  },
});
