import fc from 'fast-check';
import { CAPS, COUNTS, DECIMALS, whole } from '../numbers';
import { DIFFERS, Kind, type Sides, type Words, merge, oneOf } from '../template';
import { GOODS, ODD_MEASURES, ODD_UNITS } from '../vocabulary';

const goods = oneOf(GOODS);

/** Slots made from a number and the sign of what is added to it: short and enough. */
function sides(
  make: (base: number, step: number) => Words,
  steps: { short: [number, number]; enough: [number, number] },
): Sides {
  const side = (range: [number, number]): fc.Arbitrary<Words> =>
    fc.tuple(whole(2, 9), whole(...range)).map(([base, step]) => make(base, step));
  return { short: side(steps.short), enough: side(steps.enough) };
}

const LATE = { short: [1, 30], enough: [-30, -1] } as { short: [number, number]; enough: [number, number] };

const MORE = { short: [-60, -51], enough: [1, 9] } as { short: [number, number]; enough: [number, number] };

const minutes = (total: number): string => `${Math.floor(total / 60)}小时${total % 60}分`;

const seconds = (total: number): string => `${Math.floor(total / 60)}分${total % 60}秒`;

function digit(n: number): string {
  return '零一两三四五六七八九'.charAt(n);
}

/** More is better: a little below and a little above a whole number. */
function toSides(make: (base: number, step: number) => Words): Sides {
  return sides(make, MORE);
}

const span = (
  make: (x: number, low: number, high: number) => Words,
  from: [number, number],
  to: [number, number],
): fc.Arbitrary<Words> =>
  fc.tuple(whole(30, 70), whole(...from), whole(...to)).map(([x, low, high]) => make(x, low, high));

const limits = (x: number, low: number, high: number): Words => ({ x, top: x + 20, low: x + low, high: x + high });

const compound = new Kind('05 one measure in two units')
  .both(
    'hours and minutes',
    fc.constant({}),
    sides((h, m) => ({ x: h, y: minutes(h * 60 + m) }), LATE),
    {
      level: 'time',
      indicator: '[抢修|救援|转运]时间',
      target: '[≤{x}小时|{x}小时以内|不超过{x}小时]',
      actual: '[{y}|平均{y}|{y}钟]',
    },
  )
  .both(
    'minutes and seconds',
    fc.constant({}),
    sides((m, s) => ({ x: m, y: seconds(m * 60 + s) }), LATE),
    {
      level: 'time',
      indicator: '[出动|叫号等候|接听]时间',
      target: '[≤{x}分钟|{x}分钟内]',
      actual: '[{y}|平均{y}]',
    },
  )
  .both(
    'kilometres and metres',
    fc.constant({}),
    toSides((k, m) => ({ x: k, y: `${k - (m < 0 ? 1 : 0)}公里${m < 0 ? 1000 + m * 10 : m * 10}米` })),
    { indicator: '[步道|围栏|光缆]长度', target: '[{x}公里|≥{x}公里]', actual: '[{y}|铺设{y}]' },
  )
  .both(
    'hundred millions and ten thousands',
    fc.constant({}),
    toSides((k, m) => ({ x: `${k}.2`, y: `${k}亿${2000 + m * 30}万元` })),
    {
      indicator: '筹集资金',
      target: '[{x}亿元|≥{x}亿元]',
      actual: '[{y}|筹集{y}]',
    },
  )
  .both(
    'tons and kilograms',
    fc.constant({}),
    toSides((k, m) => ({ x: k, y: `${k - (m < 0 ? 1 : 0)}吨${m < 0 ? 1000 + m * 10 : m * 10}公斤` })),
    {
      indicator: '收储[饲草|药材|杂粮]',
      target: '{x}吨',
      actual: '[收储{y}|{y}]',
    },
  )
  .both(
    'half hours',
    fc.constant({}),
    {
      short: whole(1, 6).map((h) => ({ x: h, y: `${digit(h)}个半小时` })),
      enough: whole(2, 7).map((h) => ({ x: h, y: `${digit(h - 1)}个半小时` })),
    },
    { level: 'time', indicator: '[抢修|排队|送达]时间', target: '[≤{x}小时|{x}小时以内]', actual: '{y}' },
  )
  .both(
    'years and months',
    fc.constant({}),
    {
      short: fc.tuple(whole(1, 4), whole(1, 11)).map(([k, m]) => ({ x: k, y: `${k}年${m}个月` })),
      enough: fc.tuple(whole(2, 4), whole(1, 11)).map(([k, m]) => ({ x: k, y: `${k - 1}年零${m}个月` })),
    },
    { level: 'time', indicator: '[租期|施工周期|处置周期]', target: '[≤{x}年|不超过{x}年]', actual: '{y}' },
  );

const unread = new Kind('15 figures with a unit nobody knows')
  .both('a cap', oneOf(ODD_UNITS), CAPS, {
    level: 'quality',
    indicator: '{n}',
    target: '[≤{x}{u}|不超过{x}{u}]',
    actual: '[{y}{u}|实测{y}{u}]',
  })
  .both('a floor', oneOf(ODD_UNITS), COUNTS, {
    level: 'quality',
    indicator: '{n}',
    target: '[≥{x}{u}|不低于{x}{u}]',
    actual: '[{y}{u}|实测{y}{u}]',
  })
  .both('decimals', oneOf(ODD_UNITS), DECIMALS, {
    level: 'quality',
    indicator: '{n}',
    target: '≥{x}{u}',
    actual: '{y}{u}',
  })
  .both('measure words', oneOf(ODD_MEASURES), COUNTS, {
    indicator: '{n}',
    target: '[{x}{u}|≥{x}{u}]',
    actual: '[{y}{u}|完成{y}{u}|{n}{y}{u}]',
  })
  .both(
    'a unit in brackets',
    merge(
      goods,
      whole(20, 90).map((z) => ({ z })),
    ),
    COUNTS,
    {
      indicator: '{v}{n}',
      target: '{v}{n}{z}{u}，受益{x}(户)',
      actual: '[{v}{n}{z}{u}，受益{y}户|{v}{n}{z}{u}，受益{y}(户)]',
    },
  )
  .add(
    'a unit in brackets left out',
    merge(
      goods,
      COUNTS.enough,
      whole(20, 90).map((z) => ({ z })),
    ),
    { indicator: '{v}{n}', target: '{v}{n}{z}{u}，受益[{x}(户)|人口{x}(人)]', actual: '{v}{n}{z}{u}' },
    DIFFERS,
  );

const ranges = new Kind('16 ranges of results')
  .both(
    'against a cap',
    fc.constant({}),
    { short: span(limits, [-9, -1], [1, 15]), enough: span(limits, [-19, -9], [-7, 0]) },
    {
      level: 'quality',
      indicator: '[夜间噪声|机房噪声|展厅噪声]',
      target: '[≤{x}dB|不超过{x}dB]',
      actual: '[{low}-{high}dB|{low}～{high}dB|{low}dB至{high}dB|实测{low}~{high}dB]',
    },
  )
  .both(
    'against a floor',
    fc.constant({}),
    { short: span(limits, [-15, -1], [1, 9]), enough: span(limits, [0, 5], [6, 8]) },
    {
      level: 'quality',
      indicator: '[泳池水温|供暖室温|热水温度]',
      target: '[≥{x}℃|不低于{x}℃]',
      actual: '[{low}-{high}℃|{low}～{high}℃|保持{low}-{high}℃]',
    },
  )
  .both(
    'against a range',
    fc.constant({}),
    { short: span(limits, [2, 5], [21, 30]), enough: span(limits, [0, 5], [6, 20]) },
    {
      level: 'quality',
      indicator: '[冷库湿度|书库湿度|展厅湿度]',
      target: '[{x}%-{top}%|{x}%～{top}%|{x}-{top}%]',
      actual: '[{low}%-{high}%|{low}%～{high}%]',
    },
  );

export const VALUES_KINDS = [compound, unread, ranges];
