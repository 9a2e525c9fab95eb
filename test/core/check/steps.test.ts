import { describe, expect, it } from 'vitest';
import { checkSheet, planCompletion, planningCompletion } from '../../../src/core/check';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { recogniseForms, recognisingForms } from '../../../src/core/form';
import type { Steps } from '../../../src/core/steps';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const ROWS = 300;

/** A form with so many indicators that are weighted and not scored, and a budget without its rate. */
const longForm = snapshotOf([
  ['2024年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '检测站运维', '←', '←', '主管部门', '甲区市监局', '实施单位', '甲区检测站'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['↑', '年度资金总额', 100, 100, 95, 10, null, null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ...Array.from({ length: ROWS }, (_, index): CellLiteral[] => [
    index === 0 ? '产出指标' : '↑',
    index === 0 ? '数量指标' : '↑',
    `第${index + 1}项检测批次`,
    '≥100批次',
    '101批次',
    0.3,
    null,
    null,
  ]),
]);

/** How many steps the work takes, and what comes of it. */
function counted<T>(steps: Steps<T>): { readonly steps: number; readonly result: T } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done === true) return { steps: count, result: step.value };
  }
}

// How long one step takes is a matter of the machine; that no step does it all can be counted.
describe('long work is cut into steps', () => {
  it('recognises row by row', () => {
    const { steps, result } = counted(recognisingForms(longForm));
    expect(result.forms[0]?.indicators).toHaveLength(ROWS);
    expect(result).toEqual(recogniseForms(longForm));
    expect(steps).toBeGreaterThan(ROWS);
  });

  it('plans edit by edit, and recognises the planned sheet row by row', () => {
    const [report] = checkSheet(longForm);
    if (!report) throw new Error('no report');
    const completion = { ...DEFAULT_COMPLETION, scores: true };
    const { steps, result } = counted(planningCompletion(longForm, report, completion));
    const written = result.edits.filter(({ edit }) => edit.kind === 'cell');
    expect(written).toHaveLength(ROWS + 2);
    expect(result).toEqual(planCompletion(longForm, report, completion));
    expect(steps).toBeGreaterThan(written.length + ROWS);
  });
});
