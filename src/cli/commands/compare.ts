import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { compare } from '../../core/compare/index';
import type { ComparisonInput } from '../../core/compare/types';
import type { CommandIo, ExitCode } from '../io';
import { resultLocale } from '../options';
import { cliMessage, say } from '../texts';

/** What a cell of Excel can hold; longer texts are refused, not cut. */
const LONGEST_TEXT = 32_767;

/** `ziping compare`: one JSON object per line in, one verdict per line out, in order. */
export async function runCompare(flags: { readonly lang: string }, io: CommandIo): Promise<ExitCode> {
  const locale = resultLocale(flags.lang);
  let code: ExitCode = 0;
  let lineNumber = 0;
  for await (const line of createInterface({ input: Readable.from(io.stdin()), crlfDelay: Infinity })) {
    lineNumber++;
    if (line.trim() === '') continue;
    const pair = parsePair(line.replace(/^\ufeff/, ''));
    if (pair.error !== null) {
      const data = { line: lineNumber, limit: LONGEST_TEXT };
      io.stdout(`${JSON.stringify({ id: pair.id, error: say(cliMessage(pair.error, data), locale) })}\n`);
      code = 2;
      continue;
    }
    const { verdict, evidence } = compare(pair.input);
    const words = evidence.map(({ message }) => say(message, locale));
    io.stdout(`${JSON.stringify({ id: pair.id, verdict, evidence: words })}\n`);
  }
  return code;
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
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { id: null, error: 'cli.error.line' };
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
  if (Object.values(input).some((value: string) => value.length > LONGEST_TEXT)) return { id, error: 'cli.error.too-long' };
  return { id, error: null, input };
}
