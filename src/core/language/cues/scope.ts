import { words } from '../words';
import type { CueTable } from './types';

const OTHERS = words(
  '全市平均 全省平均 全国平均 全区平均 全县平均 全州平均 全市平均水平 全省平均水平 全国平均水平 全区平均水平 全县平均水平 全省水平 全国水平 全市水平 行业平均 行业平均水平 同类平均 同类平均水平 全市均值 全省均值 全国均值 全市平均值 全省平均值 全国平均值',
);
const besideOthers = (heads: string): string[] =>
  words(heads).flatMap((head) => OTHERS.map((others) => `${head}${others}`));

/** What there was then is where this year begins. */
export const LAST_YEAR_ENDS: ReadonlySet<string> = new Set(
  words('上年末 去年末 去年底 上年底 上年年末 上年年底 去年年底'),
);

/** How the counted stand to the whole: parts, totals, what is missing, left over or taken out. */
export const SCOPE_CUES: readonly CueTable[] = [
  { sense: 'part', reach: 'sentence', words: words('其中 含 包含 包括 内含 里面') },
  {
    sense: 'total',
    reach: 'next',
    words: words(`共建成 共建设 共建造 共修建 共新建 
      共 共计 合计 累计 总计 总共 总 一共 总数 共有 总数为 总量 总额 合共 统共 全年共 全年累计 累计达 累计开展 总投资 总金额 总面积 总长 总量达
      先后 前后 总体`),
  },
  { sense: 'each', reach: 'next', carries: true, words: words('分别 分别为 依次 依次为 分别达 分别有') },
  { sense: 'each', reach: 'next', words: words('各 每 每个 每家 每户 每人 每村 每场 每期 均为 各自') },
  {
    sense: 'average',
    reach: 'next',
    words: words(
      '单个 单套 单台 单座 单次 单户 单条 单间 平均 人均 户均 亩均 生均 村均 校均 均价 日均 月均 周均 季均 台均 次均 场均 课均 期均 班均 年均 均值 平均值 日处理 日供 日产 日接待 日发送 日清运 日收集 日检测 日输送 日消纳 日服务 日吞吐',
    ),
  },
  {
    sense: 'base',
    reach: 'next',
    words: words(`检查 
      抽检 抽查 抽样 抽取 调查 问卷 访问 回访 检测 检验 检查了 监测 监测了 参评 参考 调研 抽测  发放问卷  回收问卷 收回问卷 收回有效问卷 受访 被调查 抽样调查 测评
      采样 送检 参检 评查 抽评 参选`),
  },
  { sense: 'rest', reach: 'next', words: words('其余 其余均 其余均为 其余为 其余都 其余的 剩下的均 其他均') },
  { sense: 'sometimes', reach: 'next', words: words('偶有 偶发 偶尔 时有 时有发生 发生过 出现过 曾发生 曾出现') },
  { sense: 'most', reach: 'next', words: words('最大 最多 最高 最长 最晚 最重 最慢 峰值') },
  { sense: 'least', reach: 'next', words: words('最小 最低 最短 最轻 谷值') },
  { sense: 'among', reach: 'previous', touch: 0, words: words('中 里 当中 之中 中有 内') },
  {
    sense: 'replaced',
    reach: 'next',
    words: words('初报 首次填报 初次填报 初步上报 初次上报 原报 原填报 误填 误报为'),
  },
  { sense: 'of-others', reach: 'next', words: OTHERS },
  {
    sense: 'above-others',
    reach: 'next',
    words: besideOthers('高于 不低于 超过 优于 好于 不少于 达到 大于 领先于 领先 达到或超过'),
  },
  { sense: 'below-others', reach: 'next', words: besideOthers('低于 不高于 不超过 少于 小于 控制在') },
  { sense: 'among', reach: 'previous', touch: 6, words: words('里有 中尚有 中仍有 中还有 里尚有 里还有 当中有') },
  {
    sense: 'missing',
    reach: 'near',
    words: words(`
      尚差 还差 仍差 尚缺 还缺 短缺 缺口 缺少 少完成 剩余 余下 尚余 还余 还剩 剩下  未完成 漏巡 漏采 漏检 缺席 缺勤 空缺 缺编 遗漏 尚欠 欠缺
      短少 未办 遗留 缺考 未参加  少开 少做 少办 漏报 漏访 未检 未修 未做`),
  },
  { sense: 'missing', reach: 'near', touch: 3, words: words('缺 漏 欠 剩 差 余') },
  {
    sense: 'remainder',
    reach: 'near',
    words: words('结余 结转 结转至 结转至下年 结转下年 剩余资金 余额 余款 沉淀 年末结余 结余资金 滚存'),
  },
  { sense: 'exception', reach: 'next', words: words('除 除了 除去 除开 扣除 剔除 不含 不包括 不计') },
  { sense: 'exception', reach: 'previous', words: words('除外') },
  {
    sense: 'stock',
    reach: 'near',
    words: words(
      '内有 境内有 全县有 全区有 全镇有 全村有 全市有 建有 设有 配有 现有 现存 存量 在册 保有 目前有 现在有 目前共有 拥有 现共有 保有量 全市现有 已有 原有 留存 在库 库存 现藏 现养 馆藏 馆藏总量 存栏 保有总量 总存量 存量达 在岗  在职 实有 在编',
    ),
  },
  {
    sense: 'cumulative',
    reach: 'clause',
    words: words(
      '历年累计 历年 三年累计 两年累计 近三年 近两年 近五年 五年累计 三年共 两年共 几年来 多年来 自建成以来 自立项以来 立项以来 自启动以来 启动以来 自实施以来 实施以来 自开工以来 开工以来 自开馆以来 开馆以来 自运行以来 运行以来 自投用以来 投用以来 自成立以来 成立以来 自开放以来 以来 两年来 三年来 五年来',
    ),
  },
  {
    sense: 'other-year',
    reach: 'next',
    words: words(
      '高于去年的 高于上年的 超过去年的 超过上年的 低于去年的 低于上年的 多于去年的 多于上年的 少于去年的 少于上年的',
    ),
  },
  {
    sense: 'other-year',
    reach: 'clause',
    words: words('去年 上年 上年度 上一年 上一年度 去年同期 上年同期 往年 前年 以前年度 前一年 去年全年'),
  },
  { sense: 'other-year', reach: 'clause', words: [...LAST_YEAR_ENDS] },
  { sense: 'this-year', reach: 'near', words: words('今年 本年 本年度 今年内') },
  {
    sense: 'all',
    reach: 'near',
    words: words('均 全部 都 全 一律 悉数 皆 无一例外 逐一 全数 全体 所有 人人均 人人都 户户都'),
  },
];
