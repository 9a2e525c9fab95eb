import { describe, expect, it } from 'vitest';
import { UNSEEN } from '../../../src/core/text/characters';
import { compact, foldWidth } from '../../../src/core/text/normalise';

/** White space as JavaScript knows it, and what is not seen: soft hyphen, zero-width marks, control characters. */
const NOT_SEEN = /[\s\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/;
const CODES = Array.from({ length: 0x10000 }, (_, code) => code);

describe('compact', () => {
  it('drops exactly the units that are not seen', () => {
    expect(
      CODES.filter((code) => (compact(String.fromCharCode(code)) === '') !== NOT_SEEN.test(String.fromCharCode(code))),
    ).toEqual([]);
  });

  it('folds what is seen', () => {
    expect(compact(' 执行率 （％）\u3000')).toBe('执行率(%)');
    expect(compact('产出指标')).toBe('产出指标');
  });

  it('drops what Word leaves of a bookmark, and no other bracket', () => {
    expect(compact('[bookmark: _GoBack]项目名称')).toBe('项目名称');
    expect(compact('指标[1] [bookmark]')).toBe('指标[1][bookmark]');
  });

  it('reads text copied out of a PDF, whose characters look right and are others', () => {
    expect(compact('项\u2f6c名称')).toBe('项目名称');
    expect(compact('\u2ed3期')).toBe('长期');
    expect(compact('资\uf90a')).toBe('资金');
    expect(compact('\u2f00次')).toBe('一次');
  });
});

describe('UNSEEN', () => {
  it('is the same set inside a character class', () => {
    const invisible = new RegExp(`[${UNSEEN}]`);
    expect(
      CODES.filter((code) => invisible.test(String.fromCharCode(code)) !== NOT_SEEN.test(String.fromCharCode(code))),
    ).toEqual([]);
  });
});

describe('foldWidth', () => {
  it('keeps every text as long as it was', () => {
    expect(CODES.filter((code) => foldWidth(String.fromCharCode(code)).length !== 1)).toEqual([]);
    expect(foldWidth('≥９５％，１２：３０')).toBe('≥95%,12:30');
  });
});
