import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli';

async function compareLines(lines: readonly string[]): Promise<{ code: number; answers: Record<string, unknown>[] }> {
  const { code, stdout } = await runCli(['compare'], { stdin: lines.join('\n') });
  return {
    code,
    answers: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const pair = (id: string | number, target: string, actual: string): string =>
  JSON.stringify({
    id,
    level1: '产出指标',
    level2: '数量指标',
    indicator: '举办培训',
    target,
    actual,
    explanation: '',
  });

describe('ziping compare', () => {
  it('ends lines at line feeds only, however the bytes are cut', async () => {
    const lines = [pair('a\u2028b', '≥6期', '6期'), pair('甲', '≥6期', '4期')].join('\r\n');
    const { code, answers } = await compareLines([lines]);
    expect(code).toBe(0);
    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a\u2028b', 'met'],
      ['甲', 'short'],
    ]);
    const { stdout } = await runCli(['compare'], {
      stdin: [...new TextEncoder().encode(lines)].map((byte) => new Uint8Array([byte])),
    });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual(answers);
  });

  it('answers line by line, in order', async () => {
    const { code, answers } = await compareLines([
      pair('a', '≥6期', '6期'),
      pair(2, '≥6期', '4期'),
      pair('c', '≥6期', ''),
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'met'],
      [2, 'short'],
      ['c', 'unanswered'],
    ]);
    expect(answers.every(({ evidence }) => Array.isArray(evidence) && evidence.length > 0)).toBe(true);
  });

  it('names who judged, and where', async () => {
    const { answers } = await compareLines([pair('a', '举办≥6期', '举办4期')]);
    expect(answers[0]?.['evidence']).toEqual([
      { by: 'figure', text: expect.any(String) as unknown, target: { start: 2, end: 5 }, actual: { start: 2, end: 4 } },
    ]);
  });

  it('explains how it came to a verdict, in JSON and in words', async () => {
    const row = pair('a', '举办≥6期', '计划6期，举办4期');
    const { stdout } = await runCli(['compare', '--explain'], { stdin: row });
    const { explain } = JSON.parse(stdout) as { explain: Record<string, unknown> };
    expect(explain['actual']).toMatchObject({
      clauses: [{ text: '计划6期' }, { text: '举办4期' }],
      facts: [
        {
          text: '6期',
          says: { stage: 'planned' },
          cues: [{ sense: 'plan', word: '计划', span: { start: 0, end: 2 } }],
        },
        { text: '4期', says: {} },
        { kind: 'claim' },
        { kind: 'claim' },
      ],
    });
    expect(explain['requirements']).toMatchObject([
      {
        text: '≥6期',
        direction: 'higher',
        answers: [
          { text: '6期', role: 'plan' },
          { text: '4期', role: 'result' },
        ],
      },
    ]);
    expect(explain['outcomes']).toMatchObject([{ outcome: 'short', order: 1 }]);
    const words = await runCli(['compare', '--explain', '--format', 'text', '--lang', 'en'], { stdin: row });
    for (const part of ['Target: 举办≥6期', '计划:plan@0', '= short']) expect(words.stdout).toContain(part);
  });

  it('has words only for what it explains', async () => {
    const { code, stderr } = await runCli(['compare', '--format', 'text'], { stdin: pair('a', '6期', '6期') });
    expect(code).toBe(2);
    expect(stderr).toContain('--explain');
  });

  it('keeps going after a line that is not JSON, and ends with 2', async () => {
    const { code, answers } = await compareLines(['{not json', '[1]', pair('a', '6期', '6期')]);
    expect(code).toBe(2);
    expect(answers).toMatchObject([
      { id: null, error: '第 1 行不是 JSON 对象' },
      { id: null, error: '第 2 行不是 JSON 对象' },
      { id: 'a', verdict: 'met' },
    ]);
  });

  it('refuses a text no cell can hold', async () => {
    const { code, answers } = await compareLines([pair('long', '6期', '六'.repeat(40_000))]);
    expect(code).toBe(2);
    expect(answers).toEqual([{ id: 'long', error: '单元格文字超过 32767 字' }]);
  });

  it('does not take a broken input for its end', async () => {
    function* broken(): Iterable<Uint8Array> {
      yield new TextEncoder().encode(`${pair('a', '≥6期', '6期')}\n{"id"`);
      throw Object.assign(new Error('read'), { code: 'EIO' });
    }
    const { code, stdout, stderr } = await runCli(['compare'], { stdin: broken() });
    expect(code).toBe(2);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('标准输入读不出来（EIO）；请用管道或 < 文件 给出内容。\n');
  });
});
