import { wordSet } from '../label-text';

/** Names of level-1 and level-2 groups, for forms that write them in a row of their own. */
export const LEVEL1_NAMES =
  wordSet(`产出指标 效益指标 满意度指标 成本指标 效果指标 项目完成指标 项目决策 项目效益 项目效益指标 投入目标 产出目标 结果目标 过程指标 投入指标 决策指标 产出 效益 满意度 
服务对象满意度指标 管理指标 投入 过程 效果 影响力目标 投入管理 财务管理`);
export const LEVEL2_NAMES = wordSet(
  `数量指标 质量指标 时效指标 成本指标 经济效益指标 社会效益指标 生态效益指标 可持续影响指标 满意度指标 服务对象满意度指标 经济成本指标 社会成本指标 生态环境成本指标 数量 质量 时效 经济效益 社会效益 生态效益 可持续影响`,
);
