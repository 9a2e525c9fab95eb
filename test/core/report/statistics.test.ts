import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { statisticsOf } from '../../../src/core/report/statistics';
import { contextOf, type IndicatorLiteral } from '../../support/form';

const said = (...rows: IndicatorLiteral[]): string[] =>
  statisticsOf(contextOf({ rows }).form).map((message) => renderMessage(message, 'zh-CN'));
const row = (target: string, actual: string, weight: number, score: number | null): IndicatorLiteral => ({
  target,
  actual,
  weight,
  score,
});

describe('what is worth knowing of a form as a whole', () => {
  it('is that every score is full, and that every actual repeats its target', () => {
    expect(said(row('≥5次', '5次', 40, 40), row('100%', '100%', 30, 30), row('6台', '6台', 20, 20))).toEqual([
      '统计：每项指标都得了满分。',
      '统计：每项实际完成值都与目标值相同。',
    ]);
  });

  it('is nothing where one row differs, or there are few', () => {
    expect(said(row('≥5次', '6次', 40, 39), row('100%', '100%', 30, 30), row('6台', '6台', 20, 20))).toEqual([]);
    expect(said(row('5次', '5次', 40, 40), row('6台', '6台', 20, 20))).toEqual([]);
    expect(said(row('5次', '5次', 40, null), row('6台', '7台', 20, 20), row('1台', '1台', 20, 20))).toEqual([]);
  });
});
