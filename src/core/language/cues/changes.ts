import { BOTH_DOWN, BOTH_UP } from '../directions';
import { words } from '../words';
import type { CueTable } from './types';

const PLANS = words(
  '目标 目标值 计划 年度目标 年初目标 任务 进度 原定 预定 既定 预期 任务数 目标数 计划数 年初计划 年度任务 原来 约定数 核定数 要求 设计 额定 年初定的 年初定的数 原定的 原定数 定的数 年初数 计划的 目标的',
);
const STANDARDS = words('国家标准 行业标准 地方标准 规定标准 定额标准 标准值 标准');
const ABOVE = words('比 较 超 超过 超出 高于 多于 高出 多出');
const LIMITS = words(
  '预算 年初预算 年度预算 总预算 概算 限额 上限 限价 额度 控制数 控制价 控制线 红线 总额 总投资 批复金额 合同价 合同金额',
);
const OVERRUNS = words('超 超过 超出 超了 突破 突破了 高出 高于 多出');
const BELOW = words('低于 少于 不足 低 少 欠');

const compounds = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head}${tail}`));

/** Differences: rises and falls, and what they are measured from. */
export const CHANGE_CUES: readonly CueTable[] = [
  {
    sense: 'than-last-year',
    reach: 'next',
    words: words(`
      较上年 比上年 较去年 比去年 较上年同期 比上年同期 较去年同期 比去年同期 同比 环比 较上一年 比上一年 较上一年度 比上一年度 与上年相比 与去年相比 同上年相比
      较往年 比往年 较上年度 比上年度 较前一年 比前一年 相比上年 相比去年 较基期 较年初 比年初 较期初 较历史同期 与上年同期相比 较同期`),
  },
  {
    sense: 'of-last-year',
    reach: 'next',
    words: words(
      '达到上年 为上年 是上年 相当于上年 达上年 为去年 达到去年 相当于去年 为上年的 为去年的 是上年的 是去年的 相当于上年的 相当于去年的 达上年的 达去年的 占上年的 为上年同期的 为去年同期的 达到上年的 达到去年的',
    ),
  },
  {
    sense: 'of-plan',
    reach: 'next',
    words: compounds(
      compounds(words('完成 完成了 占 为 是 达到 达 实现 相当于'), ['', ...words('年度 全年 年初 本年 原 总 既定')]),
      words('计划的 目标的 任务的 目标任务的 计划任务的 任务目标的 目标值的 计划数的 任务数的 指标的 任务量的 预算的'),
    ),
  },
  {
    sense: 'than-target',
    reach: 'next',
    words: words(`
      比原计划
      比约定 比约定工期 比合同工期 比合同约定 比规定 比规定时间 比规定时限 比承诺 比承诺时限 比法定时限 较规定 较约定 较合同工期 比工期 比定额 超出 比限额 比上限
      比指标 超额 超额完成 比年度计划 比目标任务 较原计划 比既定目标`).concat(compounds(ABOVE, PLANS)),
  },
  {
    sense: 'than-target',
    reach: 'next',
    way: 'down',
    words: compounds(BELOW, PLANS),
  },
  { sense: 'than-standard', reach: 'next', way: 'down', words: compounds(BELOW, STANDARDS) },
  {
    sense: 'than-budget',
    reach: 'near',
    words: words(`
      超付 比预算 较预算 比概算 较概算 超支 多支出 多支 追加 超额支出 多花 多用 超标准支出 比年初预算 较年初预算`).concat(
      compounds(OVERRUNS, LIMITS),
      compounds(words('较 比'), words('控制数 控制价 控制线 限价 批复金额 合同价 合同金额 年度预算 总预算')),
    ),
  },
  {
    sense: 'than-standard',
    reach: 'next',
    words: words('超标 超限 超限值 超过限值 超编 超员').concat(compounds(ABOVE, STANDARDS)),
  },
  { sense: 'saved', reach: 'next', touch: 0, words: words('省') },
  { sense: 'saved', reach: 'next', words: words('省下 省出 省了 节约 节余 节省 节支 压减 少支出 少支 少花 少用 减支') },
  {
    sense: 'up',
    reach: 'near',
    words: words(`
      增长 增加 上升 恢复 提高 提升 上涨 增幅 增收 扩大 增多 增长率 涨幅 提速 走高 攀升 多发 增强 抬升 回升 改善 好转 翻番 多接待 多完成 递增
      高于上年 高于去年 超过上年 超过去年 好于上年 多于上年 优于上年 净增 提高了 增加了 增长了 上升了 提升了 升高 跃升`),
  },
  {
    sense: 'down',
    reach: 'near',
    words: words(`
      下降 减少 减排 降低 下跌 降幅 压缩 缩减 缩短 减幅 负增长 回落 下滑 少发 下降率 跌幅 缓解 减轻 减少了 下降了 降低了 走低 递减 减弱 恶化 变差 退化
      低于上年 低于去年 少于上年 少于去年 缩小 萎缩 削弱 弱化 倒退 变弱 滑坡 走弱 退步 削减 便宜 少了 降了 减了 少接 少发生`),
  },
  { sense: 'up', reach: 'near', words: BOTH_UP },
  { sense: 'down', reach: 'near', words: BOTH_DOWN },
  { sense: 'up', reach: 'near', touch: 2, words: words('增 升 涨') },
  { sense: 'down', reach: 'near', touch: 2, words: words('减 降') },
  {
    sense: 'up-to',
    reach: 'next',
    words: words(
      '增至 升至 增加到 增加至 上升到 上升至 提高到 提高至 提升到 提升至 增长到 增长至 扩大到 扩大至 涨到 涨至 达到上升 回升至 回升到 抬升至 回升为',
    ),
  },
  {
    sense: 'down-to',
    reach: 'next',
    words: words(
      '降至 减至 降到 减到 下降到 下降至 降低到 降低至 减少到 减少至 压减至 压减到 缩短至 缩短到 压缩至 压缩到 控制到 降为 减为 回落至 回落到',
    ),
  },
  { sense: 'level', reach: 'near', words: words('持平 不变 相当 无变化 没有变化 未变 基本持平 保持不变') },
  {
    sense: 'no-fall',
    reach: 'near',
    words: words(
      '不低于上年 不低于去年 不少于上年 不少于去年 不低于上年水平 不低于往年 保持上年水平 不下降 不降低 不减少',
    ),
  },
  {
    sense: 'no-rise',
    reach: 'near',
    words: words(
      '零增长 不增长 不增加 只减不增 只降不增 只降不升 不上升 不超上年 不超去年 不高于上年 不超过上年 不高于去年 不超过去年',
    ),
  },
  { sense: 'added', reach: 'next', words: words('新增 新增加 净新增 增设 增配 新添 增补 增建 增开') },
  { sense: 'more', reach: 'next', touch: 3, words: words('多 高 超 高出 多出 超过 慢 晚 长') },
  { sense: 'less', reach: 'next', touch: 3, words: words('少 低 不足 低于 少于 短 快 早') },
];
