import { labelMatcher, type LabelGroup } from '../label-text';

/** Header cells of the budget block. */
export type BudgetRole =
  'initial' | 'change' | Divisor | 'executed' | 'rate' | 'weight' | 'score' | 'reason' | 'source' | 'aside';

/**
 * Columns the executed amount is divided by, the best first: what is left after integrated funds are taken out, the
 * budget after adjustment, the budget of the whole year, an adjusted budget (beside a full-year column it is only the
 * change), any budget, and the money granted, for forms that print none of the others (年初预算 | 当年调整 | 财政拨款数).
 */
export const DIVISORS = ['net', 'adjusted', 'fullYear', 'restated', 'budget', 'granted'] as const;
type Divisor = (typeof DIVISORS)[number];

const budgetGroups: readonly LabelGroup<BudgetRole>[] = [
  {
    role: 'source',
    exact: `
      资金来源 资金性质 资金类型 资金类别 资金构成 项目资金构成 子项名称 子项目名称 明细项目 支出内容 任务名称 重点任务 重点工作任务 重点任务名称
      工作任务`,
  },
  {
    // Money of other years is no money of this one.
    role: 'aside',
    exact: '累计完成投资',
    words: '截至+累计 上年末 以前年度+支 上年+支出 上年+执行',
  },
  {
    role: 'aside',
    exact: `
      到位数 资金到位数 到位率 资金到位率 到位资金 实际到位数 统筹整合资金数 结转数 结余数 资金结余 财政收回数
      资金结余、结转数`,
    words: '到位 统筹 收回 结余+数 年末+结 本年+结余 指标+结余 未支付 未使用 调整率',
    never: '预算数 执行 扣除 上年 收回后',
  },
  {
    role: 'net',
    exact: `
      扣除统筹整合后资金数 扣除统筹整合资金后 收回后预算 收回后预算数 收回后资金 核减后预算 核减后预算数 压减后预算
      压减后预算数`,
    words: '扣除+统筹 扣除+整合 扣除后 收回后 核减后 压减后',
  },
  {
    role: 'change',
    exact: `
      预算调整数 预算调整 调整数 年中调整数 调增数 调减数 调剂数 追加数 追加预算 追加预算数 上年结转
      上年结转数 上年结余 上年结余结转 使用上年结转结余`,
    words: '使用+上年 上年+结转 上年+结余 当年+调整 追加 追减 调增 调减',
    never: '含 包括 调整后 全年 执行 支 率',
  },
  {
    role: 'rate',
    exact: `
      执行率 预算执行率 全年执行率 预算执行进度 执行进度 支出进度 支出率 资金执行率 资金使用率 预算完成率
      支付率 全年预算执行率`,
    words: '执行率 执行进度 支出进度 支付进度 使用率',
    never: '权重 得分 分值 原因 说明 偏差 到位',
    hints: '率 进度',
  },
  {
    role: 'score',
    exact: '得分 自评得分 自评分 执行率得分 预算执行率得分',
    words: '得分',
  },
  {
    role: 'weight',
    exact: '分值 权重 执行率权重 执行率分值 权重分 满分 标准分',
    words: '权重 分值',
  },
  {
    role: 'reason',
    exact: '原因 说明 情况说明 偏差原因 原因分析 未完成原因 原因说明 备注',
    words: '原因 改进措施',
  },
  {
    role: 'initial',
    exact: '年初预算数 年初预算 年初预算金额 年初批复预算 年初安排数 年初预算批复数 年初数 年初部门预算数',
    words: '年初+预算 年初+安排 年初+批复 年初+下达',
    never: '执行 支出',
  },
  {
    role: 'executed',
    exact: `
      执行数 全年执行数 预算执行数 实际执行数 执行金额 支出数 实际支出 实际支出数 实际支付数 实际支付 支付数
      全年支出数 决算数 使用数 实际使用数 年度执行数 全年实际支出 资金执行数 资金执行情况 执行情况
      全年实际支出数 本年执行数 全年决算数 执行 累计支出 累计支出数 预算执行金额 实际完成数 资金支出数
      全年执行金额 实际执行 实际执行额 实际使用 实际使用金额 支付金额 实际数 本年支出 本年度支出 实际投入
      实际投入资金 实际投入资金额 年度支出 年度支出数 年度支出金额 实付金额 实付数 实际列支 列支数 列支金额
      资金使用 资金使用情况 资金支出 资金支出情况 资金支付 资金支付情况`,
    words: '执行数 支出数 实际+支 支付数 全年+支出 全年+执行 执行+金额 支出+金额 本年+支出 本年度+支 实际+投入 决算+数',
    never: '率 进度 情况 偏差 结余 单位 部门 原因 说明 上年',
    hints: '支出 支付 拨付 报账 决算 使用+额 使用+数 投入+额 投入+数 实际+额 完成+额 完成投资',
  },
  {
    role: 'adjusted',
    exact: `
      调整后预算数 调整后预算 全年调整预算数 全年调整后预算数 调整后全年预算数 调整后金额 预算调整后金额
      年中调整后预算 调整后`,
    words: '调整后+预算',
  },
  {
    role: 'fullYear',
    exact: '全年预算数 全年预算 全年预算金额 全年预算额 全年预算总额 预算合计',
    words: '全年+预算',
    never: '执行',
  },
  {
    role: 'restated',
    exact: '调整预算数 调整预算',
    words: '调整+预算',
  },
  {
    role: 'budget',
    exact: `
      预算数 预算 年度预算数 年度预算 预算总额 预算金额 预算安排数 预算安排情况 预算安排 本年预算数 预算批复数
      批复预算 批复预算数 下达预算 预算下达数 下达预算数 预算资金 计划数 年度预算金额 计划投资 预算安排金额
      批复金额 批复数 批复资金 下达金额 本年度预算 本年预算 年度安排资金 安排资金 资金安排`,
    words: '预算+数 预算+金额',
    never: '执行 率 单位 部门 名称 编码 情况 科目 级次 说明',
    hints: '预算 安排 批复 下达 核定 应付 计划+额 计划+资金',
  },
  {
    role: 'granted',
    exact: '财政拨款数 财政拨款 财政拨款金额 资金总额',
    never: '率 累计 完成',
    hints: '总投资 概算 投资额',
  },
];

/** Role of a header cell of the budget block. */
export const budgetRole = labelMatcher('budget', budgetGroups);
/** Rows of the budget block that hold the whole of the money. */
export const FUNDING_TOTAL = /资金总额|总金额|^合计|^总计|^总额|合计$|预算总额|总投资|^(?:全年|年度)?预算数$/;

/** A sum that stands for the whole where no other row does. */
export const SUBTOTAL = /^(?:小计|共计)$/;

/** Sources of their own, never part of the public money above them. */
export const OWN_SOURCES = /其他|其它|自筹|社会|单位资金|事业收入|经营|银行|贷款|上年结/;
