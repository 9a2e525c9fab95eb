import { COUNTS, DECIMALS, SPENT } from '../numbers';
import { DIFFERS, Kind, MET, type Sides, merge, oneOf, pick } from '../template';
import { PEOPLE, PRICES, PROMISES } from '../vocabulary';

const MONTHLY: Sides = { short: DECIMALS.short, enough: SPENT.enough };

const standard = new Kind('19 a standard promised to people, a price')
  .both('paid by the month', pick('what', PROMISES), COUNTS, {
    level: 'cost',
    indicator: '{what}',
    target: '[{x}元/人·月|每人每月{x}元|{x}元/月]',
    actual: '[{y}元/人·月|每人每月{y}元|{y}元/月]',
  })
  .add(
    'paid by the standard',
    merge(pick('what', PROMISES), COUNTS.enough),
    {
      level: 'cost',
      indicator: '{what}',
      target: '[{x}元/人·月|每人每月{x}元]',
      actual: '[按标准发放|按标准足额发放|已按标准发放到位]',
    },
    MET,
  )
  .add(
    'a price kept',
    merge(pick('what', PRICES), COUNTS.short),
    { level: 'cost', indicator: '{what}', target: '[{x}元|≤{x}元]', actual: '[{y}元|实际{y}元]' },
    MET,
  )
  .add(
    'a price passed',
    merge(pick('what', PRICES), COUNTS.short),
    { level: 'cost', indicator: '{what}', target: '[{y}元|≤{y}元]', actual: '[{x}元|实际{x}元]' },
    DIFFERS,
  )
  .add(
    'paid less than the standard',
    merge(pick('what', PROMISES), COUNTS.short),
    {
      level: 'cost',
      indicator: '{what}',
      target: '{x}元/人·月',
      actual: '[每人每月少发{d}元|低于标准{d}元|未按标准发放]',
    },
    DIFFERS,
  );

const yearEnds = new Kind('24 年初, 年末 as names of budget columns')
  .both('budget and account', pick('what', ['伙食费', '公证补助', '档案托管费', '机要通信费', '艺术团经费']), MONTHLY, {
    indicator: '{what}',
    target: '年初[预算|安排|批复|核定]{x}万元',
    actual: '年[末|底][决算|支出|执行|实际支出]{y}万元',
  })
  .both('heads', oneOf(PEOPLE), COUNTS, {
    indicator: '{n}保障',
    target: '年初[核定|确定]{x}{u}',
    actual: '年[末|底][保障|实有]{y}{u}',
  });

const putIn = new Kind('31 money to be put in or paid out is a task under 成本指标')
  .both('sums', pick('what', ['食堂改造', '泵房', '船闸', '助残', '科普']), SPENT, {
    level: 'cost',
    indicator: '{what}[资金投入|资金到位|补助发放|资金支付]',
    target: '[{x}万元|≥{x}万元]',
    actual: '[{y}万元|实际{y}万元]',
  })
  .add(
    'nothing came',
    merge(pick('what', ['食堂改造', '泵房', '船闸', '助残', '科普']), COUNTS.short),
    {
      level: 'cost',
      indicator: '{what}[资金投入|资金到位|补助发放|资金支付]',
      target: '{x}万元',
      actual: '[0万元|0|0元|未到位|尚未支付]',
    },
    DIFFERS,
  )
  .add(
    'so much owed',
    merge(pick('what', ['食堂改造', '泵房', '船闸', '助残', '科普']), SPENT.short),
    {
      level: 'cost',
      indicator: '{what}[资金投入|资金支付]',
      target: '{x}万元',
      actual: '[尚欠{d}万元|到位{y}万元，尚欠{d}万元|{d}万元未支付]',
    },
    DIFFERS,
  );

export const MONEY_KINDS = [standard, yearEnds, putIn];
