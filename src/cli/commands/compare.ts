import { speakerOf } from '../../catalogue';
import { explain } from '../../core/explain';
import { compare, DEFAULT_COMPARISON_SETTINGS, type ComparisonInput } from '../../core/judgement';
import type { Speaker } from '../../core/messages/speaker';
import { evidenceJson } from '../../core/report/evidence';
import { explanationJson, explanationText } from '../../core/report/explanation';
import { CommandError, type CommandIo, type ExitCode, systemCause } from '../io';
import { oneOf, resultLocale } from '../options';
import { cliMessage } from '../texts';
import { say } from '../say';

/** What a cell of Excel can hold; longer texts are refused, not cut. */
const LONGEST_TEXT = 32_767;

/** Options as commander hands them over. */
export interface CompareFlags {
  readonly lang: string;
  readonly format: string;
  readonly explain?: boolean;
}

/** `ziping compare`: one JSON object per line in, one verdict per line out, in order. */
export async function runCompare(flags: CompareFlags, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  const format = oneOf('--format', flags.format, ['jsonl', 'text']);
  if (format === 'text' && flags.explain !== true) throw new CommandError(cliMessage('cli.error.explain'));
  const speaker = speakerOf(locale);
  let code: ExitCode = 0;
  let lineNumber = 0;
  for await (const line of linesOf(io)) {
    lineNumber++;
    if (line.trim() === '') continue;
    const pair = parsePair(line.replace(/^\ufeff/, ''));
    if (pair.error !== null) {
      const data = { line: lineNumber, limit: LONGEST_TEXT };
      io.stdout(`${JSON.stringify({ id: pair.id, error: say(cliMessage(pair.error, data), locale) })}\n`);
      code = 2;
      continue;
    }
    io.stdout(
      `${format === 'text' ? blockOf(pair.id, pair.input, speaker) : lineOf(pair.id, pair.input, speaker, flags)}\n`,
    );
  }
  return code;
}

function lineOf(id: unknown, input: ComparisonInput, speaker: Speaker, flags: CompareFlags): string {
  const { verdict, evidence } = compare(input);
  const answer = { id, verdict, evidence: evidenceJson(evidence, speaker) };
  if (flags.explain !== true) return JSON.stringify(answer);
  const explanation = explain(input, DEFAULT_COMPARISON_SETTINGS);
  return JSON.stringify({ ...answer, explain: explanationJson(explanation, speaker) });
}

function blockOf(id: unknown, input: ComparisonInput, speaker: Speaker): string {
  return `[${JSON.stringify(id)}] ${input.indicator}\n${explanationText(explain(input, DEFAULT_COMPARISON_SETTINGS), speaker)}`;
}

/** Lines end at line feeds only: JSON texts may hold other separators. */
async function* linesOf(io: CommandIo): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of io.stdin()) {
      let from = text.length;
      text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      let start = 0;
      for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
        yield text.slice(start, end);
        start = from = end + 1;
      }
      text = text.slice(start);
    }
  } catch (error) {
    throw new CommandError(cliMessage('cli.error.stdin', { cause: systemCause(error) }));
  }
  text += decoder.decode();
  if (text !== '') yield text;
}

type Pair =
  | { readonly id: unknown; readonly error: null; readonly input: ComparisonInput }
  | { readonly id: unknown; readonly error: 'cli.error.line' | 'cli.error.too-long' };

function parsePair(line: string): Pair {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { id: null, error: 'cli.error.line' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { id: null, error: 'cli.error.line' };
  const fields = parsed as Readonly<Record<string, unknown>>;
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const input: ComparisonInput = {
    level1: text('level1'),
    level2: text('level2'),
    indicator: text('indicator'),
    target: text('target'),
    actual: text('actual'),
  };
  const id = fields['id'] ?? null;
  if (Object.values(input).some((value: string) => value.length > LONGEST_TEXT))
    return { id, error: 'cli.error.too-long' };
  return { id, error: null, input };
}
