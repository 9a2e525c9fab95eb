import { describe, expect, it } from 'vitest';
import type { Evidence, Verdict } from '../../src/core/entail/types';
import type { Comparison } from '../../src/core/judgement';
import { markDifferences, markPair, type TextPart } from '../../src/taskpane/text-parts';

/** `[…]` differs, `{…}` matched, `<…>` unclear. */
function show(parts: readonly TextPart[]): string {
  return parts
    .map(({ text, mark }) =>
      mark === null ? text : { differs: `[${text}]`, matched: `{${text}}`, unclear: `<${text}>` }[mark],
    )
    .join('');
}

function evidence(outcome: Verdict, target: [number, number] | null, actual: [number, number] | null): Evidence {
  const span = (pair: [number, number] | null) => pair && { start: pair[0], end: pair[1] };
  return { by: 'test', outcome, message: { id: 'x', data: {} }, target: span(target), actual: span(actual) };
}

function comparison(verdict: Verdict, entries: readonly Evidence[]): Comparison {
  return {
    verdict,
    evidence: entries,
    ratio: null,
    copiedBound: null,
    templateHint: null,
    duplicate: null,
    quantities: [],
    grade: null,
  };
}

describe('markPair', () => {
  it('marks by the spans of the comparison', () => {
    const marked = markPair(
      '巡检12次，培训3场',
      '巡检12次，培训2场',
      comparison('short', [evidence('short', [8, 10], [8, 10]), evidence('met', [2, 5], [2, 5])]),
    );
    expect(show(marked.target)).toBe('巡检{12次}，培训[3场]');
    expect(show(marked.actual)).toBe('巡检{12次}，培训[2场]');
  });

  it('lets a difference outweigh a match where spans overlap', () => {
    const marked = markPair(
      '共100人',
      '共90人',
      comparison('short', [evidence('met', [0, 5], null), evidence('short', [1, 5], null)]),
    );
    expect(show(marked.target)).toBe('{共}[100人]');
  });

  it('falls back on the difference of the texts, and keeps it neutral where nobody can tell', () => {
    expect(
      show(markPair('制度健全', '制度完善', comparison('unclear', [evidence('unclear', null, null)])).actual),
    ).toBe('制度<完善>');
    expect(show(markPair('制度健全', '制度健全了', comparison('met', [evidence('met', null, null)])).actual)).toBe(
      '制度健全了',
    );
  });
});

describe('markDifferences', () => {
  it('keeps a number whole', () => {
    const { target, actual } = markDifferences('每年12次', '每年120次', 'differs');
    expect([show(target), show(actual)]).toEqual(['每年[12]次', '每年[120]次']);
    expect(show(markDifferences('99.5%', '99.8%', 'differs').actual)).toBe('[99.8]%');
  });

  it('loses no character', () => {
    const texts = ['上行120M、下行120M', '120M\n专线𠮷'] as const;
    const { target, actual } = markDifferences(...texts, 'differs');
    expect([target, actual].map((parts) => parts.map(({ text }) => text).join(''))).toEqual(texts);
  });
});
