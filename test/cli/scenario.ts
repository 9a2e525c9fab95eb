import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { WORD_DOCUMENTS } from './word-documents';

/** One command line and what must come of it. */
export interface Step {
  readonly line: number;
  readonly command: string;
  readonly expectations: readonly Expectation[];
}

export interface Expectation {
  readonly line: number;
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
}

/** A scenario file: what lies in the folder, then commands with expectations. */
export interface Scenario {
  readonly givens: readonly {
    readonly line: number;
    readonly file: string;
    readonly what: string;
    readonly argument: string;
  }[];
  readonly env: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Reads a scenario. Lines: `# remark`, `given FILE WHAT [ARGUMENT]`, `env NAME=VALUE`, `$ command`,
 * and below a command `exit N` or `SUBJECT VERB [OBJECT]`. In texts `\n` and `\t` are a line break and a tab.
 */
export function readScenario(text: string): Scenario {
  const givens: Scenario['givens'][number][] = [];
  const env: Record<string, string> = {};
  const steps: { line: number; command: string; expectations: Expectation[] }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const given = /^given (\S+) (\S+)(?: (.*))?$/.exec(raw);
    const variable = /^env (\w+)=(.*)$/.exec(raw);
    const expectation = /^(exit|stdout|stderr|files|file \S+) ?(\S+)?(?: (.*))?$/.exec(raw);
    if (raw.startsWith('$ ')) steps.push({ line, command: raw.slice(2), expectations: [] });
    else if (given)
      givens.push({ line, file: given[1] ?? '', what: given[2] ?? '', argument: unescape(given[3] ?? '') });
    else if (variable) env[variable[1] ?? ''] = variable[2] ?? '';
    else if (expectation && steps.length > 0)
      steps.at(-1)?.expectations.push({
        line,
        subject: expectation[1] ?? '',
        verb: expectation[2] ?? '',
        object: unescape(expectation[3] ?? ''),
      });
    else throw new Error(`line ${line} is not understood: ${raw}`);
  }
  if (steps.length === 0 || steps.some(({ expectations }) => !expectations.some(({ subject }) => subject === 'exit'))) {
    throw new Error('every command needs an exit code');
  }
  return { givens, env, steps };
}

function unescape(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
}

/** Puts the files of a scenario into its folder. */
export function prepare(scenario: Scenario, folder: string): void {
  for (const { file, what, argument, line } of scenario.givens) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    const sample = (): Buffer => readFileSync(resolve('assets/samples', argument));
    switch (what) {
      case 'sample':
        copyFileSync(resolve('assets/samples', argument), path);
        break;
      case 'half-of':
        writeFileSync(path, sample().subarray(0, sample().length >> 1));
        break;
      case 'fixture-with-bytes': {
        // FIXTURE OFFSET=VALUE…
        const [fixture = '', ...changes] = argument.split(' ');
        const bytes = readFileSync(resolve('test/fixtures', fixture));
        for (const change of changes) {
          const [offset, value] = change.split('=').map(Number);
          bytes.writeUInt8(value ?? 0, offset ?? 0);
        }
        writeFileSync(path, bytes);
        break;
      }
      case 'with-wrong-checksum':
        writeFileSync(path, withWrongChecksum(sample()));
        break;
      case 'folder':
        mkdirSync(path);
        break;
      case 'empty':
        writeFileSync(path, '');
        break;
      case 'text':
        writeFileSync(path, argument);
        break;
      case 'compound':
        writeFileSync(path, compound(argument));
        break;
      case 'zip-with':
        writeFileSync(path, zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [argument]: strToU8('x') }));
        break;
      case 'word':
        writeFileSync(path, WORD_DOCUMENTS[argument] ?? '');
        break;
      case 'fixture':
        copyFileSync(resolve('test/fixtures', argument), path);
        break;
      default:
        throw new Error(`line ${line}: nothing is known of “${what}”`);
    }
  }
}

/** A workbook that can be read, but one of whose parts cannot be told to be whole: its theme. */
function withWrongChecksum(workbook: Buffer): Buffer {
  const bytes = Buffer.from(workbook);
  const name = Buffer.from('xl/theme/theme1.xml');
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    // The checksum stands 16 bytes into a local header of 30 bytes, 16 into a central one of 46.
    if (bytes.readUInt32LE(at - 30) === 0x04034b50) bytes.writeUInt8((bytes[at - 16] ?? 0) ^ 1, at - 16);
    else if (bytes.readUInt32LE(at - 46) === 0x02014b50) bytes.writeUInt8((bytes[at - 30] ?? 0) ^ 1, at - 30);
  }
  return bytes;
}

/** An OLE container with one stream of this name, as far as it is looked at. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((char, index) => (bytes[1024 + 2 * index] = char.charCodeAt(0)));
  return bytes;
}

/** Runs a command line in a shell that knows `ziping`; of a pipe, the code is that of its first command. */
export async function runCommand(
  command: string,
  world: { folder: string; script: string; env: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const script = `ziping() { "${process.execPath}" "${world.script}" "$@"; }\n${command}\nexit "\${PIPESTATUS[0]}"`;
  const { PATH = '' } = process.env;
  const child = spawn('bash', ['--norc', '-c', script], { cwd: world.folder, env: { PATH, ...world.env } });
  child.stdin.end();
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** Why an expectation is not met, or null. */
export function failure(
  { subject, verb, object, line }: Expectation,
  outcome: Outcome,
  folder: string,
  before: ReadonlyMap<string, Buffer>,
): string | null {
  const at = `line ${line}: `;
  if (subject === 'exit')
    return String(outcome.code) === verb ? null : `${at}exit code ${outcome.code}\n${outcome.stdout}${outcome.stderr}`;
  if (subject === 'files') {
    const found = readdirSync(folder, { recursive: true }).map(String).sort().join(' ');
    const expected = [verb, ...object.split(' ')]
      .filter((name) => name !== '')
      .sort()
      .join(' ');
    return found === expected ? null : `${at}the folder holds ${found}`;
  }
  const text =
    subject === 'stdout' || subject === 'stderr'
      ? outcome[subject]
      : readIfThere(join(folder, subject.slice('file '.length)));
  if (verb === 'absent') return text === null ? null : `${at}is there`;
  if (text === null) return `${at}is not there`;
  switch (verb) {
    case 'contains':
      return text.includes(object) ? null : `${at}not in\n${text}`;
    case 'lacks':
      return text.includes(object) ? `${at}is in\n${text}` : null;
    case 'empty':
      return text === '' ? null : `${at}is\n${text}`;
    case 'is':
      return text === `${object}\n` ? null : `${at}is\n${text}`;
    case 'lines':
      return String(text.split('\n').length - 1) === object
        ? null
        : `${at}${text.split('\n').length - 1} lines\n${text}`;
    case 'begins':
      return text.startsWith(object) ? null : `${at}begins ${JSON.stringify(text.slice(0, 40))}`;
    case 'unchanged':
      return before.get(subject)?.equals(readFileSync(join(folder, subject.slice('file '.length))))
        ? null
        : `${at}was changed`;
    default:
      return `${at}nothing is known of “${verb}”`;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
