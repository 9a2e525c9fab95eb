import { lexicon, wordList } from './lexicon';
import { codesOf } from '../text/characters';
import { words } from './words';

/** Nouns whose figure is their number: 目标1：, 任务2、. */
export const NUMBERED_NOUNS = words('目标 任务 指标 事项 措施 内容 工作 子项目 项目 子目标 标段 附件 包');

/** What follows a figure that counts nothing: 12号令, 3级, 11届, 5年级. `false` for longer words that count. */
export const NAMED_BY_NUMBER = lexicon<boolean>([
  ...words('号 级 届 年级 等奖 楼 环 路公交 类区 中学 院区 代 年制 旬 大队 支队 中队').map(
    (word): [string, boolean] => [word, true],
  ),
  // 80岁以上老人: whom, and not how many.
  ...words(
    '岁以上老 岁及以上老 岁以上人 岁及以上人 岁以上高龄 岁以下儿童 岁以下人 岁以下幼儿 岁儿童 岁老人 周岁以上',
  ).map((word): [string, boolean] => [word, true]),
  ['支队伍', false],
]);

/** 一年级, 三年制, 三年生: what makes the name of a school year of a count of years. */
export const SCHOOL_YEAR_TAILS = codesOf('级制生');

/** What 5G is a quantity of; before anything else it names a network. */
export const AFTER_GIGABYTES = wordList(words('带宽 内存 存储 流量 专线 出口 以上 硬盘 光纤 链路 容量'));

/** Measure words behind 一 that often count nothing: 建立一套制度. */
export const VAGUE_ONES = new Set(
  words('个 套 支 种 系列 条 项 门 张 本 面 块 片 段 股 层 道 口 点 家 位 路 把 包 场 件 份 节 只 册 排'),
);

/** Units that behind a Chinese numeral are mostly words of their own: 三度, 四方, 几分. */
export const NOT_BEHIND_HAN = new Set(words('平 方 度 员 分'));

/** Characters behind a figure that begin no measure word. */
export const NO_MEASURE = codesOf(
  '年月日时号级届点比至到和与及等内外前后中上下左右以余多约的是为即也又但均已未无不在于从由被把将给并或第元至之其此每各共',
);

/** 成果, 成本, 成员: behind a numeral 成 is a tenth unless one of these follows. */
export const AFTER_NO_TENTH = codesOf('果本效立为员功都交活长年品');

/** Before 1:20 that is a ratio and no time of day. */
export const BEFORE_RATIO = codesOf('比例为≥≤><=');

/** What 个半 may be half of: 两个半小时. */
export const AFTER_AND_A_HALF = codesOf('小月钟');

/** Units of the first figure of 5天*8小时, and of the second. */
export const SERVICE_DAYS = words('天 日 小时');
export const SERVICE_TIMES = wordList(words('个小时 小时 天 日 h H'));

/** Words right before a share that make it a change. */
export const RISING = words('增长 增加 上升 提高 提升 增幅 上涨 同比增 环比增 增收 扩大');
export const FALLING = words('下降 减少 降低 下跌 降幅 同比降 压减 压缩 缩减 缩短 减幅 负增长');

/** Measured qualities that are the finer the smaller they are. */
export const FINER_SMALL = words('误差 偏差 限差 较差 浓度 噪声 噪音 能耗 延迟 时延 丢包');

/** 从100M升级到150M: what may stand between where it began and what it came to. */
export const RISES_TO = new Set(
  ['到', '至', '为'].flatMap((to) =>
    [
      '',
      ...words(
        '变 调 减 缩 涨 跌 压 压缩 压降 缩减 升级 回升 抬升 回落 提升 提高 增加 增长 上升 扩大 扩容 下降 降低 减少 压减 缩短 调整 变更 更新 升速 提速 增 升 降 扩 由 提 拉升 上调 下调 攀升 下滑 回落 收窄 改善',
      ),
    ].map((verb) => `${verb}${to}`),
  ),
);

/** Measure words of kinds, which a list names one by one: 3种共6000份. */
export const OF_KINDS = new Set(words('种 类 款 项 个 品种 门'));

/** Behind 年初 these make the name of a column of it. */
export const COLUMN_OF = wordList(words('定的 数 目标 计划 预算 任务 核定 设定 批复 指标'));

/** Before 第3 these make a rank of it. */
export const RANKED = words(
  '并列 排名 位列 位居 名列 位次 排在 列全 居全 排全 排第 列第 居第 名次 跻身 获评 荣获 取得第 获第 得第 排在第 排名第',
);
/** 第一方阵, 第二批: no rank of one. */
export const AFTER_NO_RANK = codesOf('方梯批阶期季类产党');
export const RANK_UNITS = codesOf('名位');

/** Behind an event, 第三日 is how long it took. */
export const AFTER_EVENT = '后';

/** 原为12处，后调整为9处: words right before a figure that takes the place of the one before it. */
export const PUT_IN_PLACE = words(
  '调整为 调整到 调整至 调减为 调减到 调减至 调增为 调增到 调增至 核减为 核减至 变更为 更正为 修正为 修改为 压减为 追加到 追加至 缩减为 改为',
);

/** The same, where the figure before is said to be the original one. */
export const PUT_ANEW = words('增至 增加到 增加至 减至 减少到 减少至 增加为 减少为 改成 变为 扩大到');

/** 几, 若干 aside: what two neighbours, or ten and more, leave open is read only where these do not follow. */
export const NO_OPEN_COUNT = wordList(words('级 代 方面 层面 环节'));
/** 一二季度, 五六月, 七八成: parts of a year and shares, no open counts. */
export const NO_OPEN_UNIT = new Set(words('月 季度 成'));
/** Characters that make a noun with 数: 人数十人 are ten persons. Nobody writes 百 for one hundred so. */
export const BEFORE_NOUN_OF_NUMBER = codesOf('人次户件天场总指分系基个辆台倍批期份套座处家项篇册条例床位学参多少');
/** 近几年来, 这几天: when, not how long. */
export const BEFORE_TIME_OF_TALK = codesOf('近这前后头那过');
export const AFTER_TIME_OF_TALK = codesOf('来前后');

/** Measure words that also end the names of places and parts: 一村, 二组, 三标段. */
export const PLACE_MEASURES = new Set(words('村 组 社 队 班 区 小区 片区 标段 校区 院区 街 社区 层 楼 厂 站 所 部'));

/** 二期工程, 三标段道路: a numeral that names a stage or lot. */
export const LOT_MEASURES = new Set(words('期 标段 包 批 阶段'));
/** 三元村, 五角街: money that names a place. */
export const AFTER_MONEY_NAME = codesOf('村镇乡区路街里桥寺庙');

/** 32万元已足额发放: behind a figure these begin what was done with it, and name nothing that is counted. */
export const PREDICATE_HEADS = wordList(words('已 已经 均已 均 都 全部 全数 悉数 如数 足额 按时 按期 及时 已全部'));

/** Before a bound they deny it of every one. */
export const NOT_ONE: readonly string[] = words('没有一 无一 没一 未有一');
