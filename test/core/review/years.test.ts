import { describe, expect, it } from 'vitest';
import type { FormResult } from '../../../src/core/review/file-result';
import { compareYears } from '../../../src/core/review/years';

type Row = readonly [name: string, target: string, actual?: string, explanation?: string];

function form(rows: readonly Row[], rate: string | null = null): FormResult {
  return {
    kind: 'evaluation',
    title: null,
    year: null,
    project: null,
    department: null,
    implementingUnit: null,
    money: { budget: '1', executed: '1', unit: '万元', rate },
    indicators: rows.map(([name, target, actual = '', explanation = '']) => ({
      level2: '',
      name,
      target,
      actual,
      explanation,
      weight: null,
      score: null,
      cells: { name: 'D9', actual: 'F9', explanation: 'G9' },
      verdict: null,
    })),
    total: null,
  };
}

function changes(before: readonly Row[], now: readonly Row[]): string[] {
  return compareYears(form(before), form(now)).map(({ message }) => message.id.replace('years.', ''));
}

describe('last year beside this year', () => {
  it.each([
    ['a lower target', '≥90%', '≥85%', ['lowered']],
    ['a higher target', '≥90%', '≥95%', ['changed']],
    ['a looser limit', '≤3天', '≤5天', ['lowered']],
    ['a tighter limit', '≤5天', '≤3天', ['changed']],
    ['fewer pieces', '120公里', '100公里', ['lowered']],
    ['another unit', '120公里', '100次', ['changed']],
    ['the same in other signs', '≥90％', '≧90%', []],
  ] as const)('%s', (_, before, now, expected) => {
    expect(changes([['巡查', before]], [['巡查', now]])).toEqual(expected);
  });

  it('names indicators that are new and that are gone', () => {
    expect(changes([['巡查', '12次']], [['培训', '3期']])).toEqual(['added', 'gone']);
  });

  it('finds words of last year, where they are long', () => {
    const reason = '因施工单位更换，部分路段推迟到十二月底完工验收';
    expect(changes([['修路', '5公里', '4公里', reason]], [['修路', '5公里', '4公里', reason]])).toEqual(['copied']);
    expect(changes([['修路', '5公里', '5公里']], [['修路', '5公里', '5公里']])).toEqual([]);
  });

  it('gives both rates', () => {
    const [rate] = compareYears(form([], '83.62'), form([], '91.00'));
    expect(rate?.message.data).toEqual({ before: '83.62', now: '91.00' });
  });
});
