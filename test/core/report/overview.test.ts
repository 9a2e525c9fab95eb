import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/report/overview';
import { snapshotOf } from '../../support/snapshot';
import { HOSTILE, reportOf, reports } from './reports';

describe('the overview of a form', () => {
  it('gives year, project, unit, rate of the total and counts', () => {
    const sheet = reports[0]?.sheets.find(({ report }) => report.form !== null);
    expect(sheet && overviewOf(sheet.report)).toMatchObject({
      sheet: '自评,表',
      year: '2023',
      project: HOSTILE.project,
      unit: HOSTILE.unit,
      rate: '75.00%',
      indicators: 3,
      errors: 4,
      unclear: 1,
    });
  });

  it('counts two forms of one sheet apart', () => {
    const form = (indicator: string): string[][] => [
      ['项目支出绩效自评表', '←', '←', '←'],
      ['一级指标', '三级指标', '年初目标值', '实际完成值'],
      ['产出指标', indicator, '12次', '12次'],
    ];
    const two = reportOf('两张.xlsx', snapshotOf([...form('巡查'), ['', '', '', ''], ...form('清淤')]));
    expect(two.sheets.map(({ report }) => overviewOf(report).indicators)).toEqual([1, 1]);
  });
});
