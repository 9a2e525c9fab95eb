import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/text/memo';

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
