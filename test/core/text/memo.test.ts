import { describe, expect, it } from 'vitest';
import { onceFor, remembered } from '../../../src/core/text/memo';

function counting(): { readonly read: (text: string) => { readonly length: number }; readonly reads: string[] } {
  const reads: string[] = [];
  const read = remembered((text: string) => {
    reads.push(text);
    return { length: text.length };
  });
  return { read, reads };
}

describe('remembered', () => {
  it('reads a short text once, wherever it comes from', () => {
    const { read, reads } = counting();
    const cut = '产出指标：数量指标'.slice(0, 4);
    expect(read('产出指标')).toBe(read(cut));
    expect(read('效益指标')).not.toBe(read('产出指标'));
    expect(reads).toEqual(['产出指标', '效益指标']);
  });

  it('remembers the blank text as well', () => {
    const { read, reads } = counting();
    read('');
    read('');
    expect(reads).toEqual(['']);
  });

  it('does not keep long prose', () => {
    const { read, reads } = counting();
    const prose = '本年度完成了各项工作任务，'.repeat(20);
    read(prose);
    read(prose);
    expect(reads).toEqual([prose, prose]);
  });

  it('forgets rather than grow without end', () => {
    const { read, reads } = counting();
    read('≥95%');
    for (let i = 0; i < 10_000; i++) read(`指标${i}`);
    read('≥95%');
    expect(reads.filter((text) => text === '≥95%')).toHaveLength(2);
  });
});

describe('onceFor', () => {
  it('works out once for each thing, also where nothing follows from it', () => {
    const asked: object[] = [];
    const rateOf = onceFor((row: { readonly rate: number | undefined }) => {
      asked.push(row);
      return row.rate;
    });
    const [first, blank] = [{ rate: 5 }, { rate: undefined }];
    expect([rateOf(first), rateOf(first), rateOf(blank), rateOf(blank)]).toEqual([5, 5, undefined, undefined]);
    expect(asked).toEqual([first, blank]);
  });

  it('tells things that look alike apart', () => {
    const numberOf = onceFor((row: { readonly name: string; readonly at: number }) => row.at);
    expect([numberOf({ name: '甲', at: 1 }), numberOf({ name: '甲', at: 2 })]).toEqual([1, 2]);
  });
});
