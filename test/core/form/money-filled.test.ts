import { describe, expect, it } from 'vitest';
import { recogniseForms, moneyFilled } from '../../../src/core/form';
import type { EvaluationForm } from '../../../src/core/form/types';
import type { CellRef } from '../../../src/core/sheet/address';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const HEAD: CellLiteral[][] = [
  ['2023年度河道保洁项目支出绩效自评表', '←', '←', '←', '←', '←'],
  ['项目名称', '河道保洁', '←', '←', '←', '←'],
];
const TABLE: CellLiteral[][] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
  ['产出指标', '数量指标', '保洁河道长度', '≥40公里', '42公里', 50],
  ['效益指标', '社会效益指标', '水面漂浮物', '≤3处', '2处', 50],
];

const rowsOfMoney = (total: readonly [number | null, number | null]): CellLiteral[][] => [
  ['资金来源（万元）', '←', '全年预算数', '全年执行数', '执行率', '备注'],
  ['财政拨款', '←', 60, 45, '75%', null],
  ['其他资金', '←', 20, 15, '75%', null],
  ['合计', '←', ...total, null, null],
];

const onlyForm = (sheet: SheetSnapshot): EvaluationForm => {
  const [form] = recogniseForms(sheet).forms;
  if (!form) throw new Error('no form');
  return form;
};

const BUDGET: CellRef = { row: 5, col: 2 };
const EXECUTED: CellRef = { row: 5, col: 3 };

describe('the money of a form, filled in', () => {
  it('is what it is when the form is recognised anew', () => {
    const before = onlyForm(snapshotOf([...HEAD, ...rowsOfMoney([null, null]), ...TABLE]));
    const filled = snapshotOf([...HEAD, ...rowsOfMoney([80, 60]), ...TABLE]);
    const read = moneyFilled(before, filled, [BUDGET, EXECUTED]);
    expect(read?.funding?.rows.map(({ budget, executed }) => [budget?.text, executed?.text])).toEqual([
      ['60', '45'],
      ['20', '15'],
      ['80', '60'],
    ]);
    expect(onlyForm(filled)).toMatchObject(read ?? {});
  });

  it('is not told without the rest where more than money was filled, as the sum of the weights', () => {
    const form = onlyForm(snapshotOf([...HEAD, ...rowsOfMoney([null, null]), ...TABLE]));
    const filled = snapshotOf([...HEAD, ...rowsOfMoney([80, null]), ...TABLE, ['总分', '←', '←', '←', '←', 100]]);
    expect(moneyFilled(form, filled, [BUDGET, { row: 9, col: 5 }])).toBeNull();
  });

  it('is not told without the rest where it stands below the table', () => {
    const form = onlyForm(snapshotOf([...HEAD, ...TABLE, ...rowsOfMoney([null, null])]));
    expect(form.funding?.area.top).toBe(5);
    const filled = snapshotOf([...HEAD, ...TABLE, ...rowsOfMoney([80, 60])]);
    expect(moneyFilled(form, filled, [{ row: 8, col: 2 }])).toBeNull();
  });

  it('is not told without the rest where another form stands beside, whose money is in the same rows', () => {
    const beside = (rows: CellLiteral[][]): CellLiteral[][] => rows.map((row) => [...row, null, ...row]);
    const sheet = snapshotOf(beside([...HEAD, ...rowsOfMoney([null, null]), ...TABLE]));
    const { forms } = recogniseForms(sheet);
    expect(forms).toHaveLength(2);
    for (const form of forms) expect(moneyFilled(form, sheet, [BUDGET])).toBeNull();
  });
});
