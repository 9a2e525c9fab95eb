import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import { renderMessage } from '../../../src/catalogue';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

function reason(rows: readonly (readonly CellLiteral[])[]): string {
  const { reason: message } = recogniseForms(snapshotOf(rows));
  return message ? renderMessage(message, 'zh-CN') : '';
}

describe('why a sheet has no form', () => {
  it('names what was found and what was not', () => {
    const text = reason([['代码'], ['一级指标', '二级指标'], ['产出指标', '数量指标']]);
    expect(text).toContain('找到了 “一级指标”（A2）、“二级指标”（B2）');
    expect(text).toMatch(/没有找到指标名称、目标值、实际完成值(?!、)/);
  });

  it('says that no header was found at all', () => {
    expect(reason([['封面'], ['项目名称', '甲']])).toContain('没有找到任何指标表头');
  });

  it('says that the rows of a template are empty', () => {
    expect(
      reason([
        ['一级指标', '三级指标', '目标值', '实际完成值'],
        ['产出指标', '指标1', null, null],
      ]),
    ).toContain('没有找到填写了名称的指标行');
  });

  it('says so beside headings that are missing', () => {
    expect(
      reason([
        ['一级指标', '三级指标', '分值', '得分'],
        ['产出指标', '检修闸门', 60, null],
      ]),
    ).toContain('没有找到目标值、实际完成值、填写了名称的指标行');
  });
});
