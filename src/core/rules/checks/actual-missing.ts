import { cellKey } from '../../sheet/address';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';
import type { JudgedIndicator } from '../types';
import { isBlankText } from '../../text/blank';

/** Blank, or a word that answers nothing; 0 and a fitting 无 are answers. */
function isMissing({ indicator, comparison, explanation }: JudgedIndicator): boolean {
  const text = compact(indicator.actual?.text ?? '');
  if (text === '') return true;
  // 无, and why there is none: that is an answer.
  if (comparison.verdict !== 'unanswered' || explanation.kind !== 'none') return false;
  return /^(?:[-—–/\\.·。、]+|无|未填|待填)$/.test(text);
}

/** An indicator whose actual is not given. */
export default defineRule({
  meta: {
    code: 'ZP201',
    slug: 'actual-missing',
    severity: 'error',
    stage: 'stable',
    edits: null,
    topic: 'actual',
    title: { 'zh-CN': '实际完成值未填', 'en-US': 'Actual is missing' },
    what: {
      'zh-CN': '三级指标的实际完成值空着，或只填了“/”“—”等符号。',
      'en-US': 'The actual of an indicator is blank or holds only a dash or slash.',
    },
    why: {
      'zh-CN': '实际完成值是必填项，没有它无法判断目标是否完成。',
      'en-US': 'It is required: without it nobody can tell whether the target was met.',
    },
    howToFix: {
      'zh-CN': '按实际情况填写完成值，数量要带单位。',
      'en-US': 'Write what was achieved, figures with their unit.',
    },
    messages: {
      blank: {
        'zh-CN': '指标“{name}”的实际完成值没有填（目标：{target}）。',
        'en-US': 'The actual of {name} is blank (target: {target}).',
      },
      dash: {
        'zh-CN': '指标“{name}”的实际完成值只填了“{actual}”（目标：{target}）。',
        'en-US': 'The actual of {name} says only {actual} (target: {target}).',
      },
      blankAlone: {
        'zh-CN': '指标“{name}”的目标值和实际完成值都没有填。',
        'en-US': 'Target and actual of {name} are both blank.',
      },
      dashAlone: {
        'zh-CN': '指标“{name}”没有目标值，实际完成值只填了“{actual}”。',
        'en-US': '{name} has no target, and its actual says only {actual}.',
      },
    },
  },
  *check({ indicators }) {
    const reported = new Set<number>();
    for (const [index, judged] of indicators.entries()) {
      const { actual, name, target, weight } = judged.indicator;
      if (!actual || judged.comparison.templateHint || !isMissing(judged)) continue;
      const isUnused = isBlankText(target.text) && !weight?.amount;
      const isHeading = isBlankText(target.text) && indicators[index + 1]?.indicator.isSubRow === true;
      const key = cellKey(actual.cell.row, actual.cell.col);
      if (isUnused || isHeading || reported.has(key)) continue;
      reported.add(key);
      const data = { name: name.text, target: target.text, actual: actual.text };
      const how = isBlankText(actual.text) ? 'blank' : 'dash';
      const messageId = isBlankText(target.text) ? (`${how}Alone` as const) : how;
      yield { cell: actual.cell, messageId, data };
    }
  },
});
