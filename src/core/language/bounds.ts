import { lexicon } from './lexicon';
import type { Comparator, ComparatorStyle } from './types';

export interface ComparatorReading {
  readonly comparator: Comparator;
  readonly style: ComparatorStyle;
  /** 优于: more or less, whichever is better of what is measured. */
  readonly isOfQuality?: true;
}

function words(comparator: Comparator, list: string, style: ComparatorStyle = 'word'): [string, ComparatorReading][] {
  return list.split(' ').map((word) => [word, { comparator, style }]);
}

const before = lexicon<ComparatorReading>([
  ...words('ge', '≥ >= => 大于等于号', 'sign'),
  ...words('le', '≤ <= =< 小于等于号', 'sign'),
  ...words('gt', '>', 'sign'),
  ...words('lt', '<', 'sign'),
  ...words('eq', '= ==', 'sign'),
  ...words(
    'ge',
    '不低于 不少于 不小于 不下于 不得低于 不得少于 不得小于 大于等于 大于或等于 高于或等于 至少 最少 最低 不短于 至少达到 至少为 不低于全年',
  ),
  ...words(
    'le',
    '不高于 不超过 不超 不突破 不逾 不大于 不多于 不得超过 不得高于 不得大于 小于等于 小于或等于 低于或等于 最多 最高 至多 控制在 不长于 不超出 未超过 不晚于 上限 上限为 控制到 压减至 控制不超过 最长 最迟 最慢 最晚 最长不超过 不得多于 不迟于',
  ),
  ...words('gt', '大于 多于 高于 超过 超 突破'),
  ['优于', { comparator: 'gt', style: 'word', isOfQuality: true }],
  ...words('lt', '小于 少于 低于 不足 不到 未达到 不满 短于'),
  ...words('about', '约 大约 约为 大概 约合'),
  ...words('almost', '近 将近 接近 逼近'),
]);

const after = lexicon<ComparatorReading>([
  ...words('ge', '以上 及以上 (含)以上 以上(含) 或以上 及其以上 含以上 起 往上 (及以上) (以上)'),
  ...words('le', '以下 及以下 (含)以下 以下(含) 或以下 及其以下 (及以下) (以下)'),
  ...words('le', '以内 之内 内 (含)以内 (以内) 以里', 'within'),
  ...words('about', '左右 上下 (左右)'),
  ...words('more', '余 多 有余'),
  ...words('ge', '+'),
]);

/** Words that bind a number further on in the same clause: 不低于当地平均水平的95%. */
const distant = lexicon<ComparatorReading>([
  ...words('ge', '不低于 不少于 不小于 不得低于 至少'),
  ...words('le', '不高于 不超过 不大于 不得超过 不得高于 最多'),
]);

/** Comparator that ends right before `end`. */
export function comparatorBefore(text: string, end: number): (ComparatorReading & { length: number }) | null {
  const found = before.matchBefore(text, end);
  if (!found) return null;
  // 附近, 最近 are no 近; 超 alone must not be the end of a longer word.
  if (found.word === '约' && /[签预合节履制条特违公盟租邀相大]/.test(text.charAt(end - 2))) return null;
  // 突破上限3万元: by so much beyond it.
  if (found.word.startsWith('上限') && /[破过出超于较比]$/.test(text.slice(0, end - found.word.length))) return null;
  if (found.word === '近' && /[附最临邻靠就]/.test(text.charAt(end - 2))) return null;
  return { ...found.value, length: found.word.length };
}

/** The bound that stands before a figure and begins at `at`. */
export function boundWordAt(text: string, at: number): string {
  return before.matchAt(text, at)?.word ?? '';
}

/** Comparator that begins at `at`. */
export function comparatorAfter(text: string, at: number): (ComparatorReading & { length: number }) | null {
  const found = after.matchAt(text, at);
  if (!found) return null;
  if (found.word === '起' && /[事案火诉草步]/.test(text.charAt(at + 1))) return null;
  // 年内涝, 室内容: 内 must end the phrase, not begin a word.
  if (found.word === '内' && /[部涝容外存网蒙科河饰]/.test(text.charAt(at + 1))) return null;
  // 8万+ ends there; 3+1 and 1+X do not.
  if (found.word === '+' && !/^[,;。、)\n]?$/.test(text.charAt(at + 1))) return null;
  // 18场多9场 is by so many more.
  if (found.word === '多' && /[媒功种样元0-9]/.test(text.charAt(at + 1))) return null;
  return { ...found.value, length: found.word.length };
}

/** Comparator words up to 16 characters before, within [from, end). */
export function comparatorInClause(text: string, from: number, end: number): ComparatorReading | null {
  for (let at = end - 1; at >= Math.max(from, end - 16); at--) {
    const found = distant.matchAt(text, at);
    if (found && at + found.word.length <= end) return found.value;
  }
  return null;
}
