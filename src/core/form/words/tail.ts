import { labelMatcher, wordSet, type LabelGroup } from '../label-text';

/** Labels at the left of the rows that close the form. */
export type TailRole = 'total' | 'subtotal' | 'grade' | 'explanation' | 'signOff';

const tailGroups: readonly LabelGroup<TailRole>[] = [
  {
    role: 'total',
    exact: `
      总分 合计 总计 总得分 项目总得分 自评总分 综合得分 自评得分 总分合计 合计得分 自评总得分 总分值 得分合计
      指标合计 分值合计 得分总计 自评合计 项目自评总分 项目自评得分 绩效自评总分 自评综合得分 总评分 项目总分`,
    words: '总得分 自评总分',
  },
  {
    role: 'subtotal',
    exact: '小计 产出指标小计 效益指标小计 满意度指标小计 成本指标小计',
    words: '小计',
  },
  {
    role: 'grade',
    exact: '自评等级 评价等级 绩效等级 等级 评价等次 自评等次 评定等级 自评结论等级',
  },
  {
    role: 'explanation',
    exact: `
      偏差大或目标未完成原因分析 改进措施及结果应用方案 其他需要说明事项 其他需要说明的事项 其他需要说明的问题
      其他需说明的问题 其他需要说明情况 评价结论 存在问题 改进措施 存在的问题 存在问题及原因
      存在问题和改进措施 主要问题 主要成效 自评结论 整改措施 下一步措施 原因分析 未完成原因分析 偏差原因分析
      情况说明 结果应用 绩效自评结论 有关建议 相关建议 自评结果应用 说明 说明事项 绩效分析 经验做法 主要经验
      下一步改进措施 改进措施及建议 未完成原因及改进措施 未完成原因 未达标原因 偏差原因`,
    words: `
      需+说明 存在+问题 改进措施 原因+分析 结果应用 评价结论 自评结论 下一步 偏差+原因 未完成+原因 执行+原因
      偏低+原因 执行率+说明`,
  },
  {
    role: 'signOff',
    exact: `
      填报人 填表人 制表人 经办人 联系人 联系电话 负责人 单位负责人 项目负责人 财务负责人 审核人 填报单位
      填报日期 填报时间 填表日期 分管领导 主管领导 电话 单位盖章 日期 审核 复核人 单位负责人签字 科室负责人
      签字 填报单位负责人 主管部门意见 财政部门意见 部门负责人 自评小组成员 评价人员`,
    words: '负责人 填报人 填表人 联系电话 签字 盖章 审核意见 部门意见 分管领导',
  },
];

/** Role of a label at the foot of the form. */
export const tailRole = labelMatcher('tail', tailGroups);

/** First words of notes: 备注：, 注：1., 填表说明. */
export const NOTES_START =
  /^(?:备注|附注|注释|填表说明|填报说明|填写说明|填表须知|注意事项|说明(?=[:\d])|注(?=[:;.,、\d(]|$))/;

/** First words of a line that is no note although it follows the notes. */
export const NOT_A_NOTE =
  /^(?:附件|附表|附(?=[:\d])|填报人|填表人|制表人|经办人|联系人|联系电话|单位负责人|项目负责人|负责人|审核人|填报单位|填报日期)/;

/** Words with which a grade is given. */
export const GRADES = wordSet('优 良 中 差 优秀 良好 合格 不合格 一般 较好 较差 中等 及格 不及格');
