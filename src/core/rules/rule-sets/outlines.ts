import type { OutlineSection } from './types';

/** Four sections: what was reached, the analysis, problems with their causes, and what is to be done. */
export const WUHAN_OUTLINE: readonly OutlineSection[] = [
  { heading: '一、绩效目标完成情况', level: 1, content: [] },
  { heading: '（一）执行率情况', level: 2, content: ['rate'] },
  { heading: '（二）完成的绩效目标', level: 2, content: ['goals'] },
  { heading: '二、绩效目标完成情况分析', level: 1, content: [] },
  { heading: '（一）预算执行情况分析', level: 2, content: ['rate-analysis'] },
  { heading: '（二）绩效目标完成情况分析', level: 2, content: ['outputs', 'costs', 'benefits', 'satisfaction'] },
  { heading: '三、存在的问题和原因', level: 1, content: ['problems'] },
  { heading: '四、下一步拟改进措施', level: 1, content: ['measures'] },
];

/** The outline most units use where none is prescribed. */
export const GENERAL_OUTLINE: readonly OutlineSection[] = [
  { heading: '一、项目基本情况', level: 1, content: [] },
  { heading: '（一）项目概况', level: 2, content: ['background'] },
  { heading: '（二）项目绩效目标', level: 2, content: ['expected'] },
  { heading: '二、项目资金使用情况', level: 1, content: ['rate', 'rate-analysis'] },
  { heading: '三、绩效目标完成情况', level: 1, content: ['goals'] },
  { heading: '（一）产出指标完成情况', level: 2, content: ['outputs', 'costs'] },
  { heading: '（二）效益指标完成情况', level: 2, content: ['benefits'] },
  { heading: '（三）满意度指标完成情况', level: 2, content: ['satisfaction'] },
  { heading: '四、存在的问题和原因', level: 1, content: ['problems'] },
  { heading: '五、下一步改进措施', level: 1, content: ['measures'] },
];
