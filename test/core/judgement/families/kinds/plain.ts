import fc from 'fast-check';
import { ALL_COUNTS, CAPS, COUNTS, DECIMALS, FAR_MORE, YEARS, whole } from '../numbers';
import { EXCEEDED, Kind, type Sides, UNCLEAR, type Words, merge, oneOf, pick } from '../template';
import { CHECKED, MEASURES, PLACES, THINGS, TRADITIONAL } from '../vocabulary';

const things = oneOf(THINGS);

const spaced = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

const thousands = (x: number, y: number): Words => ({
  x: spaced(x),
  y: spaced(y),
  xc: spaced(x).replace(/ /g, ','),
  yc: spaced(y).replace(/ /g, ','),
});

const LARGE: Sides = {
  short: fc
    .tuple(whole(1200, 90000), whole(1, 40))
    .map(([x, cut]) => thousands(x, Math.max(1000, x - Math.ceil((x * cut) / 100)))),
  enough: fc.tuple(whole(1200, 90000), whole(0, 25)).map(([x, over]) => thousands(x, x + Math.floor((x * over) / 100))),
};

function comma(sign: number): fc.Arbitrary<Words> {
  const text = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  return fc
    .tuple(whole(1100, 9000), whole(1, 90))
    .map(([x, step]) => ({ x: text(x), y: text(x + (sign < 0 ? -step : step)) }));
}

const plain = new Kind('36 plain figures')
  .both('a least number', things, COUNTS, {
    indicator: '{v}{n}',
    target: '[≥{x}{u}|{x}{u}|不少于{x}{u}|不低于{x}{u}|{x}{u}以上|至少{x}{u}|＞={x}{u}]',
    actual: '[{y}{u}|{y}|完成{y}{u}|{v}{y}{u}|{v}{n}{y}{u}|共{v}{n}{y}{u}|全年{v}{y}{u}|实际{y}{u}|已完成{y}{u}]',
  })
  .both('a cap', things, CAPS, {
    level: 'cost',
    indicator: '{n}成本',
    target: '[≤{x}万元|不超过{x}万元|{x}万元以内|控制在{x}万元以内|不高于{x}万元]',
    actual: '[{y}万元|{y}|实际支出{y}万元|支出{y}万元|共支出{y}万元]',
  })
  .both('all of them', oneOf(CHECKED), ALL_COUNTS, {
    level: 'quality',
    indicator: '{n}数',
    target: '{base}{u}',
    actual: '[{good}{u}|完成{good}{u}]',
  })
  .add(
    'far more',
    merge(things, FAR_MORE),
    { indicator: '{v}{n}', target: '[≥{x}{u}|{x}{u}]', actual: '[{y}{u}|{v}{y}{u}|完成{y}{u}]' },
    EXCEEDED,
  )
  .both('several places at work', merge(oneOf(MEASURES), pick('place', PLACES)), COUNTS, {
    indicator: '{v}{n}',
    target: '{v}{n}{x}{u}',
    actual: '在[沿线|沿岸|全镇]{place}{v}{n}{y}{u}',
  });

const ordinals = new Kind('37 ordinals and names with numbers')
  .both('a lot', things, COUNTS, {
    indicator: '{v}{n}',
    target: '[第二批{v}{n}{x}{u}|二期{v}{n}{x}{u}]',
    actual: '[{v}{n}{y}{u}|共{v}{n}{y}{u}]',
  })
  .both('a number in a name', things, COUNTS, {
    indicator: '{v}{n}',
    target: '[十五里铺镇{v}{n}{x}{u}|八一路{v}{n}{x}{u}|三元村{v}{n}{x}{u}]',
    actual: '{v}{n}{y}{u}',
  });

const blanks = new Kind('22 blanks part the thousands')
  .both('in a sentence', things, LARGE, {
    indicator: '{v}{n}',
    target: '[{v}{n}{x}{u}|{v}{x}{u}|{x}{u}]',
    actual: '[{v}{n}{y}{u}|{v}{y}{u}|共{v}{n}{y}{u}]',
  })
  .both('blanks against commas', things, LARGE, {
    indicator: '{v}{n}',
    target: '[{v}{n}{xc}{u}|≥{xc}{u}]',
    actual: '[{v}{n}{y}{u}|{v}{y}{u}]',
  });

const traditional = new Kind('29 traditional characters')
  .both('counts', oneOf(TRADITIONAL), COUNTS, {
    indicator: '{v}{n}',
    target: '[{v}{n}{x}{u}|{x}{u}|不少於{x}{u}]',
    actual: '[{v}{n}{y}{u}|{y}{u}|共{v}{y}{u}]',
  })
  .both('money', pick('n', ['補貼', '獎學金', '慰問金']), DECIMALS, {
    indicator: '發放{n}',
    target: '[{n}{x}萬元|{x}萬元|發放{n}{x}萬元]',
    actual: '發放{n}{y}萬元',
  })
  .both('with the same year', merge(oneOf(TRADITIONAL), YEARS), COUNTS, {
    indicator: '{v}{n}',
    target: '{year}年{v}{x}{u}',
    actual: '{year}年{v}{y}{u}',
  });

const misprint = new Kind('27 misprinted numbers')
  .add(
    'a letter for a digit',
    fc
      .tuple(whole(11, 99), fc.constantFrom('O', 'o', 'l'))
      .map(([n, letter]) => ({ x: `${n}${letter === 'l' ? 1 : 0}`, y: `${n}${letter}` })),
    { indicator: '[采样|发放|登记]数量', target: '[{x}|{x}份]', actual: '[{y}|{y}份]' },
    UNCLEAR,
  )
  .add(
    'marks in the wrong place',
    fc.tuple(whole(11, 99), whole(1, 9)).map(([n, f]) => ({ x: `${n}.${f}`, y: n, f })),
    { indicator: '[到位资金|执行数]', target: '[{x}|{x}万元]', actual: '[{y}..{f}|{y}.{f}.{f}|{y},.{f}]' },
    UNCLEAR,
  )
  .both(
    'good separators',
    fc.constant({}),
    { short: comma(-1), enough: comma(0) },
    { indicator: '[采样|发放|登记]数量', target: '[{x}|≥{x}份]', actual: '[{y}|{y}份]' },
  );

export const PLAIN_KINDS = [plain, ordinals, blanks, traditional, misprint];
