import { words } from '../words';
import type { CueTable } from './types';

/** What goes on, by words that end in 中; behind 心 they are the name of an office: 研究中心. */
export const IN_THE_MIDST: readonly string[] = words(
  '推进中 进行中 实施中 办理中 建设中 采购中 招标中 施工中 审核中 编制中 筹备中 制定中 对接中 起草中 整改中 研究中 准备中 审批中',
);

const PLANS_RIGHT_BEHIND = words('的计划 的年度计划 的方案 的规划 的实施方案 的申请 的意向');
const TASKS_BEHIND = words('的任务 的目标任务 的任务指标 的工作任务 的建设任务');

/** What a contract says will be so. */
export const AGREED: ReadonlySet<string> = new Set(words('约定 合同约定'));

/** 采购5000册，实到4760册: so many it was in the end. */
export const IN_FACT: ReadonlySet<string> = new Set(words('实到 实付 实支 实缴 实做 实绩 实测 实得 实收'));

/** 10场的任务, 20场宣讲的任务: behind what is planned. */
export const PLANS_BEHIND: ReadonlySet<string> = new Set([...PLANS_RIGHT_BEHIND, ...TASKS_BEHIND]);

/** What is planned, allotted, expected, under way and done. */
export const STAGE_CUES: readonly CueTable[] = [
  {
    sense: 'plan',
    reach: 'next',
    words: words(`
      计划 拟派 原计划 年度计划  计划任务 计划完成 计划总数 计划建设 拟 拟定 应 应当 需 需要 须 目标 目标任务 任务  年度任务
      任务目标 原定 预定 既定   目标为 年度目标 年初目标 任务为 任务量  指标任务 任务指标 年初计划
      设计 额定 定额 名额 编制数 年初设定 设定 计划指标 计划投资 预期 预期目标  承诺 本应 理应 原拟 打算
      规划目标 原规划 计划内 计划安排`),
  },
  { sense: 'plan', reach: 'next', words: [...AGREED] },
  { sense: 'plan', reach: 'next', isToCome: true, words: words('拟于 计划于 预期于 计划在') },
  { sense: 'plan', reach: 'near', touch: 1, words: words('计划数 任务数 目标数 目标值 计划值') },
  { sense: 'plan', reach: 'previous', touch: 0, words: PLANS_RIGHT_BEHIND },
  { sense: 'plan', reach: 'previous', touch: 6, words: TASKS_BEHIND },
  {
    sense: 'plan',
    reach: 'previous',
    touch: 6,
    words: words(
      '的招标文件 的采购文件 的采购申请 的采购计划 的招标公告 的采购公告 的设计图 的施工图 的立项报告 的可研报告',
    ),
  },
  {
    sense: 'allotted',
    reach: 'next',
    words: words(`
      年初安排 全年安排 核定 核定编制 批准 部署 预算 年初预算 概算 预算数 预算批复 批复预算 预算安排 预算为 年初核定 规划 布置 分派 预算资金 预算金额 概算投资 控制数 布点 规划建设`),
  },
  { sense: 'allotted', reach: 'next', touch: 0, words: words('安排') },
  {
    sense: 'allotted',
    reach: 'next',
    touch: 4,
    rung: { ladder: 'files', level: 2 },
    words: words('下达 下发 分解下达 下达任务'),
  },
  { sense: 'allotted', reach: 'near', touch: 8, words: words('分解 分解到 分解至 列入计划 纳入计划 列入名单') },
  { sense: 'allotted', reach: 'near', touch: 3, words: words('列入') },
  { sense: 'allotted', reach: 'next', touch: 4, words: words('分配 安排资金 安排经费 安排专项 安排预算') },
  {
    sense: 'expected',
    reach: 'near',
    words: words(`
      预计 将 将于 即将 有望 力争 争取 明年 下年 下年度 来年 次年计划 下一年度 次年度 下一步 下一年 后续 预估 估计 备用 储备 预留 待用 留用 备份 在途 待 待拨 尚待  等待
      今后 下半年将 明年计划 下年计划 顺延 转入 准备`),
  },
  { sense: 'done', reach: 'near', canBePlanned: true, words: words('完成 实现 达到 达') },
  {
    sense: 'done',
    reach: 'near',
    words: words(`
      任务完成 予以 给予 实际 实际完成 达成 办理完成 实施完成 全部完成 如数 完成了 落实 办好 做完 干完 办完 搞完 弄完 完毕 结束 圆满
      实 实现了 累计完成 共完成 按计划完成 实际支出 实际发放 补齐 补足 补完 补上 取得 执行 完成情况`),
  },
  { sense: 'done', reach: 'near', words: [...IN_FACT] },
  { sense: 'done', reach: 'near', isPast: true, words: words('已完成 已 已经 均已 已落实') },
  {
    sense: 'progress',
    reach: 'near',
    words: [
      ...IN_THE_MIDST,
      ...words(`
      尚在 仍在 还在 正在 在建立 在办 洽谈 洽商 开始 着手 开始筹备 谋划 筹备 筹划 筹建 酝酿 起草 协商 在谈 推进之中 审批之中`),
    ],
  },
  { sense: 'progress', reach: 'near', atEnd: true, words: words('中') },
  { sense: 'partly', reach: 'near', words: words('部分完成 部分达成 部分达到 部分实现 完成部分') },
];
