import { lexicon, wordList } from './lexicon';
import { codesOf } from '../text/characters';
import { words } from './words';

/** Parts of a year that have words of their own. */
export type YearPart = 'end' | 'beginning' | 'middle' | 'first-half' | 'second-half' | 'whole';

function parts(part: YearPart, table: string): [string, YearPart][] {
  return words(table).map((word) => [word, part]);
}

/** Parts of a year that may follow a year or stand alone. */
export const YEAR_PARTS = lexicon<YearPart>([
  ...parts('end', '年底 年末 年终'),
  ...parts('beginning', '年初'),
  ...parts('middle', '年中'),
  ...parts('first-half', '上半年'),
  ...parts('second-half', '下半年'),
  ...parts('whole', '上、下半年 上,下半年 上/下半年 上下半年 上半年下半年'),
  ...parts('whole', '全年 全年度 当年 当年度 本年 本年度 年内 当年内 本年度内 年度内'),
]);

/** Feasts that have their day in every year, as month and day: 国庆节前. */
export const FEASTS = lexicon<readonly [number, number]>(
  (
    [
      ['五一', 5, 1],
      ['六一', 6, 1],
      ['七一', 7, 1],
      ['八一', 8, 1],
      ['国庆', 10, 1],
      ['国庆节', 10, 1],
      ['十一', 10, 1],
    ] as const
  ).map(([word, month, day]) => [word, [month, day] as const]),
);

/** The same right behind 2023年. */
export const AFTER_YEAR = lexicon<YearPart>([...parts('end', '底 末'), ...parts('beginning', '初')]);

export const NEXT_YEAR = wordList(words('次年 次年度 第二年 第2年 翌年 来年 明年 下年 下一年 下年度 下一年度'));

/** 多次年检, 本次年会: the end of another word. */
export const BEFORE_NO_YEAR = codesOf('多首每本此各再几数未从往原0123456789一二两三四五六七八九十');
/** 次年级, 明年会: the beginning of another word. */
export const AFTER_NO_YEAR = codesOf('级会检审报鉴假货画终');

/** What makes a deadline of a day or period before it. */
export const DEADLINE = wordList(words('之前 以前 前 之内 以内 内 止'));
/** 前期, 前后, 内部: the beginning of another word. */
export const AFTER_NO_DEADLINE = codesOf('期后部容往提端');
/** Of these a period becomes a day to be kept. */
export const BEFORE = '前';

/** Parts of a month behind 3月, with their first and last day. */
export const MONTH_PARTS = lexicon<readonly [number, number]>([
  ['底', [25, 31]],
  ['末', [25, 31]],
  ['上旬', [1, 10]],
  ['中旬', [11, 20]],
  ['下旬', [21, 31]],
  ['初', [1, 10]],
]);

/** 每月25日前: a day of every month. */
export const OF_MONTH = wordList(words('每月 当月 每个月'));
/** 次月5日: a day of the month after. */
export const OF_NEXT_MONTH = wordList(words('次月 下月'));
/** 每月8日次: what makes a count of a day. */
export const AFTER_NO_DAY = codesOf('次场期名人户内');

/** Words that deal a count out to months listed before them: 3、9月各1次. */
export const DEALT_TO_MONTHS = words('各 均 分别');

/** Occasions of the year, each of which has figures of its own. */
export const OCCASIONS: readonly string[] = words(
  '元旦 春节 清明 端午 中秋 国庆 重阳 五一 六一 七一 八一 十一 两节 春防 秋防 春季 夏季 秋季 冬季 春训 冬训 寒假 暑假 汛前 汛期 汛后 首批 第一批 第二批 第三批',
);
