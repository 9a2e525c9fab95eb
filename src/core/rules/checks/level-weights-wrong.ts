import { formatPlain } from '../../decimal';
import { unbalancedLevels } from '../arithmetic/weights';
import { defineRule } from '../define';

/** Level points that their indicators do not come to. */
export default defineRule({
  meta: {
    code: 'ZP305',
    slug: 'level-weights-wrong',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'weights',
    title: { 'zh-CN': '指标分值之和与一级指标分值不符', 'en-US': 'Weights do not come to the points of their level' },
    what: {
      'zh-CN': '一级指标写明了分值（如“产出指标（50分）”），下面各指标分值之和与它不等。',
      'en-US':
        'The level-1 cell names its points, e.g. 产出指标（50分）, and the indicators below do not come to them.',
    },
    why: {
      'zh-CN': '各级分值应当逐级相等，否则总分不是 100。',
      'en-US': 'Points must agree level by level, or the total is not 100.',
    },
    howToFix: {
      'zh-CN': '核对该一级指标下的分值，改成相等。',
      'en-US': 'Check the weights below this level and make them agree.',
    },
    messages: {
      differ: {
        'zh-CN': '“{level}”写明 {points} 分，下面各指标分值合计 {sum} 分。',
        'en-US': '{level} names {points} points; its indicators come to {sum}.',
      },
    },
  },
  *check({ form }) {
    for (const { name, cell, points, sum } of unbalancedLevels(form)) {
      yield { cell, messageId: 'differ', data: { level: name, points: formatPlain(points), sum: formatPlain(sum) } };
    }
  },
});
