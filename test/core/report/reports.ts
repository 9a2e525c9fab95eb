import { checkSheet, planCompletion } from '../../../src/core/check';
import { ruleSetById } from '../../../src/core/rules/rule-sets/index';
import type { FileReport } from '../../../src/core/report/types';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

/** Texts that would do harm where a report forgets to make them inert. */
export const HOSTILE = {
  project: '=HYPERLINK("https://example.invalid","点我")',
  unit: '@SUM(A1:A9)',
  markup: '<script>alert(1)</script>&"单引\'号',
  folder: '+2024年 "汇总",1/自评#表?.xlsx',
} as const;

/**
 * A district form: an empty rate in F6 (150 of 200 is 75 %), a wrong one in F7 (20 of 40 is 50 %), an unexplained
 * miss in row 10, a missing actual in F11, a target in words in row 12; no notes.
 */
const FORM: CellLiteral[][] = [
  ['项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
  ['（2023年度）', '←', '←', '←', '←', '←', '←'],
  ['项目名称', HOSTILE.project, '←', '←', '←', '←', '←'],
  ['主管部门', '水务局', '←', '←', '实施单位', HOSTILE.unit, '←'],
  ['预算执行情况（万元）', null, null, '预算数（A）', '执行数（B）', '执行率（B/A×100%）', '←'],
  ['↑', '年度财政资金总额', '←', 200, 150, null, '←'],
  ['↑', '市级财政资金', '←', 40, 20, { value: 0.8, text: '80%', format: '0%' }, '←'],
  ['年度目标', '完成渠道清淤', '←', '←', '←', '←', '←'],
  ['年度绩效目标', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '未完成原因和改进措施'],
  ['↑', '产出指标', '数量指标', HOSTILE.markup, '≥12公里', '9公里', null],
  ['↑', '↑', '质量指标', '验收合格率', '100%', null, null],
  ['↑', '效益指标', '社会效益指标', '灌溉条件', '明显改善', '农户反映用水方便了许多', null],
];

const formSnapshot: SheetSnapshot = snapshotOf(FORM, { name: '自评,表' });

/** Checks snapshots as the sheets of one file, by the rule set of the district. */
export function reportOf(file: string, ...snapshots: SheetSnapshot[]): FileReport {
  const completion = { rates: true, totals: true, notes: true, scores: false };
  return {
    file,
    error: null,
    sheets: snapshots.flatMap((snapshot) =>
      checkSheet(snapshot, { ruleSet: ruleSetById('caidian-2021') }).map((report) => ({
        report,
        plan: planCompletion(snapshot, report, completion),
      })),
    ),
  };
}

/** A form with a cover sheet before it, a workbook without a form, and one that could not be read. */
export const reports: readonly FileReport[] = [
  reportOf(HOSTILE.folder, snapshotOf([['封面']], { name: '封面' }), formSnapshot),
  reportOf('目录.xlsx', snapshotOf([['目录'], ['一、收支']], { name: '目录' })),
  { file: '-坏的.xlsx', error: { code: 'encrypted', message: { id: 'host.xlsx.encrypted', data: {} } }, sheets: [] },
];
