import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { ROOMS, type Room } from './rooms';
import { sampleOfLines } from './sample';

/*
 * `npm run mutate -- [--room core/form] [--lines 100] [--seed 1]`: changes the code on a seeded sample of lines, one
 * change at a time, and names the changes that no test noticed. Results of unchanged code are kept in dist/mutation.
 * A file and a range instead of a sample: `--at src/core/decimal.ts:10-20`.
 */
const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true },
    lines: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    at: { type: 'string', multiple: true },
  },
});

const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/** What went unnoticed is tried again: tests may have come to notice it, which Stryker does not always see. */
function forgetUnnoticed(file: string): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, { mutants: { status: string }[] }> };
  for (const each of Object.values(report.files))
    each.mutants = each.mutants.filter(({ status }) => NOTICED.has(status));
  writeFileSync(file, JSON.stringify(report));
}

async function mutate(room: Room, lines: string[], seed: number): Promise<void> {
  const name = room.name.replaceAll('/', '-');
  mkdirSync('dist/mutation', { recursive: true });
  const incrementalFile = `dist/mutation/${name}.json`;
  forgetUnnoticed(incrementalFile);
  const all = await new Stryker({
    mutate: lines,
    testFiles: [...room.tests],
    incrementalFile,
  }).runMutationTest();
  // Stryker brings back what it knows of other lines as well, of which only the noticed ones are kept.
  const results = all.filter(({ fileName, location: { start } }) =>
    lines.some((line) => {
      const [, file = '', first, last] = /^(.*):(\d+)-(\d+)$/.exec(line) ?? [];
      return resolve(file) === resolve(fileName) && start.line >= Number(first) && start.line <= Number(last);
    }),
  );
  const noticed = results.filter(({ status }) => NOTICED.has(status)).length;
  const tried = noticed + results.filter(({ status }) => UNNOTICED.has(status)).length;
  const score = tried === 0 ? 'none' : `${((100 * noticed) / tried).toFixed(1)} %`;
  process.stdout.write(
    `${room.name}: ${noticed} of ${tried} noticed (${score}), ${lines.length} lines, seed ${seed}\n`,
  );
}

const seed = Number(values.seed);
const wanted = values.room ?? ROOMS.map(({ name }) => name);
for (const name of wanted) {
  const room = ROOMS.find((candidate) => candidate.name === name);
  if (!room) throw new Error(`--room is one of ${ROOMS.map((known) => known.name).join(', ')}`);
  try {
    await mutate(room, values.at ?? sampleOfLines(room, seed).slice(0, Number(values.lines)), seed);
  } catch (error) {
    // Of several rooms one that cannot be tried must not take the others' figures with it.
    process.stdout.write(`${name}: not tried: ${String(error)}\n`);
    process.exitCode = 1;
  }
}
