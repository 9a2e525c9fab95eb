import { lexicon, wordList } from './lexicon';
import { codesOf } from '../text/characters';
import { words } from './words';

/** A period by the name rates are given per, and how often it comes round in a year, as reviewers count. */
export interface Period {
  readonly name: string;
  readonly times: number;
}

function periods(name: string, times: number, spellings: string): [string, Period][] {
  return words(spellings).map((word) => [word, { name, times }]);
}

/** What may follow 每, and / in 次/年. */
export const PERIODS = lexicon<Period>([
  ...periods('年', 1, '年 年度 学年'),
  ...periods('半年', 2, '半年'),
  ...periods('学期', 2, '学期 个学期'),
  ...periods('季度', 4, '季度 个季度 季'),
  ...periods('月', 12, '月 个月 月度'),
  ...periods('旬', 36, '旬'),
  ...periods('周', 52, '周 星期 个星期'),
  ...periods('天', 365, '天 日'),
  ...periods('小时', 8760, '小时 个小时'),
  ...periods('工作日', 250, '个工作日 工作日'),
]);

/** Things that 每 deals out to: 每亩300元. */
export const EVERY_THING = wordList(
  words(`
    亩 人 户 名 公里 千米 平方米 吨 台 个 生 村 头 只 辆 件 车 套 校 班 床 斤 公斤 立方米 篇 所 处 座 公顷 米 例 位 家 社区 户次 人次 株 对 条 次
    场 期 批 支 组 千人 万人 百人 十万人 百户 千户 万户`),
);

/** Rhythms said without 每, with their times a year. */
export const RHYTHMS = lexicon<number>(
  [
    ...periods('', 6, '双月 隔月 单月'),
    ...periods('', 26, '双周 隔周'),
    ...periods('', 12, '逐月 按月 按月度 月月'),
    ...periods('', 4, '逐季 逐季度 按季 按季度'),
    ...periods('', 52, '逐周 按周 周周'),
    ...periods('', 365, '逐日 天天 日日'),
  ].map(([word, { times }]) => [word, times] as const),
);

/** 按季节, 按周期, 双月刊, 按月份: other words. */
export const AFTER_NO_RHYTHM = codesOf('节期刊份边转龄均');

/** 按季度4次 may be the number of the year; 每季度4次 is not. */
export const BY_PERIOD = codesOf('按逐');

/** Before 月均 these leave some months out. */
export const REST_OF = words('其余 其他 其它 余下');

/** 月均4次. */
export const AVERAGES = lexicon<Period>([
  ...periods('月', 12, '月均'),
  ...periods('季', 4, '季均'),
  ...periods('周', 52, '周均'),
  ...periods('年', 1, '年均'),
]);

/** 每千人4批次: of whom it is so much, and how many of them at a time. */
export const SCALED_THINGS: ReadonlyMap<string, { readonly thing: string; readonly times: number }> = new Map(
  [...words('人 户')].flatMap((thing) =>
    (
      [
        ['十', 10],
        ['百', 100],
        ['千', 1000],
        ['万', 10000],
        ['十万', 100000],
      ] as const
    ).map(([power, times]) => [`${power}${thing}`, { thing, times }] as const),
  ),
);

/** A day, in words that take an average of it. */
export const A_DAY: ReadonlySet<string> = new Set(words('日均 日处理 日供 日产 日接待'));

export const DAYS_OF_YEAR = 365;

/** How often a year holds what an average is taken of; days at most, for not every day need be one of work. */
export const AVERAGED: ReadonlyMap<string, { readonly times: number; readonly isMost: boolean }> = new Map([
  ['日均', { times: DAYS_OF_YEAR, isMost: true }],
  ['日', { times: DAYS_OF_YEAR, isMost: true }],
  ['天', { times: DAYS_OF_YEAR, isMost: true }],
  ['周均', { times: 52, isMost: true }],
  ['周', { times: 52, isMost: true }],
  ['月均', { times: 12, isMost: false }],
  ['月', { times: 12, isMost: false }],
  ['季均', { times: 4, isMost: false }],
  ['季度', { times: 4, isMost: false }],
]);

/** What an average of so many a thing is taken over: 场均. */
export const AVERAGED_THINGS: ReadonlyMap<string, string> = new Map(
  words('场 人 户 亩 村 校 班 台 期 课 次').map((thing) => [`${thing}均`, thing]),
);

/** A short span of time right before a count of times: 一年4次, 半年1次. */
export const SHORT_SPANS: ReadonlyMap<string, number> = new Map(
  [
    ...periods('', 1, '一年 1年'),
    ...periods('', 2, '半年'),
    ...periods('', 4, '一季度 1季度 一季'),
    ...periods('', 12, '一月 1月 一个月 1个月'),
    ...periods('', 52, '一周 1周'),
    ...periods('', 365, '一天 1天 一日'),
  ].map(([word, { times }]) => [word, times]),
);

/** Beside 二季度, 一季度 is the first one and not every one. */
export const FIRST_QUARTER = new Set(words('一季度 1季度'));
export const SECOND_QUARTER = words('二季度 2季度');

/** Words that deal a count out to what stands before them: 各1场. */
export const DEALING = words('各 均 分别');

/** Parts of a period in one word, and how many there are: 早晚各1次 is twice. */
export const PARTS_OF_PERIOD = lexicon<number>([
  ...words('早晚 早、晚 上下午 上、下午 上下半月 上、下半月 春秋 春、秋 冬夏 夏冬 寒暑假 寒、暑假').map(
    (word) => [word, 2] as const,
  ),
  ...words('早中晚 早、中、晚 上中下旬 上、中、下旬').map((word) => [word, 3] as const),
  ...words('春夏秋冬').map((word) => [word, 4] as const),
]);

/** Spans of several periods that 各 deals out to: 四个季度各1场. */
export const DEALT_PERIODS = words('个季度 个月');
/** 上、下半年各1次 is twice. */
export const BOTH_HALVES = { first: '上', second: '下半年' } as const;

/** 每月对3家开展巡检: the count behind these is of those it is done to. */
export const DONE_TO = codesOf('对为向给在');
