import { labelMatcher, type LabelGroup } from '../label-text';

/*
 * The words of the field, as data. Labels are compared without white space and without what stands in
 * brackets, so 年初目标值（A） is listed as 年初目标值; words joined by + must all occur. To teach a label, add it to `exact`.
 */

/** Header cells of the indicator table. */
export type HeaderRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'group'
  | 'targetOperator'
  | 'targetUnit'
  | 'target'
  | 'targetInitial'
  | 'targetAdjusted'
  | 'actual'
  | 'explanation'
  | 'weight'
  | 'score'
  | 'aside';

/** 二级指标分值 is a column beside the level. */
const NOT_A_LEVEL = '分值 权重 得分 目标值 指标值 完成 解释 说明 数量';

const headerGroups: readonly LabelGroup<HeaderRole>[] = [
  {
    role: 'level1',
    exact: '一级指标 一级指标名称 一级 指标类别 指标分类',
    words: '一级+指标',
    never: NOT_A_LEVEL,
    weak: '指标类型 类别',
  },
  {
    role: 'level2',
    exact: '二级指标 二级指标名称 二级',
    words: '二级+指标',
    never: NOT_A_LEVEL,
  },
  {
    role: 'name',
    exact: `
      三级指标 三级指标名称 三级 指标名称 指标内容 具体指标 三级指标内容 绩效指标名称 指标名称及内容 四级指标
      四级指标名称 四级`,
    words: '三级+指标 四级+指标 指标名称',
    never: NOT_A_LEVEL,
    weak: '指标 考核指标 评价指标 考核内容 评价内容 绩效内容',
  },
  {
    role: 'group',
    exact: '绩效指标 年度绩效指标 项目绩效指标 绩效目标指标 绩效指标完成情况',
  },
  {
    role: 'aside',
    exact: `
      序号 编号 指标解释 指标说明 得分系数 得分率 完成率 完成比例 完成程度 偏差率 偏离度 评分标准 评分方法
      评分依据 评分细则 得分计算方法 计分方法 计分标准 得分说明 数据来源 指标来源 是否核心指标 核心指标
      是否为核心指标 佐证材料 核查分数 核查得分 复核得分 审核得分 财政复核得分 评价得分 指标值来源 历史值
      上年实际值 行业标准值 偏差情况`,
    words: `
      得分+方法 得分+依据 评分+标准 评分+方法 评分+说明 评分+依据 计分 得分系数 得分率 核心指标 指标解释 核查
      复核 佐证 完成率 上年`,
    never: '原因',
  },
  {
    role: 'targetOperator',
    exact: '指标性质 计算符号 符号 指标符号 运算符 运算符号 比较符 比较符号 逻辑符号 目标值符号 指标方向 指标属性',
  },
  {
    role: 'targetUnit',
    exact: '度量单位 计量单位 单位 指标单位 指标值单位 目标值单位 量纲',
  },
  {
    role: 'explanation',
    exact: `
      未完成原因及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 偏差原因分析及改进措施
      偏差原因及改进措施 偏差分析及改进措施 未完成原因分析 未完成原因 原因 原因分析 偏差原因 偏差原因分析
      情况说明 说明 偏差说明 未完成情况说明 未达标原因 扣分原因`,
    words: '原因 偏差+措施 改进措施 偏差+说明 偏差+分析 未完成+说明 差异+说明',
    weak: '备注',
  },
  {
    role: 'targetInitial',
    exact: '年初指标值 年初绩效指标值',
  },
  {
    role: 'targetAdjusted',
    exact: '调整指标值 调整后指标值 全年指标值 调整目标值 调整后目标值 调整值 调整后值 调整后绩效指标值',
    words: '调整+指标值 调整+目标值',
  },
  {
    role: 'actual',
    exact: `
      实际完成值 全年实际值 全年完成值 全年实际完成值 实际完成指标值 完成值 实际值 单项指标实际完成值 实施进度
      完成情况 实际完成情况 实际完成 实际完成数 实现值 年度实际值 年度完成值 年度实际完成值 指标完成值
      指标实际值 指标完成情况 目标完成情况 全年实际完成情况 自评完成值 指标实际完成值 实际完成结果 完成结果
      完成数 截止年底完成值 实际结果 实际实现值 全年完成 全年实际 年度完成 年度实际 年末完成 年末实际`,
    words: '实际+值 完成+值 实际完成 完成情况 实现值 实际+数 完成结果 完成数',
    never: '目标值 率 未完成 分值 预计 预期 可能',
    weak: '达成 达成值 达成情况 实绩',
  },
  {
    role: 'target',
    exact: `
      年初目标值 年度指标值 年度目标指标值 指标值 目标值 预期指标值 预期目标 年度目标值 绩效目标值 绩效指标值
      年初设定目标值 年初设定值 计划值 计划完成值 年度目标 年初目标 预期值 预期目标值 绩效目标 目标 指标目标值
      年度计划值 计划目标值 年度绩效目标值 设定目标值 预期当年实现值 预期实现值 预期完成值 预期指标 年度指标
      全年目标值 年初预期值 计划数 目标数 年初设定目标 年度计划`,
    words: '目标值 指标值 预期+值 计划+值 设定值',
    never: '完成 实际 原因',
    weak: '标准值 考核标准 目标要求 任务数 任务目标 计划任务 应完成数 应完成 目标任务 工作目标',
  },
  {
    role: 'score',
    exact: `
      得分 自评分 自评得分 指标得分 单项指标得分 单项指标折算得分 自评分数 单位自评得分 单位自评分 自评分值
      实际得分 评分 项目得分 最终得分`,
    words: '得分 自评分 打分',
    never: '率 系数 标准 方法 依据 说明',
    weak: '自评',
  },
  {
    role: 'weight',
    exact: `
      分值 权重 指标权重 指标分值 权重占比 标准分 标准分值 满分 分值权重 权重分值 权重分 指标分 三级指标分值
      三级指标权重 分值设置 分数`,
    words: '分值 权重',
    never: '得分 自评',
  },
];

/** Columns for parts of the year beside the one for the whole: 一季度 | … | 全年, 1-6月完成值 | 全年完成值. */
export const PART_OF_YEAR = /季度|半年|\d{1,2}月/;
export const WHOLE_YEAR = /全年|年度|累计|合计|总计|年末|年底/;

/** The lowest level of tables with four: it names the indicator. */
export const FOURTH_LEVEL = /四级/;

/** Role of a header cell of the indicator table. */
export const headerRole = labelMatcher('header', headerGroups);
