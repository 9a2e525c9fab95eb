import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/core/entail/types';
import { compare } from '../../../src/core/judgement';

const judge = (target: string, actual: string, indicator = '项目实施内容'): Verdict =>
  compare({ level1: '产出指标', level2: '数量指标', indicator, target, actual }).verdict;

const THINGS = [
  ['路灯', '盏'],
  ['水闸', '座'],
  ['巡查', '次'],
  ['课桌', '张'],
  ['学员', '人'],
  ['管网', '公里'],
  ['药品', '批次'],
  ['经费', '万元'],
] as const;

const parts = fc.uniqueArray(fc.tuple(fc.constantFrom(...THINGS), fc.integer({ min: 2, max: 5000 })), {
  minLength: 2,
  maxLength: 4,
  selector: ([[noun]]) => noun,
});
const say = (list: readonly (readonly [readonly [string, string], number])[]): string =>
  list.map(([[noun, unit], value]) => `${noun}${value}${unit}`).join('、');

describe('comparison', () => {
  it('does not depend on the order in which several quantities are answered', () => {
    fc.assert(
      fc.property(
        parts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(judge(say(list), `完成${say(shuffled)}`)).toBe('met');
        },
      ),
    );
  });

  it('turns met into short when any answered number falls below the target', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 4999 }), (list, which, less) => {
        const index = which % list.length;
        const lowered = list.map(
          ([thing, value], i) => [thing, i === index ? Math.max(0, value - less) : value] as const,
        );
        expect(judge(say(list), `完成${say(list)}`)).toBe('met');
        expect(judge(say(list), `完成${say(lowered)}`)).toBe('short');
      }),
    );
  });

  it('never judges a count said without a number', () => {
    const vague = fc.constantFrom('几', '十几', '几十', '数十', '数百', '若干', '两三', '七八', '数万');
    fc.assert(
      fc.property(
        fc.constantFrom(...THINGS),
        fc.integer({ min: 1, max: 200_000 }),
        vague,
        ([noun, unit], value, word) => {
          expect(judge(`${noun}${value}${unit}`, `完成${noun}${word}${unit}`)).toBe('unclear');
          expect(judge(`${noun}${word}${unit}`, `完成${noun}${value}${unit}`)).toBe('unclear');
        },
      ),
    );
  });

  it('turns met into unanswered when a quantity is left out', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (list, which) => {
        const rest = list.filter((_, i) => i !== which % list.length);
        expect(judge(say(list), `完成${say(rest)}`)).toBe('unanswered');
      }),
    );
  });

  it('is not turned from met into short by text that is beside the point', () => {
    const beside = fc.constantFrom(
      '，群众反响良好',
      '，保障了正常运行',
      '。按照第三方评审意见执行',
      '，取得一定成效',
      '；资料已归档',
      '，一次性通过',
      '（详见附件）',
      '，依据财预〔2020〕10号文件',
    );
    fc.assert(
      fc.property(parts, beside, beside, (list, first, second) => {
        expect(judge(say(list), `${say(list)}${first}${second}`)).toBe('met');
        expect(judge(say(list.slice(0, 1)), `${say(list.slice(0, 1))}${first}${second}`)).toBe('met');
      }),
    );
  });

  it.each([
    ['≥', 'higher'],
    ['不低于', 'higher'],
    ['≤', 'lower'],
    ['不超过', 'lower'],
    ['＜', 'lower'],
    ['＞', 'higher'],
  ])('honours %s for any pair of percentages', (sign, direction) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (bound, value) => {
        const verdict = judge(`${sign}${bound / 10}%`, `${value / 10}%`, '任务完成率');
        const isStrict = sign === '＜' || sign === '＞';
        const satisfied =
          direction === 'higher'
            ? isStrict
              ? value > bound
              : value >= bound
            : isStrict
              ? value < bound
              : value <= bound;
        // A whole-number target is compared as it stands; decimals of the actual beyond its own places are rounded.
        const isRounding = (bound % 10 !== 0) !== (value % 10 !== 0) && bound % 10 !== 0;
        if (!isRounding) expect(verdict === 'met' || verdict === 'exceeded').toBe(satisfied);
      }),
    );
  });

  it('is exceeded exactly from 130 % of the target on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 30_000 }), (target, actual) => {
        const expected = actual < target ? 'short' : actual * 10 >= target * 13 ? 'exceeded' : 'met';
        expect(judge(`${target}件`, `${actual}件`)).toBe(expected);
      }),
    );
  });

  it('never throws and always gives evidence, whatever the texts are', () => {
    const piece = fc.constantFrom(
      '12个',
      '每月',
      '≥',
      '95％',
      '未完成',
      '基本',
      '100%',
      '、',
      '，',
      '；',
      '2021年',
      '12月底前',
      '全覆盖',
      '零投诉',
      '完成',
      '无',
      '（',
      '【】',
      '各',
      '共',
      '其中',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, text, text, (indicator, target, actual) => {
        const result = compare({ level1: '', level2: '', indicator, target, actual });
        expect(result.evidence.length).toBeGreaterThan(0);
        expect(result.evidence[0]?.outcome).toBe(result.verdict);
      }),
      { numRuns: 300 },
    );
  });
});
