import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/core/check';
import { toA1 } from '../../../src/core/sheet/address';
import { indicatorsOf } from '../../support/describe-form';
import { onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'];
const PROJECT: CellLiteral[] = ['项目名称', '校舍维修', '←', '←', '←', '←', '←'];

const levelsOf = (rows: CellLiteral[][]): string[] =>
  indicatorsOf(onlyForm(snapshotOf([TITLE, PROJECT, ...rows]))).map((line) => line.split(' | ').slice(0, 2).join(' '));

const findingsOf = (rows: CellLiteral[][]): string[] =>
  checkSheet(snapshotOf([TITLE, PROJECT, ...rows])).flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${toA1(cell)}`),
  );

describe('levels in the column of the indicators, told by their numbers', () => {
  const outline = (second: CellLiteral): CellLiteral[][] => [
    ['序号', '指标名称', '目标值', '完成值', '分值', '得分', '偏差原因'],
    ['1', '产出指标', null, null, 60, 60, null],
    ['1.1', '数量指标', null, null, second, 40, null],
    ['1.1.1', '维修教室', '≥12间', '13间', 25, 25, null],
    ['1.1.2', '更换门窗', '≥80樘', '80樘', 15, 15, null],
    ['1.2', '成本指标', null, null, 20, 20, null],
    ['1.2.1', '单间造价', '≤4万元', '3.8万元', 20, 20, null],
    ['2', '满意度指标', null, null, 40, 40, null],
    ['2.1', '服务对象满意度指标', null, null, 40, 40, null],
    ['2.1.1', '师生满意度', '≥90%', '93%', 40, 40, null],
    ['合计', '←', null, null, 100, 100, null],
  ];

  it('are levels, with what they weigh as points of theirs', () => {
    expect(levelsOf(outline(40))).toEqual([
      '产出指标/数量指标 B6 维修教室',
      '产出指标/数量指标 B7 更换门窗',
      '产出指标/成本指标 B9 单间造价',
      '满意度指标/服务对象满意度指标 B12 师生满意度',
    ]);
    expect(findingsOf(outline(40))).toEqual([]);
    expect(findingsOf(outline(45))).toEqual(['level-weights-wrong B5']);
  });

  it('are levels in words of their own where the rows below come to them', () => {
    const rows: CellLiteral[][] = [
      ['编号', '指标内容', '目标值', '实际完成值', '分值', '得分', null],
      ['一', '建设任务', null, null, 70, 70, null],
      ['1', '维修教室', '≥12间', '13间', 40, 40, null],
      ['2', '更换门窗', '≥80樘', '80樘', 30, 30, null],
      ['二', '使用效果', null, null, 30, 30, null],
      ['1', '师生满意度', '≥90%', '93%', 30, 30, null],
    ];
    expect(levelsOf(rows)).toEqual(['建设任务/ B5 维修教室', '建设任务/ B6 更换门窗', '使用效果/ B8 师生满意度']);
  });

  it('are indicators left open where the rows below do not', () => {
    const rows: CellLiteral[][] = [
      ['编号', '指标内容', '目标值', '实际完成值', '分值', '得分', null],
      ['1', '维修教室', null, null, 40, null, null],
      ['2', '更换门窗', '≥80樘', '80樘', 40, 40, null],
      ['3', '师生满意度', '≥90%', '93%', 20, 20, null],
    ];
    expect(levelsOf(rows)).toEqual(['/ B4 维修教室', '/ B5 更换门窗', '/ B6 师生满意度']);
  });

  it('are levels where the number stands in front of the name', () => {
    const rows: CellLiteral[][] = [
      ['指标名称', '目标值', '完成值', '分值', '得分', '偏差原因', null],
      ['一、产出指标', null, null, 60, 60, null, null],
      ['（一）数量指标', null, null, 60, 60, null, null],
      ['1.维修教室', '≥12间', '13间', 60, 60, null, null],
      ['二、效益指标', null, null, 40, 40, null, null],
      ['（一）社会效益指标', null, null, 40, 40, null, null],
      ['1.师生满意度', '≥90%', '93%', 40, 40, null, null],
    ];
    expect(levelsOf(rows)).toEqual(['产出指标/数量指标 A6 1.维修教室', '效益指标/社会效益指标 A9 1.师生满意度']);
  });
});

describe('a first level printed over the header', () => {
  const header: CellLiteral[] = ['二级指标', '三级指标', '目标值', '完成值', '分值', '得分', '原因'];

  it('holds for the rows below, and its points are no points of the whole table', () => {
    const rows: CellLiteral[][] = [
      ['产出指标（60分）', '←', '←', '←', '←', '←', '←'],
      header,
      ['数量指标', '维修教室', '≥12间', '13间', 60, 60, null],
      ['效益指标（40分）', '←', '←', '←', '←', '←', '←'],
      header,
      ['社会效益指标', '师生满意度', '≥90%', '93%', 40, 40, null],
      ['合计', '←', '←', '←', 100, 100, null],
    ];
    expect(levelsOf(rows)).toEqual(['产出指标/数量指标 B5 维修教室', '效益指标/社会效益指标 B8 师生满意度']);
    expect(findingsOf(rows)).toEqual([]);
  });

  it('holds in the half it stands over', () => {
    const half = (level: string): CellLiteral[] => [level, '←', '←', '←'];
    const heads: CellLiteral[] = ['三级指标', '目标值', '完成值', '分值'];
    const rows: CellLiteral[][] = [
      [...half('产出指标（50分）'), ...half('效益指标（50分）')],
      [...heads, ...heads],
      ['维修教室', '≥12间', '13间', 30, '受益学生', '≥600人', '610人', 30],
      ['更换门窗', '≥80樘', '80樘', 20, '师生满意度', '≥90%', '93%', 20],
    ];
    expect(levelsOf(rows)).toEqual([
      '产出指标/ A5 维修教室',
      '产出指标/ A6 更换门窗',
      '效益指标/ E5 受益学生',
      '效益指标/ E6 师生满意度',
    ]);
  });
});

describe('a line of reasons between the indicators', () => {
  const header: CellLiteral[] = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'];
  const rows = (...reason: CellLiteral[]): CellLiteral[][] => [
    header,
    ['产出指标', '数量指标', '维修教室', '≥12间', '10间', 60, 50],
    reason,
    ['效益指标', '社会效益指标', '师生满意度', '≥90%', '93%', 40, 40],
  ];
  const reasons = (lines: CellLiteral[][]): (string | undefined)[] =>
    onlyForm(snapshotOf([TITLE, PROJECT, ...lines])).indicators.map(({ explanation }) => explanation?.text);

  it.each([
    ['in its own cell', ['未完成原因：雨季停工；明年暑期补做。', '←', '←', '←', '←', '←', '←']],
    ['beside its label', ['偏差原因', '雨季停工；明年暑期补做。', '←', '←', '←', '←', '←']],
    ['under a word that opens notes as well', ['说明：雨季停工；明年暑期补做。', '←', '←', '←', '←', '←', '←']],
  ] satisfies [string, CellLiteral[]][])('is the reason of the row above, %s', (_, line) => {
    expect(reasons(rows(...line))).toEqual(['雨季停工；明年暑期补做。', undefined]);
    expect(findingsOf(rows(...line))).toEqual([]);
  });

  it('ends the table where no indicator follows', () => {
    const [head = [], first = [], , second = []] = rows();
    const last: CellLiteral[] = ['说明：本表数据取自年报。', '←', '←', '←', '←', '←', '←'];
    expect(reasons([head, first, second, last])).toEqual([undefined, undefined]);
  });
});

describe('groups over short words for levels and points', () => {
  it('are one header, whose targets are not lost', () => {
    const rows: CellLiteral[][] = [
      ['绩效指标', '←', '←', '年度目标', '年度完成', '评价', '←'],
      ['一级', '二级', '三级', '↑', '↑', '分值', '得分'],
      ['产出指标', '数量指标', '维修教室', '≥12间', '10间', 60, 50],
      ['效益指标', '社会效益指标', '师生满意度', '≥90%', '93%', 40, 40],
    ];
    expect(indicatorsOf(onlyForm(snapshotOf([TITLE, PROJECT, ...rows])))).toEqual([
      '产出指标/数量指标 | C5 维修教室 | D5 ≥12间 | E5 10间 | ∅ | 60/50',
      '效益指标/社会效益指标 | C6 师生满意度 | D6 ≥90% | E6 93% | ∅ | 40/40',
    ]);
  });
});
