import { labelMatcher, type LabelGroup } from './label-text';

/*
 * The words of the field, as data. Labels are compared without white space and without what stands in
 * brackets, so 年初目标值（A） is listed as 年初目标值. To teach the recogniser a label, add it to `exact`.
 */

/** Header cells of the indicator table. */
export type HeaderRole =
  | 'level1' | 'level2' | 'name' | 'group'
  | 'targetOperator' | 'targetUnit' | 'target' | 'targetInitial' | 'targetAdjusted'
  | 'actual' | 'explanation' | 'weight' | 'score' | 'aside';

/** 二级指标分值 is a column beside the level. */
const NOT_A_LEVEL = ['分值', '权重', '得分', '目标值', '指标值', '完成', '解释', '说明', '数量'];

const headerGroups: readonly LabelGroup<HeaderRole>[] = [
  { role: 'level1', exact: ['一级指标', '一级指标名称', '一级', '指标类别', '指标分类'], words: ['一级 指标'], never: NOT_A_LEVEL, weak: ['指标类型', '类别'] },
  { role: 'level2', exact: ['二级指标', '二级指标名称', '二级'], words: ['二级 指标'], never: NOT_A_LEVEL },
  {
    role: 'name',
    exact: ['三级指标', '三级指标名称', '三级', '指标名称', '指标内容', '具体指标', '三级指标内容', '绩效指标名称', '指标名称及内容', '四级指标', '四级指标名称', '四级'],
    words: ['三级 指标', '四级 指标', '指标名称'],
    never: NOT_A_LEVEL,
    weak: ['指标', '考核指标', '评价指标', '考核内容', '评价内容', '绩效内容'],
  },
  // Heads several columns, or stands beside the table as its name; the name column only when nothing else is.
  { role: 'group', exact: ['绩效指标', '年度绩效指标', '项目绩效指标', '绩效目标指标', '绩效指标完成情况'] },
  // Columns that look like others and are none of them.
  {
    role: 'aside',
    exact: [
      '序号', '编号', '指标解释', '指标说明', '得分系数', '得分率', '完成率', '完成比例', '完成程度', '偏差率', '偏离度', '评分标准', '评分方法',
      '评分依据', '评分细则', '得分计算方法', '计分方法', '计分标准', '得分说明', '数据来源', '指标来源', '是否核心指标', '核心指标', '是否为核心指标',
      '佐证材料', '核查分数', '核查得分', '复核得分', '审核得分', '财政复核得分', '评价得分', '指标值来源', '历史值', '上年实际值', '行业标准值', '偏差情况',
    ],
    words: ['得分 方法', '得分 依据', '评分 标准', '评分 方法', '评分 说明', '评分 依据', '计分', '得分系数', '得分率', '核心指标', '指标解释', '核查', '复核', '佐证', '完成率', '上年'],
    never: ['原因'],
  },
  {
    role: 'targetOperator',
    exact: ['指标性质', '计算符号', '符号', '指标符号', '运算符', '运算符号', '比较符', '比较符号', '逻辑符号', '目标值符号', '指标方向', '指标属性'],
  },
  { role: 'targetUnit', exact: ['度量单位', '计量单位', '单位', '指标单位', '指标值单位', '目标值单位', '量纲'] },
  {
    role: 'explanation',
    exact: [
      '未完成原因及改进措施', '未完成原因和改进措施', '未完成原因及拟采取的改进措施', '偏差原因分析及改进措施', '偏差原因及改进措施', '偏差分析及改进措施',
      '未完成原因分析', '未完成原因', '原因', '原因分析', '偏差原因', '偏差原因分析', '情况说明', '说明', '偏差说明', '未完成情况说明', '未达标原因', '扣分原因',
    ],
    words: ['原因', '偏差 措施', '改进措施', '偏差 说明', '偏差 分析', '未完成 说明', '差异 说明'],
    weak: ['备注'],
  },
  { role: 'targetInitial', exact: ['年初指标值', '年初绩效指标值'] },
  {
    role: 'targetAdjusted',
    exact: ['调整指标值', '调整后指标值', '全年指标值', '调整目标值', '调整后目标值', '调整值', '调整后值', '调整后绩效指标值'],
    words: ['调整 指标值', '调整 目标值'],
  },
  {
    role: 'actual',
    exact: [
      '实际完成值', '全年实际值', '全年完成值', '全年实际完成值', '实际完成指标值', '完成值', '实际值', '单项指标实际完成值', '实施进度', '完成情况',
      '实际完成情况', '实际完成', '实际完成数', '实现值', '年度实际值', '年度完成值', '年度实际完成值', '指标完成值', '指标实际值', '指标完成情况', '目标完成情况',
      '全年实际完成情况', '自评完成值', '指标实际完成值', '实际完成结果', '完成结果', '完成数', '截止年底完成值', '实际结果', '实际实现值',
    ],
    words: ['实际 值', '完成 值', '实际完成', '完成情况', '实现值', '实际 数', '完成结果', '完成数'],
    never: ['目标值', '率', '未完成', '分值', '预计', '预期', '可能'],
  },
  {
    role: 'target',
    exact: [
      '年初目标值', '年度指标值', '年度目标指标值', '指标值', '目标值', '预期指标值', '预期目标', '年度目标值', '绩效目标值', '绩效指标值', '年初设定目标值',
      '年初设定值', '计划值', '计划完成值', '年度目标', '年初目标', '预期值', '预期目标值', '绩效目标', '目标', '指标目标值', '年度计划值', '计划目标值', '年度绩效目标值',
      '设定目标值', '预期当年实现值', '预期实现值', '预期完成值', '预期指标', '年度指标', '全年目标值', '年初预期值', '计划数', '目标数', '年初设定目标', '年度计划',
    ],
    words: ['目标值', '指标值', '预期 值', '计划 值', '设定值'],
    never: ['完成', '实际', '原因'],
  },
  {
    role: 'score',
    exact: ['得分', '自评分', '自评得分', '指标得分', '单项指标得分', '单项指标折算得分', '自评分数', '单位自评得分', '单位自评分', '自评分值', '实际得分', '评分', '项目得分', '最终得分'],
    words: ['得分', '自评分', '打分'],
    never: ['率', '系数', '标准', '方法', '依据', '说明'],
  },
  {
    role: 'weight',
    exact: ['分值', '权重', '指标权重', '指标分值', '权重占比', '标准分', '标准分值', '满分', '分值权重', '权重分值', '权重分', '指标分', '三级指标分值', '三级指标权重', '分值设置', '分数'],
    words: ['分值', '权重'],
    never: ['得分', '自评'],
  },
];

/** Columns for parts of the year beside the one for the whole: 一季度 | … | 全年, 1-6月完成值 | 全年完成值. */
export const PART_OF_YEAR = /季度|半年|\d{1,2}月/;
export const WHOLE_YEAR = /全年|年度|累计|合计|总计|年末|年底/;

/** The lowest level of tables with four: it names the indicator. */
export const FOURTH_LEVEL = /四级/;

/** Role of a header cell of the indicator table. */
export const headerRole = labelMatcher(headerGroups);

/** Header cells of the budget block. */
export type BudgetRole = 'initial' | 'change' | Divisor | 'executed' | 'rate' | 'weight' | 'score' | 'reason' | 'source' | 'aside';

/**
 * Columns the executed amount is divided by, the best first: what is left after integrated funds are taken out, the
 * budget after adjustment, the budget of the whole year, an adjusted budget (beside a full-year column it is only the
 * change), any budget, and the money granted, for forms that print none of the others (年初预算 | 当年调整 | 财政拨款数).
 */
export const DIVISORS = ['net', 'adjusted', 'fullYear', 'restated', 'budget', 'granted'] as const;
export type Divisor = (typeof DIVISORS)[number];

const budgetGroups: readonly LabelGroup<BudgetRole>[] = [
  { role: 'source', exact: ['资金来源', '资金性质', '资金类型', '资金类别', '资金构成', '项目资金构成', '任务名称', '重点任务', '重点工作任务', '重点任务名称', '工作任务'] },
  {
    role: 'aside',
    exact: ['到位数', '资金到位数', '到位率', '资金到位率', '到位资金', '实际到位数', '统筹整合资金数', '结转数', '结余数', '资金结余', '财政收回数', '资金结余、结转数'],
    words: ['到位', '统筹', '收回', '结余 数', '年末 结', '调整率'],
    never: ['预算数', '执行', '扣除', '上年'],
  },
  { role: 'net', exact: ['扣除统筹整合后资金数', '扣除统筹整合资金后'], words: ['扣除 统筹', '扣除 整合'] },
  {
    // Parts of the budget, never the whole of it.
    role: 'change',
    exact: ['预算调整数', '预算调整', '调整数', '年中调整数', '调增数', '调减数', '调剂数', '追加数', '追加预算', '追加预算数', '上年结转', '上年结转数', '上年结余', '上年结余结转', '使用上年结转结余'],
    words: ['使用 上年', '上年 结转', '上年 结余', '当年 调整', '追加', '追减', '调增', '调减'],
    never: ['含', '包括', '调整后', '全年', '执行', '支', '率'],
  },
  {
    role: 'rate',
    exact: ['执行率', '预算执行率', '全年执行率', '预算执行进度', '执行进度', '支出进度', '支出率', '资金执行率', '资金使用率', '预算完成率', '支付率', '全年预算执行率'],
    words: ['执行率', '执行进度', '支出进度'],
    never: ['权重', '得分', '分值', '原因', '说明', '偏差'],
  },
  { role: 'score', exact: ['得分', '自评得分', '自评分', '执行率得分', '预算执行率得分'], words: ['得分'] },
  { role: 'weight', exact: ['分值', '权重', '执行率权重', '执行率分值', '权重分', '满分', '标准分'], words: ['权重', '分值'] },
  { role: 'reason', exact: ['原因', '说明', '情况说明', '偏差原因', '原因分析', '未完成原因', '原因说明', '备注'], words: ['原因', '改进措施'] },
  { role: 'initial', exact: ['年初预算数', '年初预算', '年初预算金额', '年初批复预算', '年初安排数', '年初预算批复数', '年初数', '年初部门预算数'], words: ['年初 预算'] },
  {
    role: 'executed',
    exact: [
      '执行数', '全年执行数', '预算执行数', '实际执行数', '执行金额', '支出数', '实际支出', '实际支出数', '实际支付数', '实际支付', '支付数', '全年支出数', '决算数', '使用数', '实际使用数',
      '年度执行数', '全年实际支出', '资金执行数', '资金执行情况', '执行情况', '全年实际支出数', '本年执行数', '全年决算数', '执行', '累计支出', '累计支出数', '预算执行金额', '实际完成数', '资金支出数', '全年执行金额', '实际执行', '实际执行额', '实际使用', '实际使用金额', '支付金额',
    ],
    words: ['执行数', '支出数', '实际 支', '支付数', '全年 支出', '全年 执行', '执行 金额', '支出 金额'],
    never: ['率', '进度', '情况', '偏差'],
  },
  {
    role: 'adjusted',
    exact: ['调整后预算数', '调整后预算', '全年调整预算数', '全年调整后预算数', '调整后全年预算数', '调整后金额', '预算调整后金额', '年中调整后预算', '调整后'],
    words: ['调整后 预算'],
  },
  {
    role: 'fullYear',
    exact: ['全年预算数', '全年预算', '全年预算金额', '全年预算额', '全年预算总额', '预算合计'],
    words: ['全年 预算'],
    never: ['执行'],
  },
  { role: 'restated', exact: ['调整预算数', '调整预算'], words: ['调整 预算'] },
  {
    role: 'budget',
    exact: [
      '预算数', '预算', '年度预算数', '年度预算', '预算总额', '预算金额', '预算安排数', '预算安排情况', '预算安排', '本年预算数', '预算批复数', '批复预算', '批复预算数',
      '下达预算', '预算下达数', '下达预算数', '预算资金', '计划数', '年度预算金额', '计划投资', '预算安排金额',
      '批复金额', '批复数', '批复资金', '下达金额',
    ],
    words: ['预算 数', '预算 金额'],
    never: ['执行'],
  },
  { role: 'granted', exact: ['财政拨款数', '财政拨款', '财政拨款金额', '资金总额'] },
];

/** Role of a header cell of the budget block. */
export const budgetRole = labelMatcher(budgetGroups);

/** Labels of the head: what the form is about and who answers for it. */
export type HeadRole =
  | 'project' | 'localDepartment' | 'department' | 'centralDepartment' | 'implementingUnit'
  | 'unitName' | 'departmentName' | 'reportingUnit' | 'year' | 'total' | 'grade' | 'goal' | 'other';

const headGroups: readonly LabelGroup<HeadRole>[] = [
  {
    role: 'other',
    exact: [
      '项目负责人', '项目负责人及电话', '联系电话', '联系人', '电话', '负责人', '填报人', '填报日期', '填报时间', '填表日期', '项目类别', '项目属性', '项目类型', '项目级次', '项目编码', '项目代码',
      '项目起止时间', '项目期限', '项目周期', '项目所属领域', '资金用途', '评价方式', '评价范围', '项目分类', '支出类型', '支出方向', '资金性质', '单位', '金额单位', '预算执行情况',
      '项目资金', '资金情况', '资金投入情况', '年度预算申请', '项目概况', '项目概述', '项目内容', '立项依据', '项目基本情况', '基本情况', '基本信息', '资金管理情况', '项目资金管理情况', '单位代码', '部门代码', '项目编号', '项目状态', '存续状态',
    ],
    words: ['负责人', '电话', '联系人', '日期', '填报时间', '项目 编码', '项目 代码', '资金 管理情况', '起止', '年限', '类别', '属性'],
  },
  {
    role: 'project',
    exact: ['项目名称', '专项资金名称', '专项名称', '专项项目名称', '转移支付名称', '转移支付项目名称', '项目专项名称', '政策名称', '政策项目名称', '专项转移支付名称', '资金名称', '项目'],
    words: ['项目 名称', '专项 名称', '转移支付 名称', '政策 名称'],
    never: ['单位', '部门', '负责'],
  },
  { role: 'centralDepartment', exact: ['中央主管部门', '中央部门', '国家主管部门'], words: ['中央 主管'] },
  {
    role: 'localDepartment',
    exact: ['地方主管部门', '县级主管部门', '市级主管部门', '自治区主管部门', '省级主管部门', '区级主管部门', '本级主管部门', '旗县主管部门'],
    words: ['地方 主管', '县级 主管', '市级 主管', '区级 主管', '省级 主管', '自治区 主管', '盟市 主管', '旗县 主管', '镇级 主管'],
    never: ['中央'],
  },
  {
    role: 'department',
    exact: ['主管部门', '主管部门及代码', '项目主管部门', '主管单位', '项目主管单位', '主管预算单位', '一级预算单位', '主管部门名称', '预算主管部门', '业务主管部门', '主管局', '归口部门', '牵头部门', '主管处室'],
    words: ['主管部门', '主管单位'],
    never: ['意见', '审核'],
  },
  {
    role: 'implementingUnit',
    exact: [
      '实施单位', '项目实施单位', '资金使用单位', '项目单位', '使用单位', '承担单位', '项目承担单位', '执行单位', '实施部门', '项目执行单位', '用款单位', '具体实施单位', '建设单位', '项目建设单位',
      '二级预算单位', '实施主体', '项目实施主体', '资金使用部门', '实施机构', '项目法人',
    ],
    words: ['实施单位', '使用单位', '承担单位', '实施部门', '实施主体', '执行单位'],
  },
  {
    role: 'unitName',
    exact: ['单位名称', '预算单位', '预算单位名称', '部门单位名称', '部门和单位名称', '项目单位名称', '评价单位', '自评单位', '被评价单位', '单位全称'],
    words: ['预算单位 名称', '单位名称'],
  },
  { role: 'departmentName', exact: ['部门名称', '部门', '预算部门', '预算部门名称', '部门全称', '一级部门'], words: ['部门名称'] },
  { role: 'reportingUnit', exact: ['填报单位', '填报部门', '填表单位', '申报单位', '编制单位', '报送单位', '填报单位名称'], words: ['填报单位'] },
  { role: 'year', exact: ['年度', '预算年度', '评价年度', '自评年度', '年份', '项目年度', '所属年度'] },
  { role: 'total', exact: ['自评总分', '自评得分', '项目总得分', '总得分', '综合得分', '自评总得分', '绩效自评总分', '总分', '评价得分', '项目自评得分', '自评综合得分'] },
  { role: 'grade', exact: ['自评等级', '评价等级', '绩效等级', '等级', '评价等次', '自评等次', '评定等级', '绩效评价等级', '自评结果等级'] },
  {
    role: 'goal',
    exact: ['年度总体目标', '总体目标', '年度绩效目标', '绩效目标', '项目绩效目标', '年度目标', '总体目标完成情况', '年度总体目标完成情况', '项目总体目标', '年度绩效目标完成情况'],
    words: ['总体目标', '绩效目标'],
  },
];

/** Role of a label in the head of the form. */
export const headRole = labelMatcher(headGroups);

/** Labels of the goals block. */
export type GoalRole = 'expected' | 'achieved';

const goalGroups: readonly LabelGroup<GoalRole>[] = [
  {
    role: 'achieved',
    exact: ['实际完成情况', '全年实际完成情况', '年度总体目标完成情况综述', '目标完成情况', '完成情况', '年度目标完成情况', '实际完成目标', '目标实际完成情况', '全年完成情况', '年度完成情况', '绩效目标完成情况', '总体完成情况'],
    words: ['完成情况', '实际完成'],
  },
  {
    role: 'expected',
    exact: ['预期目标', '年初设定目标', '年初目标', '年度目标', '年初设定的绩效目标', '年初绩效目标', '预期绩效目标', '年初预期目标', '设定目标', '年度预期目标', '预期总目标', '年初设定总体目标', '年初设定绩效目标', '计划目标', '全年目标'],
    words: ['预期 目标', '设定 目标', '年初 目标', '年度目标', '总体目标', '绩效目标'],
    never: ['完成', '指标', '管理'],
  },
];

/** Role of a label of the goals block. */
export const goalRole = labelMatcher(goalGroups);

/** Labels at the left of the rows that close the form. */
export type TailRole = 'total' | 'subtotal' | 'grade' | 'explanation' | 'signOff';

const tailGroups: readonly LabelGroup<TailRole>[] = [
  {
    role: 'total',
    exact: ['总分', '合计', '总计', '总得分', '项目总得分', '自评总分', '综合得分', '自评得分', '总分合计', '合计得分', '自评总得分', '总分值', '得分合计', '指标合计', '分值合计', '得分总计', '自评合计', '项目自评总分', '项目自评得分', '绩效自评总分', '自评综合得分', '总评分', '项目总分'],
    words: ['总得分', '自评总分'],
  },
  { role: 'subtotal', exact: ['小计', '产出指标小计', '效益指标小计', '满意度指标小计', '成本指标小计'], words: ['小计'] },
  { role: 'grade', exact: ['自评等级', '评价等级', '绩效等级', '等级', '评价等次', '自评等次', '评定等级', '自评结论等级'] },
  {
    role: 'explanation',
    exact: [
      '偏差大或目标未完成原因分析', '改进措施及结果应用方案', '其他需要说明事项', '其他需要说明的事项', '其他需要说明的问题', '其他需说明的问题', '其他需要说明情况', '评价结论', '存在问题', '改进措施', '存在的问题',
      '存在问题及原因', '存在问题和改进措施', '主要问题', '主要成效', '自评结论', '整改措施', '下一步措施', '原因分析', '未完成原因分析', '偏差原因分析', '情况说明', '结果应用', '绩效自评结论', '有关建议', '相关建议',
      '自评结果应用', '说明', '说明事项', '绩效分析', '经验做法', '主要经验', '下一步改进措施', '改进措施及建议', '未完成原因及改进措施', '未完成原因', '未达标原因', '偏差原因',
    ],
    words: ['需 说明', '存在 问题', '改进措施', '原因 分析', '结果应用', '评价结论', '自评结论', '下一步', '偏差 原因', '未完成 原因', '执行 原因', '偏低 原因', '执行率 说明'],
  },
  {
    role: 'signOff',
    exact: [
      '填报人', '填表人', '制表人', '经办人', '联系人', '联系电话', '负责人', '单位负责人', '项目负责人', '财务负责人', '审核人', '填报单位', '填报日期', '填报时间', '填表日期', '分管领导', '主管领导', '电话',
      '单位盖章', '日期', '审核', '复核人', '单位负责人签字', '科室负责人', '签字', '填报单位负责人', '主管部门意见', '财政部门意见', '部门负责人', '自评小组成员', '评价人员',
    ],
    words: ['负责人', '填报人', '填表人', '联系电话', '签字', '盖章', '审核意见', '部门意见', '分管领导'],
  },
];

/** Role of a label at the foot of the form. */
export const tailRole = labelMatcher(tailGroups);

/** First words of notes: 备注：, 注：1., 填表说明. */
export const NOTES_START = /^(?:备注|附注|注释|填表说明|填报说明|填写说明|填表须知|注意事项|说明(?=[:\d])|注(?=[:;.,、\d(]|$))/;

/** First words of a line that is no note although it follows the notes. */
export const NOT_A_NOTE = /^(?:附件|附表|附(?=[:\d])|填报人|填表人|制表人|经办人|联系人|联系电话|单位负责人|项目负责人|负责人|审核人|填报单位|填报日期)/;

/** Names of level-1 and level-2 groups, for forms that write them in a row of their own. */
export const LEVEL1_NAMES: ReadonlySet<string> = new Set([
  '产出指标', '效益指标', '满意度指标', '成本指标', '效果指标', '项目完成指标', '项目决策', '项目效益', '项目效益指标', '投入目标', '产出目标', '结果目标', '过程指标', '投入指标', '决策指标', '产出', '效益', '满意度', '服务对象满意度指标', '管理指标', '投入', '过程', '效果', '影响力目标', '投入管理', '财务管理',
]);
export const LEVEL2_NAMES: ReadonlySet<string> = new Set([
  '数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '满意度指标', '服务对象满意度指标', '经济成本指标', '社会成本指标', '生态环境成本指标',
]);

/** A title names the sheet: 项目支出绩效自评表, 自评结果, 绩效目标完成情况表. */
export const TITLE_WORDS = /自评|绩效|评价/;
export const TITLE_ENDING = /(?:自评表|评价表|自评结果|自评情况|评分表|情况表|绩效表|目标表|指标表|报表|表|自评报告|自评|完成情况)(?:\d{1,2})?$/;

/** Rows of the budget block that hold the whole of the money. */
export const FUNDING_TOTAL = /资金总额|总金额|^合计|^总计|^总额|合计$|预算总额|总投资|^(?:全年|年度)?预算数$/;

/** Sources of their own, never part of the public money above them. */
export const OWN_SOURCES = /其他|其它|自筹|社会|单位资金|事业收入|经营|银行|贷款|上年结/;

/** Words with which a grade is given. */
export const GRADES: ReadonlySet<string> = new Set(['优', '良', '中', '差', '优秀', '良好', '合格', '不合格', '一般', '较好', '较差', '中等', '及格', '不及格']);
