import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/judgement';

const row = { level1: '产出指标', level2: '数量指标', indicator: '培训人数', target: '100人', actual: '128人' };

describe('rows that come again', () => {
  it('are judged once', () => {
    expect(compare({ ...row })).toBe(compare({ ...row }));
  });

  it('are judged by the settings of the moment', () => {
    expect(compare(row, { exceededFrom: '1.2' }).verdict).toBe('exceeded');
    expect(compare(row, { exceededFrom: '1.3' }).verdict).toBe('met');
    expect(compare(row, { exceededFrom: '1.2' }).verdict).toBe('exceeded');
  });

  it('are not taken for rows whose texts are cut elsewhere', () => {
    expect(compare({ ...row, indicator: '巡检', target: '12次', actual: '5次' }).verdict).toBe('short');
    expect(compare({ ...row, indicator: '巡检1', target: '2次', actual: '5次' }).verdict).toBe('exceeded');
  });
});
