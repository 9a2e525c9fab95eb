import { describe, expect, it } from 'vitest';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const wide = (text: CellLiteral): CellLiteral[] => [text, '←', '←', '←', '←', '←', '←', '←'];
const TITLE = wide('项目支出绩效自评表');
const ROW: CellLiteral[] = ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, 100, null];
const yearOf = (...head: CellLiteral[][]): string | null => onlyForm(snapshotOf([...head, [...HEADER], ROW])).year;

describe('the year of a form', () => {
  it.each([
    ['2023年度项目支出绩效自评表', '2023'],
    ['项目支出绩效自评表（2023年）', '2023'],
    ['2023项目支出绩效自评表', '2023'],
    ['二〇二三年度项目支出绩效自评表', '2023'],
    ['二○二三年项目支出绩效自评表', '2023'],
    ['附件2 2023年度项目支出绩效自评表', '2023'],
    ['项目支出绩效自评表', null],
  ])('in the title %s is %s', (title, year) => {
    expect(yearOf(wide(title))).toBe(year);
  });

  it.each([
    ['（2021）', '2021'],
    ['2021', '2021'],
    ['（2021年度）', '2021'],
    ['2021年', '2021'],
    ['编号2021', null],
    ['2021号', null],
    ['（20211）', null],
    ['填报日期：2021年3月8日', null],
    ['2021年3月', null],
    ['填报时间：2021年', null],
  ])('in the line %s below the title is %s', (line, year) => {
    expect(yearOf(TITLE, wide(line))).toBe(year);
  });

  it('stands in the line above the title as well', () => {
    expect(yearOf(wide('2021'), TITLE)).toBe('2021');
  });

  it('needs its 年 further down', () => {
    expect(yearOf(TITLE, wide('单位：万元'), wide('2021'))).toBeNull();
    expect(yearOf(TITLE, wide('单位：万元'), wide('2021年度'))).toBe('2021');
  });

  it('stands in the first line where there is no title', () => {
    expect(yearOf(wide('2021'))).toBe('2021');
    expect(yearOf(wide('单位：万元'), wide('水利系统'), wide('2021'))).toBeNull();
  });

  it('is what is filled in as such, before all lines', () => {
    expect(yearOf(TITLE, ['预算年度', '2022', '←', '←', '←', '←', '←', '←'], wide('2021年度'))).toBe('2022');
  });

  it('is that of the project’s name at last, where that has its 年', () => {
    const project = (name: string): CellLiteral[] => ['项目名称', name, '←', '←', '←', '←', '←', '←'];
    expect(yearOf(TITLE, project('2020年闸门检修'))).toBe('2020');
    expect(yearOf(TITLE, project('S2020线闸门检修'))).toBeNull();
    expect(yearOf(TITLE, project('2020年闸门检修'), wide('（2021年度）'))).toBe('2021');
  });
});
