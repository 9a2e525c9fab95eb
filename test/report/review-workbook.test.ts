import { describe, expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/report/review-workbook';
import { openWorkbook, type Workbook } from '../../src/hosts/xlsx/workbook';
import { HOSTILE, reportOf, reports } from '../core/report/reports';
import { snapshotOf } from '../support/snapshot';
import { speakerOf } from '../../src/catalogue';

async function open(bytes: Uint8Array): Promise<Workbook> {
  return openWorkbook(bytes, '汇总.xlsx');
}

describe('the review workbook', () => {
  it('has a row for each form and a row for each finding, under headings with filters', async () => {
    const workbook = await open(reviewWorkbook(reports, speakerOf('zh-CN')));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['汇总', '问题清单']);
    const [summary, findings] = workbook.sheets.map(({ id }) => workbook.snapshot(id).cells);
    expect(
      summary
        ?.filter(({ row }) => row === 0)
        .map(({ value }) => value)
        .slice(0, 2),
    ).toEqual(['文件', '工作表']);
    expect(summary?.filter(({ col }) => col === 0).map(({ value }) => value)).toEqual([
      '文件',
      HOSTILE.folder,
      '目录.xlsx',
      '-坏的.xlsx',
    ]);
    const count = reports.flatMap(({ sheets }) => sheets.flatMap(({ report }) => report.findings)).length;
    expect(findings?.filter(({ col }) => col === 0)).toHaveLength(1 + 2 + count);
  });

  it('holds texts that look like formulas as texts', async () => {
    const workbook = await open(reviewWorkbook(reports, speakerOf('zh-CN')));
    const cells = workbook.sheets.flatMap(({ id }) => workbook.snapshot(id).cells);
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining([HOSTILE.project, HOSTILE.unit, HOSTILE.folder]),
    );
  });

  it('keeps numbers as numbers, so that they can be added up', async () => {
    const workbook = await open(reviewWorkbook(reports, speakerOf('zh-CN')));
    const row = workbook.snapshot(workbook.sheets[0]?.id ?? '').cells.filter((cell) => cell.row === 1);
    expect(row.find(({ col }) => col === 6)?.value).toBe(3);
    expect(row.find(({ col }) => col === 7)?.value).toBe(4);
  });

  it('cuts what a cell cannot hold and leaves out what XML cannot', async () => {
    const target = `≥12次${'长'.repeat(32_700)}`;
    const long = reportOf(
      '长.xlsx',
      snapshotOf([
        ['项目支出绩效自评表', '←', '←', '←'],
        ['一级指标', '三级指标', '年初目标值', '实际完成值'],
        ['产出指标', '巡查\u0001\uffff', target, null],
      ]),
    );
    const workbook = await open(reviewWorkbook([long], speakerOf('zh-CN')));
    const texts = workbook.sheets.flatMap(({ id }) => workbook.snapshot(id).cells).map(({ value }) => String(value));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
    expect(texts.some((text) => text.includes('长长长'))).toBe(true);
  });
});
