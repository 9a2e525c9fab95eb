import { decimal, formatPlain, ZERO, type Decimal } from '../../decimal';
import { projectMoney, targetToRead } from '../../form/index';
import { moneySlot } from '../../form/slots';
import type { FundingBlock, Indicator } from '../../form/types';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

/** Names of the cost of the whole project. */
const WHOLE_COST =
  /总成本|总投资|总费用|总支出|(?:成本|支出|投资|费用)总额|^项目(?:预算|支出)?成本(?:控制)?[数额值]?$|^(?:预算|成本)控制[数额]$/;
/** Prices of one thing, shares, savings and parts of the cost. */
const PART_OF_COST = /单位|单价|人均|户均|亩均|每|平均|节约|节省|降低|率|其中/;
const UNIT = /(亿元|万元|千元|元)/;
/** Costs are rounded, and a last payment may be out: so much says nothing. */
const TOLERANCE = decimal('0.01');

/** The money actually spent on the whole project as the indicator states it, in the unit of the block. */
function statedCost(indicator: Indicator, { unit }: FundingBlock): Decimal | null {
  const { actual } = indicator;
  if (!actual || !WHOLE_COST.test(compact(indicator.name.text)) || PART_OF_COST.test(compact(indicator.name.text)))
    return null;
  const asked = UNIT.exec(compact(targetToRead(indicator)))?.[1];
  const { amount, ownUnit } = moneySlot(actual, unit);
  if (ownUnit || !asked) return ownUnit ? amount : null;
  return moneySlot({ ...actual, text: `${actual.text}${asked}`, value: `${actual.text}${asked}` }, unit).amount;
}

/** The cost of the whole project against the money executed (reviewer: cost ≤ 160 against 386). */
export default defineRule({
  meta: {
    code: 'ZP509',
    slug: 'cost-differs-from-executed',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '总成本与执行数不一致', 'en-US': 'Whole cost differs from the money executed' },
    what: {
      'zh-CN':
        '总成本、总投资一类指标的实际完成值与资金表的执行数相差超过 1%。单位成本、节约率、没有写金额单位的不查。',
      'en-US':
        'The actual of an indicator for the whole cost differs by more than 1% from the executed amount. Costs of one unit, savings and figures without a unit are left out.',
    },
    why: {
      'zh-CN': '同一笔钱在一张表里有两个数，复核必问。',
      'en-US': 'The same money has two figures in one form; reviewers always ask.',
    },
    howToFix: {
      'zh-CN': '核对两处金额；有其他资金来源或尾款未付的，在原因栏说明。',
      'en-US': 'Check both amounts; other sources or a payment still due belong into the explanation.',
    },
    messages: {
      differs: {
        'zh-CN': '指标“{name}”的实际值是 {cost}，而执行数是 {executed}（{unit}）。',
        'en-US': 'The actual of {name} is {cost}, but {executed} was executed ({unit}).',
      },
    },
  },
  *check({ form, indicators }) {
    const { funding } = form;
    if (!funding) return;
    const { executed } = projectMoney(funding);
    if (!executed?.gt(ZERO)) return;
    for (const { indicator, explanation } of indicators) {
      const cost = explanation.kind === 'none' ? statedCost(indicator, funding) : null;
      if (!cost || !indicator.actual || cost.minus(executed).abs().lte(executed.times(TOLERANCE))) continue;
      const data = { name: indicator.name.text, cost: formatPlain(cost), executed: formatPlain(executed) };
      yield { cell: indicator.actual.cell, messageId: 'differs', data: { ...data, unit: funding.unit } };
    }
  },
});
