import { mof2020 } from './mof-2020';
import type { RuleSet } from './types';

/** Yunnan, published form 14 since 2021: the Ministry's rules with operator, value and unit in columns and a grade. */
export const yunnan14: RuleSet = {
  ...mof2020,
  id: 'yunnan-14',
  title: {
    'zh-CN': '云南省项目支出绩效自评表（公开14表）',
    'en-US': 'Yunnan project self-evaluation (published form 14)',
  },
  dated: '2021',
  evidence: [
    { in: 'labels', contains: '公开14表', points: 5 },
    { in: 'labels', contains: '其他需要说明事项', points: 2 },
    { in: 'labels', contains: '指标性质', points: 2 },
    { in: 'labels', contains: '度量单位', points: 2 },
    { in: 'labels', contains: '项目资金(元)', points: 1 },
    { in: 'labels', contains: '全年预算数', points: 1 },
    { in: 'labels', contains: '全年执行数', points: 1 },
    { in: 'labels', contains: '分值', points: 1 },
    { in: 'labels', contains: '偏差原因分析及改进措施', points: 2 },
  ],
};
