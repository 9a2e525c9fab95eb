import { fundingBlocks } from '../../form/index';
import { cellKey } from '../../sheet/address';
import { defineRule } from '../define';

/** Two headings of the money contradict each other: two roles over one column, or two units for the same amounts. */
export default defineRule({
  meta: {
    code: 'ZP405',
    slug: 'heading-contradicts',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: null,
    title: { 'zh-CN': '资金表头或单位互相矛盾', 'en-US': 'Headings or units of the money contradict each other' },
    what: {
      'zh-CN':
        '同一列上下两行表头一个写预算、一个写执行，或者金额单位有两种写法，或者有的金额带单位、有的不带，表上又没有写明单位。',
      'en-US':
        'Two header rows call one column budget and executed, or two units are stated for the same amounts, or only some of them carry one.',
    },
    why: {
      'zh-CN': '读的人不知道哪一个算数，金额可能差一万倍。',
      'en-US': 'Nobody can tell which of the two holds; amounts may be wrong by a factor of 10,000.',
    },
    howToFix: {
      'zh-CN': '改正表头，只留一种说法，再校验一次。',
      'en-US': 'Correct the heading so that one of them is left, then check again.',
    },
    messages: {
      role: {
        'zh-CN':
          '同一列的表头上面写“{first}”，下面写“{second}”，互相矛盾：数字能证明是哪一个才读取，否则不读取也不补全。',
        'en-US':
          'One column is headed {first} above and {second} below: it is read only where the figures tell which holds, and else left alone.',
      },
      amount: {
        'zh-CN': '“{first}”没有写单位，“{second}”写了，表上没有统一的金额单位；合计没有补全，请先写明单位。',
        'en-US':
          '{first} has no unit, {second} has one, and none is stated for all: no total is filled in; state the unit first.',
      },
      unit: {
        'zh-CN': '金额单位有两种写法：这里写“{first}”，另一处写“{second}”；按这里的单位核对。',
        'en-US': 'Two units are stated: {first} here, {second} elsewhere; the one here was taken.',
      },
    },
  },
  *check({ form }) {
    const said = new Set<string>();
    // Blocks of one table share their headings.
    for (const { about, first, second } of fundingBlocks(form).flatMap(({ doubts }) => doubts)) {
      const key = [about, ...[first, second].map(({ cell }) => cellKey(cell.row, cell.col))].join();
      if (said.has(key)) continue;
      said.add(key);
      yield { cell: first.cell, messageId: about, data: { first: first.text, second: second.text } };
    }
  },
});
