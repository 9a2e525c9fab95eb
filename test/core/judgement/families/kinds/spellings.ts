import fc from 'fast-check';
import { COUNTS, whole } from '../numbers';
import { Kind, merge, oneOf, pick, type Sides, type Words } from '../template';
import { PEOPLE, THINGS } from '../vocabulary';

/** Both numbers written anew, each in its own way. */
function written(sides: Sides, asked: (n: number) => string | number, answered: (n: number) => string | number): Sides {
  const respell = (side: fc.Arbitrary<Words>): fc.Arbitrary<Words> =>
    side.map((words) => ({ ...words, x: asked(Number(words['x'])), y: answered(Number(words['y'])) }));
  return { short: respell(sides.short), enough: respell(sides.enough) };
}

const same = (n: number): number => n;
const fullWidth = (n: number): string =>
  [...String(n)].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');

const DIGITS = '零一二三四五六七八九';
/** Below a thousand, as it is said: 一百零五, 二十, 十二. */
function inHan(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const unit = ones === 0 ? '' : DIGITS.charAt(ones);
  if (hundreds === 0) return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${unit}`;
  const middle = tens === 0 ? (ones === 0 ? '' : '零') : `${DIGITS.charAt(tens)}十`;
  return `${DIGITS.charAt(hundreds)}百${middle}${unit}`;
}

const times =
  (factor: number) =>
  (n: number): number =>
    n * factor;

const things = oneOf(THINGS);

const units = new Kind('38 one measure in different units')
  .both('万元 and 元', pick('n', ['奖教金', '贴息', '救灾款']), written(COUNTS, same, times(10_000)), {
    indicator: '{n}发放',
    target: '[≥{x}万元|{x}万元]',
    actual: '[{y}元|发放{y}元]',
  })
  .both('亿元 and 万元', pick('n', ['产业基金', '授信额度']), written(COUNTS, same, times(10_000)), {
    indicator: '{n}',
    target: '≥{x}亿元',
    actual: '[{y}万元|达到{y}万元]',
  })
  .both('公顷 and 亩', pick('do', ['补播', '翻耕', '休牧']), written(COUNTS, same, times(15)), {
    indicator: '{do}面积',
    target: '[{x}公顷|≥{x}公顷]',
    actual: '[{y}亩|{do}{y}亩]',
  })
  .both('公里 and 米', pick('n', ['围栏', '步道', '电缆']), written(COUNTS, same, times(1000)), {
    indicator: '铺设{n}',
    target: '[{x}公里|{x}千米]',
    actual: '[{y}米|铺设{y}米|{y}m]',
  })
  .both('吨 and 公斤', pick('n', ['饲草', '菌肥', '药材']), written(COUNTS, same, times(1000)), {
    indicator: '收储{n}',
    target: '{x}吨',
    actual: '[{y}公斤|{y}千克|收储{n}{y}公斤]',
  })
  .both(
    '天 and 小时',
    pick('do', ['抢修', '核查', '答复']),
    {
      short: fc.tuple(whole(2, 9), whole(1, 20)).map(([x, more]) => ({ x, y: x * 24 + more })),
      enough: fc.tuple(whole(2, 9), whole(0, 20)).map(([x, less]) => ({ x, y: x * 24 - less })),
    },
    { level: 'time', indicator: '{do}时限', target: '[≤{x}天|{x}天内]', actual: '[{y}小时|平均{y}小时]' },
  )
  .both(
    '小时 and 分钟',
    pick('do', ['出动', '通知', '转运']),
    {
      short: fc.tuple(whole(2, 9), whole(1, 50)).map(([x, more]) => ({ x, y: x * 60 + more })),
      enough: fc.tuple(whole(2, 9), whole(0, 50)).map(([x, less]) => ({ x, y: x * 60 - less })),
    },
    { level: 'time', indicator: '{do}时间', target: '[≤{x}小时|{x}小时以内]', actual: '[{y}分钟|平均{y}分钟]' },
  );

const spellings = new Kind('39 one number in different spellings')
  .both('full width', things, written(COUNTS, same, fullWidth), {
    indicator: '{v}{n}',
    target: '[≥{x}{u}|{x}{u}]',
    actual: '[{y}{u}|{v}{n}{y}{u}|{v}{y}{u}。]',
  })
  .both('full width asked', things, written(COUNTS, fullWidth, same), {
    indicator: '{v}{n}',
    target: '[≥{x}{u}|＞＝{x}{u}|{x}{u}]',
    actual: '[{y}{u}|{v}{n}{y}{u}]',
  })
  .both('Han numbers', things, written(COUNTS, same, inHan), {
    indicator: '{v}{n}',
    target: '[≥{x}{u}|{x}{u}]',
    actual: '[{y}{u}|{v}{y}{u}|{v}{n}{y}{u}]',
  })
  .both('Han numbers asked', things, written(COUNTS, inHan, same), {
    indicator: '{v}{n}',
    target: '[{v}{n}{x}{u}|{x}{u}]',
    actual: '[{y}{u}|{v}{n}{y}{u}]',
  })
  .both('blanks beside the number', things, COUNTS, {
    indicator: '{v}{n}',
    target: '[≥ {x} {u}|{v}{n} {x} {u}]',
    actual: '[{y} {u}|{v}{n} {y} {u}|{v} {y}{u}]',
  })
  .both('the noun before or behind', things, COUNTS, {
    indicator: '{v}{n}',
    target: '[{v}{n}{x}{u}|{x}{u}{n}]',
    actual: '[{v}{y}{u}{n}|{n}{v}{y}{u}|{n}{y}{u}|{y}{u}{n}]',
  })
  .both('rates', merge(oneOf(PEOPLE), pick('what', ['满意度', '知晓率', '续聘率'])), rateSides(), {
    level: 'content',
    indicator: '{n}{what}',
    target: '[≥{x}%|{x}%|{x}%以上|不低于{x}%|≥{x}％]',
    actual: '[{y}%|{y}％|达到{y}%|{y}.0%|百分之{y}|{what}为{y}%]',
  });

function rateSides(): Sides {
  return {
    short: fc.tuple(whole(80, 99), whole(1, 15)).map(([x, less]) => ({ x, y: x - less })),
    enough: fc.tuple(whole(80, 96), whole(0, 4)).map(([x, more]) => ({ x, y: x + more })),
  };
}

export const SPELLINGS_KINDS = [units, spellings];
