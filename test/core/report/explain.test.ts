import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { recogniseForms } from '../../../src/core/form';
import { explainForm } from '../../../src/core/report/explain';
import { snapshotOf } from '../../support/snapshot';

describe('how a form was understood', () => {
  const [form] = recogniseForms(
    snapshotOf([
      ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '配额', '评定'],
      ['产出指标', '数量指标', '管护苗圃', '40亩', '40亩', 60, 60],
      ['↑', '↑', '　东片', '25亩', '25亩', null, null],
      ['效益指标', '社会效益指标', '务工人次', '600人次', '640人次', 40, 40],
      ['合计', '←', '←', '←', '←', 100, 100],
    ]),
  ).forms;

  it('is told row by row and column by column, with what settled it', () => {
    if (!form) throw new Error('a form expected');
    expect(explainForm(form).map((message) => renderMessage(message, 'zh-CN'))).toEqual([
      '识别为自评表',
      'A 列：一级指标（表头“一级指标”）',
      'B 列：二级指标（表头“二级指标”）',
      'C 列：指标名称（表头“三级指标”）',
      'D 列：目标值（表头“年度指标值”）',
      'E 列：实际完成值（表头“实际完成值”）',
      'F 列：分值（表头“配额”，由数字判定，2 行相符）',
      'G 列：得分（表头“评定”，由数字判定，2 行相符）',
      '第 1 行：标题（据 A1 的文字）',
      '第 2 行：指标表头（据 A2 的文字）',
      '第 3 行：指标（据所在位置）',
      '第 4 行：指标的分项（据数字）',
      '第 5 行：指标（据所在位置）',
      '第 6 行：合计（据 A6 的文字）',
    ]);
  });
});
