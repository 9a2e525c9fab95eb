import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/entail/types';
import { compare } from '../../../src/core/judgement';
import { renderMessage } from '../../../src/catalogue';
import { loadSpecs } from '../../specs/load';

interface PairSpec {
  level1?: string;
  level2: string;
  indicator: string;
  target: string;
  actual: string;
  /** `differs` stands for short or unanswered. */
  verdict: Verdict | 'differs';
}

const specs = loadSpecs<PairSpec>('pairs.json');

describe('pairs of target and actual', () => {
  it.each(
    specs.map((spec): [string, string, string, string, PairSpec] => [
      spec.indicator,
      spec.target,
      spec.actual,
      spec.verdict,
      spec,
    ]),
  )('%s: %s | %s is %s', (_indicator, _target, _actual, verdict, spec) => {
    const result = compare({
      level1: spec.level1 ?? '',
      level2: spec.level2,
      indicator: spec.indicator,
      target: spec.target,
      actual: spec.actual,
    });
    const accepted = verdict === 'differs' ? ['short', 'unanswered'] : [verdict];
    expect(accepted, result.evidence.map(({ message }) => renderMessage(message, 'zh-CN')).join('；')).toContain(
      result.verdict,
    );
  });

  it('gives evidence for every pair: the first entry carries the verdict, spans lie in the texts, words are filled in', () => {
    for (const spec of specs) {
      const result = compare({
        level1: '',
        level2: spec.level2,
        indicator: spec.indicator,
        target: spec.target,
        actual: spec.actual,
      });
      expect(result.evidence[0]?.outcome).toBe(result.verdict);
      for (const { message, target, actual } of result.evidence) {
        for (const locale of ['zh-CN', 'en-US'] as const)
          expect(renderMessage(message, locale)).not.toMatch(/\{\w+\}|^compare\./);
        for (const [span, text] of [
          [target, spec.target],
          [actual, spec.actual],
        ] as const) {
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }
    }
  });
});
