import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../support/random';
import { LEVELS, mutate, type Level } from './mutate';
import { examine, type Examined } from './oracles';

/** A workbook and the changes made to it; each change has a seed of its own, so that any of them can be left out. */
export interface Attempt {
  readonly level: Level;
  readonly file: string;
  readonly changes: readonly number[];
}

export interface Finding {
  readonly attempt: Attempt;
  readonly problem: string;
}

const MOST_CHANGES = 6;

/** Good workbooks to start from. */
export function goodWorkbooks(): ReadonlyMap<string, Uint8Array> {
  const folders = ['test/fixtures/forms', 'assets/samples'];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return new Map(
    files
      .filter((file) => file.endsWith('.xlsx'))
      .sort()
      .map((file) => [file, new Uint8Array(readFileSync(file))]),
  );
}

/** Attempts without end, the same ones for the same seed. */
export function* attempts(seed: number, files: readonly string[]): Generator<Attempt> {
  const random = seeded(seed);
  const number = (below: number): number => Math.floor(random() * below);
  for (let index = 0; ; index++) {
    const level = LEVELS[index % LEVELS.length] ?? 'text';
    const changes = Array.from({ length: 1 + number(MOST_CHANGES) }, () => number(2 ** 31));
    yield { level, file: files[number(files.length)] ?? '', changes };
  }
}

export function made({ level, file, changes }: Attempt, good: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return changes.reduce((workbook, seed) => mutate(level, workbook, seeded(seed)), good.get(file) ?? new Uint8Array());
}

/** Runs one attempt; what goes wrong comes back with as few changes as still show it. */
export async function run(attempt: Attempt, good: ReadonlyMap<string, Uint8Array>): Promise<Examined | Finding> {
  const first = await problemOf(attempt, good);
  if (typeof first !== 'string') return first;
  let found: Finding = { attempt, problem: first };
  for (let index = attempt.changes.length - 1; index >= 0; index--) {
    const fewer = { ...found.attempt, changes: found.attempt.changes.filter((_, at) => at !== index) };
    const problem = await problemOf(fewer, good);
    if (typeof problem === 'string') found = { attempt: fewer, problem };
  }
  return found;
}

async function problemOf(attempt: Attempt, good: ReadonlyMap<string, Uint8Array>): Promise<Examined | string> {
  try {
    return await examine(attempt.level, made(attempt, good));
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
