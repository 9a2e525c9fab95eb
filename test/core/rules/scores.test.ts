import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/decimal';
import {
  gradeBand,
  gradeOf,
  printedPlaces,
  proportionalScores,
  rateScore,
  scoreAgrees,
  sumOfScores,
} from '../../../src/core/rules/arithmetic/scores';
import { judgeScores } from '../../../src/core/rules/arithmetic/score-judgement';
import { weightBalance } from '../../../src/core/rules/arithmetic/weights';
import { caidian2021 } from '../../../src/core/rules/rule-sets/caidian-2021';
import { general } from '../../../src/core/rules/rule-sets/general';
import { hubei20 } from '../../../src/core/rules/rule-sets/hubei-20';
import { mof2020 } from '../../../src/core/rules/rule-sets/mof-2020';
import type { NegativeScoreFormula } from '../../../src/core/rules/rule-sets/types';
import { contextOf } from '../../support/form';

const scores = (target: string, actual: string, lowerIsBetter: boolean, formula: NegativeScoreFormula): string[] =>
  proportionalScores(decimal(10), { target: decimal(target), actual: decimal(actual), lowerIsBetter }, formula).map(
    String,
  );

describe('scores', () => {
  it('of the rate: points × rate, capped at the points and never below zero', () => {
    expect(rateScore(decimal(20), decimal('83.615')).toString()).toBe('16.723');
    expect(rateScore(decimal(10), decimal(130)).toString()).toBe('10');
    expect(rateScore(decimal(10), decimal(-5)).toString()).toBe('0');
  });

  it('of a missed target: in proportion', () => {
    expect(scores('50', '40', false, 'either')).toEqual(['8']);
    expect(scores('50', '0', false, 'either')).toEqual(['0']);
    expect(scores('50', '-3', false, 'either')).toEqual(['0']);
    expect(scores('50', '50', false, 'either')).toEqual([]);
    expect(scores('0', '3', false, 'either')).toEqual([]);
  });

  it('of a limit that was exceeded: by the formula of the rule set', () => {
    expect(scores('20', '25', true, 'target-over-actual')).toEqual(['8']);
    expect(scores('20', '25', true, 'linear-to-double')).toEqual(['7.5']);
    expect(scores('20', '25', true, 'either')).toEqual(['7.5', '8']);
    expect(scores('20', '40', true, 'linear-to-double')).toEqual(['0']);
    expect(scores('20', '70', true, 'linear-to-double')).toEqual(['0']);
    expect(scores('0', '1', true, 'target-over-actual')).toEqual(['0']);
    expect(scores('20', '20', true, 'either')).toEqual([]);
  });

  it('never leave 0 to weight', () => {
    const figure = fc.integer({ min: -1000, max: 100_000 }).map((value) => decimal(value).div(100));
    const formulas = fc.constantFrom<NegativeScoreFormula>('target-over-actual', 'linear-to-double', 'either');
    fc.assert(
      fc.property(figure, figure, fc.boolean(), formulas, (target, actual, lowerIsBetter, formula) => {
        for (const score of proportionalScores(decimal(7), { target, actual, lowerIsBetter }, formula)) {
          expect(score.gte(0) && score.lte(7)).toBe(true);
        }
      }),
    );
  });

  it('of a grade: bands by rule set', () => {
    const band = (ruleSet: typeof general, grade: 'full' | 'partial' | 'poor'): string[] => {
      const found = gradeBand(decimal(10), grade, ruleSet);
      return found ? [found.from.toString(), found.to.toString()] : [];
    };
    expect(band(mof2020, 'partial')).toEqual(['6', '8']);
    expect(band(hubei20, 'partial')).toEqual(['5', '8']);
    expect(band(hubei20, 'poor')).toEqual(['0', '5']);
    expect(band(caidian2021, 'full')).toEqual([]);
    expect(gradeBand(decimal(10), null, mof2020)).toBeNull();
  });

  it('agree within the gap or at the printed decimals, not when rounded to whole points', () => {
    const agrees = (stated: string, exact: string): boolean =>
      scoreAgrees(decimal(stated), stated, decimal(exact), decimal('0.01'));
    expect(agrees('8.62', '8.6203')).toBe(true);
    expect(agrees('8.63', '8.62')).toBe(true);
    expect(agrees('8.6', '8.6203')).toBe(true);
    expect(agrees('9', '8.6203')).toBe(false);
    expect(agrees('10', '9.9985')).toBe(true);
    expect([printedPlaces('8.60'), printedPlaces('9'), printedPlaces('8.5分')]).toEqual([2, 0, 1]);
  });

  it('add up only when all are given', () => {
    const rateRow = { label: '总额', total: true, budget: 1, executed: 1, rate: '100%', weight: 10, score: 10 };
    const sum = (score: number | null, rate = rateRow): string | undefined =>
      sumOfScores(
        contextOf({ funding: [rate], rows: [{ target: '1', actual: '1', weight: 90, score }] }).form,
      )?.toString();
    expect(sum(85.5)).toBe('95.5');
    expect(sum(null)).toBeUndefined();
    expect(
      sumOfScores(
        contextOf({
          funding: [{ ...rateRow, score: null }],
          rows: [{ target: '1', actual: '1', weight: 90, score: 90 }],
        }).form,
      ),
    ).toBeNull();
    expect(sumOfScores(contextOf({ rows: [] }).form)).toBeNull();
  });

  it('give a grade by the cut-offs', () => {
    expect(['90', '89.99', '60', '59.9', '0', '-1'].map((score) => gradeOf(decimal(score), mof2020))).toEqual([
      '优',
      '良',
      '中',
      '差',
      '差',
      null,
    ]);
    expect(gradeOf(decimal(90), caidian2021)).toBeNull();
  });
});

describe('a score merged over several rows', () => {
  it('counts once in the total and is not judged by one of its rows', () => {
    const row = { target: '5次', actual: '4次', weight: 50, score: 50, verdict: 'short', ratio: ['5', '4'] } as const;
    const context = contextOf({ rows: [row, row] }, mof2020);
    const [first, second] = context.indicators;
    if (!first || !second) throw new Error('no rows');
    const merged = { ...second, indicator: { ...second.indicator, score: first.indicator.score } };
    const shared = {
      ...context,
      form: { ...context.form, indicators: [first.indicator, merged.indicator] },
      indicators: [first, merged],
    };
    expect(sumOfScores(shared.form)?.toString()).toBe('50');
    expect([...judgeScores(shared)]).toEqual([]);
    expect([...judgeScores(context)].map(({ kind }) => kind)).toEqual(['fullOnMiss', 'fullOnMiss']);
  });
});

describe('weights', () => {
  const balance = (weights: readonly number[], extra = {}) =>
    weightBalance(
      contextOf({ rows: weights.map((weight) => ({ target: '1', actual: '1', weight })), ...extra }).form,
      general,
    );

  it('are added up exactly with the points of the rate', () => {
    const found = balance([10.3, 9.3, 10.8, 10.3, 9.3, 15, 15, 10], {
      ratePoints: '10',
      funding: [{ label: '总额', budget: 1 }],
    });
    expect([found?.indicators, found?.rate, found?.sum, found?.expected].map(String)).toEqual([
      '90',
      '10',
      '100',
      '100',
    ]);
    expect(found?.balanced).toBe(true);
  });

  it('count a weight that is merged over several rows once', () => {
    const context = contextOf({
      rows: [
        { target: '1', actual: '1', weight: 40 },
        { target: '1', actual: '1', weight: 60 },
      ],
    });
    const [first, second] = context.form.indicators;
    if (!first || !second) throw new Error('no rows');
    const shared = { ...context.form, indicators: [first, { ...first, name: second.name }, second] };
    expect(weightBalance(shared, general)?.sum.toString()).toBe('100');
  });

  it('may be shares of one', () => {
    expect(balance([0.6, 0.4])?.balanced).toBe(true);
  });

  it('follow the total the form states', () => {
    expect(balance([60, 60], { total: { weight: 120 } })?.balanced).toBe(true);
    expect(balance([60, 30], { total: { weight: 120 } })?.balanced).toBe(false);
  });

  const rate = { label: '项目资金', total: true, budget: 100, executed: 90, rate: '90%', weight: 10, score: 9 };
  const scored = (
    rows: readonly [name: string, weight: number, score: number][],
    total: { weight: number; score: number },
  ) =>
    contextOf(
      {
        funding: [rate],
        rows: rows.map(([name, weight, score]) => ({ name, target: '1', actual: '1', weight, score })),
        total,
      },
      general,
    );

  it.each([
    [
      'the rate stands in the table as well',
      [
        ['预算执行率', 10, 9],
        ['泊位数', 50, 50],
        ['周转率', 40, 40],
      ],
      { weight: 100, score: 99 },
    ],
    [
      'the total is that of the indicators only',
      [
        ['泊位数', 50, 50],
        ['周转率', 40, 40],
      ],
      { weight: 90, score: 90 },
    ],
    [
      'the rate completes the total',
      [
        ['泊位数', 50, 50],
        ['周转率', 40, 40],
      ],
      { weight: 100, score: 99 },
    ],
  ] as [string, [string, number, number][], { weight: number; score: number }][])(
    'count the rate once: %s',
    (_, rows, total) => {
      const context = scored(rows, total);
      expect(weightBalance(context.form, general)?.balanced).toBe(true);
      expect([...judgeScores(context)]).toEqual([]);
    },
  );

  it('do not take points for the rate on top of a full table as balanced', () => {
    expect(
      weightBalance(
        scored(
          [
            ['泊位数', 60, 60],
            ['周转率', 40, 40],
          ],
          { weight: 100, score: 100 },
        ).form,
        general,
      )?.balanced,
    ).toBe(false);
  });

  it('ask for a reason when the rate in the table got other points than points × rate', () => {
    const cut = scored(
      [
        ['预算执行率', 10, 8],
        ['泊位数', 90, 90],
      ],
      { weight: 100, score: 98 },
    );
    expect([...judgeScores(cut)].map(({ kind }) => kind)).toEqual(['cutWithoutReason']);
  });

  it('judge a total score in such a table', () => {
    const wrong = scored(
      [
        ['预算执行率', 10, 9],
        ['泊位数', 90, 90],
      ],
      { weight: 100, score: 95 },
    );
    expect([...judgeScores(wrong)].map(({ kind, expected }) => [kind, expected?.toString()])).toEqual([
      ['total', '99'],
    ]);
  });
});
