import fc from 'fast-check';
import { DISTANCES, MULTIPLES, YEARS, whole } from '../numbers';
import { DIFFERS, EXCEEDED, Kind, MET, type Sides, type Words, merge, oneOf, pick } from '../template';
import { HARMS, STATES, STATE_SUBJECTS } from '../vocabulary';

const growthOf = (step: fc.Arbitrary<number>): fc.Arbitrary<Words> =>
  fc.tuple(whole(4, 9), step, whole(10, 60)).map(([p, more, base]) => ({
    p,
    q: p + more,
    level: 100 + p + more,
    from: base * 100,
    to: base * (100 + p + more),
  }));

const GROWTH: Sides = { short: growthOf(whole(-3, -1)), enough: growthOf(whole(0, 3)) };

const sales = pick('what', ['茶叶产值', '门票收入', '藤编销售额', '水产产值', '民宿营收']);

const state = merge(oneOf(STATES), pick('what', STATE_SUBJECTS));

const wantedUp = pick('what', ['门票收入', '借阅人次', '参保人数', '夜市摊位', '鱼获量', '藤编订单']);

const wantedDown = pick('what', ['火情', '欠费户', '失约人次', '逃票', '噪声投诉', '电梯困人']);

const growth = new Kind('17 growth as a level of last year, from so much to so much')
  .both('level of last year', sales, GROWTH, {
    level: 'economic',
    indicator: '{what}',
    target: '[同比增长≥{p}%|增长{p}%以上|较上年增长{p}%]',
    actual: '[为上年的{level}%|是上年的{level}%|达到上年的{level}%]',
  })
  .both('from and to', sales, GROWTH, {
    level: 'economic',
    indicator: '{what}',
    target: '[同比增长≥{p}%|增长{p}%以上|增长率≥{p}%]',
    actual: '[由{from}万元增加到{to}万元|从{from}万元增至{to}万元|由上年{from}万元提高到{to}万元]',
  })
  .both('said plainly', sales, GROWTH, {
    level: 'economic',
    indicator: '{what}',
    target: '[增长{p}%以上|同比增长≥{p}%]',
    actual: '[增长{q}%|同比增长{q}%|较上年增长{q}%]',
  })
  .add(
    'twice the growth',
    merge(sales, growthOf(whole(10, 20))),
    { level: 'economic', indicator: '{what}', target: '增长{p}%以上', actual: '[增长{q}%|同比增长{q}%]' },
    EXCEEDED,
  )
  .add(
    'a fall where growth is asked',
    merge(
      sales,
      GROWTH.enough,
      whole(80, 98).map((fall) => ({ fall, down: 100 - fall })),
    ),
    {
      level: 'economic',
      indicator: '{what}',
      target: '[增长{p}%以上|同比增长≥{p}%]',
      actual: '[为上年的{fall}%|下降{down}%|同比下降{down}%]',
    },
    DIFFERS,
  )
  .both(
    'a fall asked, from and to',
    oneOf(HARMS),
    {
      short: DISTANCES.short.map(({ x, y }) => ({ from: Number(y), to: Number(x) })),
      enough: DISTANCES.short.map(({ x, y }) => ({ from: Number(x), to: Number(y) })),
    },
    {
      level: 'social',
      indicator: '{n}',
      target: '[较上年下降|同比下降|低于上年]',
      actual: '[由{from}{u}变为{to}{u}|上年{from}{u}，本年{to}{u}|从{from}{u}到{to}{u}]',
    },
  )
  .both('a fall asked in per cent', oneOf(HARMS), GROWTH, {
    level: 'social',
    indicator: '{n}',
    target: '[下降{p}%以上|同比下降≥{p}%|较上年下降{p}%]',
    actual: '[下降{q}%|同比下降{q}%|较上年下降{q}%]',
  })
  .add(
    'a rise where a fall is asked',
    merge(oneOf(HARMS), GROWTH.enough),
    { level: 'social', indicator: '{n}', target: '下降{p}%以上', actual: '[上升{q}%|同比上升{q}%|为上年的{level}%]' },
    DIFFERS,
  );

const multiples = new Kind('21 multiples')
  .both('capital drawn', pick('what', ['社会资本带动', '担保放大', '产值带动']), MULTIPLES, {
    level: 'economic',
    indicator: '{what}倍数',
    target: '[≥{x}倍|不低于{x}倍|{x}倍以上|{x}倍]',
    actual: '[{y}倍|达到{y}倍|实现{y}倍]',
  })
  .both('of last year', sales, MULTIPLES, {
    level: 'economic',
    indicator: '{what}',
    target: '[为上年的{x}倍|达到上年{x}倍]',
    actual: '[为上年的{y}倍|是上年的{y}倍]',
  })
  .both('raised by', pick('what', ['检索速度', '处理能力', '仓储周转']), MULTIPLES, {
    level: 'quality',
    indicator: '{what}提升',
    target: '[提升{x}倍|提高{x}倍]',
    actual: '[提升{y}倍|提高{y}倍]',
  });

const direction = new Kind('26 a wanted direction answered by an amount')
  .add(
    'up and up',
    merge(
      wantedUp,
      whole(5, 300).map((d) => ({ d })),
    ),
    {
      level: 'economic',
      indicator: '{what}',
      target: '[增加|上升|高于上年|增长|较上年增加]',
      actual: '[增加{d}|增{d}|较上年增加{d}|同比多{d}|比上年多{d}]',
    },
    MET,
  )
  .add(
    'up and down',
    merge(
      wantedUp,
      whole(5, 300).map((d) => ({ d })),
    ),
    {
      level: 'economic',
      indicator: '{what}',
      target: '[增加|上升|高于上年|增长|较上年增加]',
      actual: '[减少{d}|较上年减少{d}|同比少{d}|比上年少{d}]',
    },
    DIFFERS,
  )
  .add(
    'down and down',
    merge(
      wantedDown,
      whole(5, 300).map((d) => ({ d })),
    ),
    {
      level: 'social',
      indicator: '{what}',
      target: '[下降|减少|低于上年|较上年减少]',
      actual: '[减少{d}起|较上年减少{d}起|同比少{d}起|比上年少{d}起]',
    },
    MET,
  )
  .add(
    'down and up',
    merge(
      wantedDown,
      whole(5, 300).map((d) => ({ d })),
    ),
    {
      level: 'social',
      indicator: '{what}',
      target: '[下降|减少|低于上年|较上年减少]',
      actual: '[增加{d}起|较上年增加{d}起|同比多{d}起|比上年多{d}起]',
    },
    DIFFERS,
  )
  .add(
    'no change where one is wanted',
    wantedUp,
    { level: 'economic', indicator: '{what}', target: '[增加|增长|高于上年]', actual: '[持平|与上年持平]' },
    DIFFERS,
  )
  .add(
    'no change where none is needed',
    wantedUp,
    { level: 'economic', indicator: '{what}', target: '[不低于上年|不少于上年]', actual: '[持平|与上年持平]' },
    MET,
  );

const base = new Kind('33 the base of a comparison left out')
  .add(
    'the same change',
    merge(state, YEARS),
    {
      level: 'social',
      indicator: '{what}',
      target: '[同比{before}年明显{good}|较{before}年明显{good}|比上年明显{good}]',
      actual: '[明显{good}|得到明显{good}]',
    },
    MET,
  )
  .add(
    'the opposite change',
    merge(state, YEARS),
    {
      level: 'social',
      indicator: '{what}',
      target: '[同比{before}年明显{good}|较{before}年有所{good}|比上年{good}]',
      actual: '[明显{bad}|{bad}|有所{bad}]',
    },
    DIFFERS,
  );

export const GROWTH_KINDS = [growth, multiples, direction, base];
