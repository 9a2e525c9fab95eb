import { targetToRead } from '../../form/index';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

const PAYS =
  /(?:资金|经费|款项|款|预算)(?:拨付|支付|支出|使用|执行|投入)|(?:拨付|支付|支出|投入)(?:资金|经费|款项|金额)/;
const MONEY = /\d(?:万|亿)?元/;

/** Payment of money as a 数量指标 (reviewer: level 3 does not fit level 2). */
export default defineRule({
  meta: {
    code: 'ZP505',
    slug: 'payment-as-quantity',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '以付款额作数量指标', 'en-US': 'Payment of money as a quantity' },
    what: {
      'zh-CN': '数量指标考核的是拨付、支付了多少钱，而不是做了多少事。',
      'en-US': 'A quantity indicator counts money that was paid, not work that was done.',
    },
    why: {
      'zh-CN': '付款不是产出，复核时这样的指标不得分。',
      'en-US': 'A payment is no output; reviewers give such an indicator no points.',
    },
    howToFix: {
      'zh-CN': '改为产出的数量；资金支付放在预算执行情况里。',
      'en-US': 'Count what was produced; payments belong to the budget block.',
    },
    messages: {
      payment: {
        'zh-CN': '数量指标“{name}”考核的是付款（{target}），不是产出的数量。',
        'en-US': 'The quantity indicator {name} counts payments ({target}), not output.',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const target = targetToRead(indicator);
      if (indicator.level2 !== '数量指标' || !PAYS.test(compact(indicator.name.text)) || !MONEY.test(compact(target)))
        continue;
      yield { cell: indicator.name.cell, messageId: 'payment', data: { name: indicator.name.text, target } };
    }
  },
});
