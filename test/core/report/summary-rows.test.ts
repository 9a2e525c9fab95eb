import { describe, expect, it } from 'vitest';
import { summaryRows } from '../../../src/core/report/summary-rows';
import { snapshotOf } from '../../support/snapshot';
import { HOSTILE, reportOf, reports } from './reports';
import { speakerOf } from '../../../src/catalogue';

const [heading, ...rows] = summaryRows(reports, speakerOf('zh-CN'));

describe('the overview of a review', () => {
  it('has one row for each form, and one for each file without', () => {
    expect(rows.map((row) => row[0])).toEqual([HOSTILE.folder, '目录.xlsx', '-坏的.xlsx']);
    for (const row of rows) expect(row).toHaveLength(heading?.length ?? 0);
  });

  it('gives year, project, unit, rate of the total, counts and result', () => {
    const [file, sheet, year, project, unit, rate, indicators, errors, warnings, unclear, result] = rows[0] ?? [];
    expect([file, sheet, year, project, unit]).toEqual([
      HOSTILE.folder,
      '自评,表',
      '2023',
      HOSTILE.project,
      HOSTILE.unit,
    ]);
    expect([rate, indicators, errors, unclear, result]).toEqual(['75.00%', 3, 4, 1, '错误']);
    expect(warnings).toBeGreaterThan(0);
  });

  it('says in words what there is instead of a form', () => {
    expect(rows[1]?.at(-1)).toBe('没有找到绩效自评表');
    expect(rows[2]?.at(-1)).toContain('打开密码');
  });

  it('counts two forms of one sheet apart', () => {
    const form = (indicator: string): string[][] => [
      ['项目支出绩效自评表', '←', '←', '←'],
      ['一级指标', '三级指标', '年初目标值', '实际完成值'],
      ['产出指标', indicator, '12次', '12次'],
    ];
    const two = reportOf('两张.xlsx', snapshotOf([...form('巡查'), ['', '', '', ''], ...form('清淤')]));
    expect(
      summaryRows([two], speakerOf('zh-CN'))
        .slice(1)
        .map((row) => [row[0], row[6]]),
    ).toEqual([
      ['两张.xlsx', 1],
      ['两张.xlsx', 1],
    ]);
  });
});
