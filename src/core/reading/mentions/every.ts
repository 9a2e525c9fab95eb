import { codesOf } from '../../text/characters';
import { ZERO } from '../../decimal';
import { lexicon } from '../../language/lexicon';
import { isDigit, readArabic, readHan, startsHanNumeral } from './numerals';
import { unitAt } from '../../language/units';

/** 每月, 每两个月, 每亩: a time (with how often a year it comes round) or a thing. */
export interface EveryReading {
  readonly end: number;
  /** How many such periods a year has; null for things. */
  readonly perYear: { readonly times: number; readonly over: number } | null;
  /** Key of the period or thing. */
  readonly name: string;
}

interface Period {
  readonly name: string;
  readonly times: number;
}

const period = (name: string, times: number): Period => ({ name, times });

/** How often each period comes round in a year, as reviewers count. */
export const PERIODS = lexicon<Period>([
  ['年', period('年', 1)],
  ['年度', period('年', 1)],
  ['学年', period('年', 1)],
  ['半年', period('半年', 2)],
  ['学期', period('学期', 2)],
  ['个学期', period('学期', 2)],
  ['季度', period('季度', 4)],
  ['个季度', period('季度', 4)],
  ['季', period('季度', 4)],
  ['月', period('月', 12)],
  ['个月', period('月', 12)],
  ['月度', period('月', 12)],
  ['旬', period('旬', 36)],
  ['周', period('周', 52)],
  ['星期', period('周', 52)],
  ['个星期', period('周', 52)],
  ['天', period('天', 365)],
  ['日', period('天', 365)],
  ['小时', period('小时', 8760)],
  ['个小时', period('小时', 8760)],
  ['个工作日', period('工作日', 250)],
  ['工作日', period('工作日', 250)],
]);

const THINGS = lexicon<string>(
  [
    '亩',
    '人',
    '户',
    '名',
    '公里',
    '千米',
    '平方米',
    '吨',
    '台',
    '个',
    '生',
    '村',
    '头',
    '只',
    '辆',
    '件',
    '车',
    '套',
    '校',
    '班',
    '床',
    '斤',
    '公斤',
    '立方米',
    '篇',
    '所',
    '处',
    '座',
    '公顷',
    '米',
    '例',
    '位',
    '家',
    '社区',
    '户次',
    '人次',
    '株',
    '对',
    '条',
    '次',
    '场',
    '期',
    '批',
    '支',
    '组',
  ].map((word) => [word, word]),
);

/** Rhythms said without 每. */
const RHYTHMS = lexicon<number>([
  ['双月', 6],
  ['隔月', 6],
  ['双周', 26],
  ['隔周', 26],
  ['逐月', 12],
  ['按月', 12],
  ['按月度', 12],
  ['月月', 12],
  ['逐季', 4],
  ['逐季度', 4],
  ['按季', 4],
  ['按季度', 4],
  ['逐周', 52],
  ['按周', 52],
  ['周周', 52],
]);
/** 按季节, 按周期, 双月刊, 按月份: other words. */
const NO_RHYTHM = codesOf('节期刊份边转龄均');

function rhythmAt(text: string, at: number): EveryReading | null {
  const found = RHYTHMS.matchAt(text, at);
  if (!found || NO_RHYTHM.has(text.charCodeAt(at + found.word.length))) return null;
  return { end: at + found.word.length, perYear: { times: found.value, over: 1 }, name: found.word };
}

/** Reads 每… at `at` (the character 每, 月均, 年均, or a rhythm such as 按月 and 双月). */
export function readEvery(text: string, at: number): EveryReading | null {
  for (const [word, times] of [
    ['月均', 12],
    ['季均', 4],
    ['周均', 52],
    ['日均', 0],
    ['年均', 1],
  ] as const) {
    if (text.startsWith(word, at) && times > 0)
      return { end: at + 2, perYear: { times, over: 1 }, name: word.charAt(0) };
  }
  if (text.charAt(at) !== '每') return rhythmAt(text, at);
  let next = at + 1;
  let over = 1;
  const unit = text.charAt(next);
  if (isDigit(unit) || (startsHanNumeral(unit) && unit !== '半')) {
    const number = isDigit(unit) ? readArabic(text, next) : readHan(text, next);
    if (number && number.places === 0 && number.value.gt(ZERO) && number.value.lt(1000)) {
      over = Number(number.value.toFixed());
      next = number.end;
    }
  }
  const found = PERIODS.matchAt(text, next);
  if (found)
    return {
      end: next + found.word.length,
      perYear: { times: found.value.times, over },
      name: over === 1 ? found.value.name : `${over}${found.value.name}`,
    };
  const thing = THINGS.matchAt(text, next);
  if (thing)
    return { end: next + thing.word.length, perYear: null, name: over === 1 ? thing.value : `${over}${thing.value}` };
  const measured = unitAt(text, next);
  return measured ? { end: next + measured.name.length, perYear: null, name: measured.name } : null;
}

/** The period a rate is given per: 次/年, 次/月. */
export function periodNamed(text: string, at: number): { end: number; name: string; times: number } | null {
  const found = PERIODS.matchAt(text, at);
  return found ? { end: at + found.word.length, ...found.value } : null;
}
