import { labelMatcher, type LabelGroup } from '../label-text';

/** Labels of the head: what the form is about and who answers for it. */
export type HeadRole =
  | 'project'
  | 'localDepartment'
  | 'department'
  | 'centralDepartment'
  | 'implementingUnit'
  | 'unitName'
  | 'departmentName'
  | 'reportingUnit'
  | 'year'
  | 'total'
  | 'grade'
  | 'goal'
  | 'other';

const headGroups: readonly LabelGroup<HeadRole>[] = [
  {
    role: 'other',
    exact: `
      项目负责人 项目负责人及电话 联系电话 联系人 电话 负责人 填报人 填报日期 填报时间 填表日期 项目类别
      项目属性 项目类型 项目级次 项目编码 项目代码 项目起止时间 项目期限 项目周期 项目所属领域 资金用途
      评价方式 评价范围 项目分类 支出类型 支出方向 资金性质 单位 金额单位 预算执行情况 项目资金 资金情况
      资金投入情况 年度预算申请 项目概况 项目概述 项目内容 立项依据 项目基本情况 基本情况 基本信息
      资金管理情况 项目资金管理情况 单位代码 部门代码 项目编号 项目状态 存续状态 归口科室 责任科室 业务科室 主管科室 科室 财务负责人 经办人`,
    words: '负责人 电话 联系人 日期 填报时间 项目+编码 项目+代码 资金+管理情况 起止 年限 类别 属性',
  },
  {
    role: 'project',
    exact: `
      项目名称 专项资金名称 专项名称 专项项目名称 转移支付名称 转移支付项目名称 项目专项名称 政策名称
      政策项目名称 专项转移支付名称 资金名称 项目`,
    words: '项目+名称 专项+名称 转移支付+名称 政策+名称',
    never: '单位 部门 负责',
  },
  {
    role: 'centralDepartment',
    exact: '中央主管部门 中央部门 国家主管部门',
    words: '中央+主管',
  },
  {
    role: 'localDepartment',
    exact: `
      地方主管部门 县级主管部门 市级主管部门 自治区主管部门 省级主管部门 区级主管部门 本级主管部门
      旗县主管部门`,
    words: '地方+主管 县级+主管 市级+主管 区级+主管 省级+主管 自治区+主管 盟市+主管 旗县+主管 镇级+主管',
    never: '中央',
  },
  {
    role: 'department',
    exact: `
      主管部门 主管部门及代码 项目主管部门 主管单位 项目主管单位 主管预算单位 一级预算单位 主管部门名称
      预算主管部门 业务主管部门 主管局 归口部门 牵头部门 主管处室
      购买主体 采购主体 购买单位 购买方 委托单位 委托方 采购人 采购单位`,
    words: '主管部门 主管单位',
    never: '意见 审核 代码 编码',
    hints: '部门',
  },
  {
    role: 'implementingUnit',
    exact: `
      实施单位 项目实施单位 资金使用单位 项目单位 使用单位 承担单位 项目承担单位 执行单位 实施部门
      项目执行单位 用款单位 具体实施单位 建设单位 项目建设单位 二级预算单位 实施主体 项目实施主体 资金使用部门
      实施机构 项目法人 承接主体 承接单位 承接机构 承接方 服务机构 受托单位 受托方 责任单位`,
    words: '实施单位 使用单位 承担单位 实施部门 实施主体 执行单位',
    hints: '单位 主体 承接 学校 医院',
  },
  {
    role: 'unitName',
    exact: `
      单位名称 预算单位 预算单位名称 部门单位名称 部门和单位名称 项目单位名称 评价单位 自评单位 被评价单位
      单位全称`,
    words: '预算单位+名称 单位名称',
  },
  {
    role: 'departmentName',
    exact: '部门名称 部门 预算部门 预算部门名称 部门全称 一级部门',
    words: '部门名称',
  },
  {
    role: 'reportingUnit',
    exact: '填报单位 填报部门 填表单位 申报单位 编制单位 报送单位 填报单位名称',
    words: '填报单位 填报学校 填报医院 填报机构 填报部门 申报学校',
  },
  {
    role: 'year',
    exact: '年度 预算年度 评价年度 自评年度 年份 项目年度 所属年度',
  },
  {
    role: 'total',
    exact: `
      自评总分 自评得分 项目总得分 总得分 综合得分 自评总得分 绩效自评总分 总分 评价得分 项目自评得分
      自评综合得分`,
  },
  {
    role: 'grade',
    exact: '自评等级 评价等级 绩效等级 等级 评价等次 自评等次 评定等级 绩效评价等级 自评结果等级',
  },
  {
    role: 'goal',
    exact: `
      年度总体目标 总体目标 年度绩效目标 绩效目标 项目绩效目标 年度目标 总体目标完成情况 年度总体目标完成情况
      项目总体目标 年度绩效目标完成情况`,
    words: '总体目标 绩效目标',
  },
];

/** Role of a label in the head of the form. */
export const headRole = labelMatcher('head', headGroups);

/** Labels of the goals block. */
export type GoalRole = 'expected' | 'achieved';

const goalGroups: readonly LabelGroup<GoalRole>[] = [
  {
    role: 'achieved',
    exact: `
      实际完成情况 全年实际完成情况 年度总体目标完成情况综述 目标完成情况 完成情况 年度目标完成情况
      实际完成目标 目标实际完成情况 全年完成情况 年度完成情况 绩效目标完成情况 总体完成情况`,
    words: '完成情况 实际完成',
  },
  {
    role: 'expected',
    exact: `
      预期目标 年初设定目标 年初目标 年度目标 年初设定的绩效目标 年初绩效目标 预期绩效目标 年初预期目标
      设定目标 年度预期目标 预期总目标 年初设定总体目标 年初设定绩效目标 计划目标 全年目标`,
    words: '预期+目标 设定+目标 年初+目标 年度目标 总体目标 绩效目标',
    never: '完成 指标 管理',
  },
];

/** Role of a label of the goals block. */
export const goalRole = labelMatcher('goal', goalGroups);

/** A title names the sheet: 项目支出绩效自评表, 自评结果, 绩效目标完成情况表. */
export const TITLE_WORDS = /自评|绩效|评价/;
export const TITLE_ENDING =
  /(?:自评表|评价表|底稿|自评结果|自评情况|评分表|情况表|绩效表|目标表|指标表|报表|表|自评报告|自评|完成情况)(?:\d{1,2})?$/;
