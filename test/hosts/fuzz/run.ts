import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempts, goodWorkbooks, made, run } from './campaign';

/*
 * `npm run fuzz -- --minutes N [--seed S]`: attempts until the time is over. What goes wrong is printed with its seeds,
 * reduced, and kept under test/hosts/fuzz/found, where the short run of every day tries it again.
 */
const FOUND = 'test/hosts/fuzz/found';
/** Of so many completed copies one is opened with openpyxl, and of so many of those one with LibreOffice. */
const EVERY = 10;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = Number(at < 0 ? otherwise : process.argv[at + 1]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} takes a number`);
  return value;
}

async function main(): Promise<void> {
  const minutes = option('minutes', 1);
  const seed = option('seed', Math.floor(Date.now() / 1000));
  const until = Date.now() + minutes * 60_000;
  const good = goodWorkbooks();
  const folder = mkdtempSync(join(tmpdir(), 'ziping-fuzz-'));
  const counts = new Map<string, number>();
  const problems = new Map<string, number>();
  let copies = 0;
  for (const attempt of attempts(seed, [...good.keys()])) {
    if (Date.now() > until) break;
    const result = await run(attempt, good);
    const key = `${attempt.level}: ${'problem' in result ? 'VIOLATION' : result.outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if ('problem' in result) {
      const kind = result.problem.replace(/[A-Z]+\d+|\d+/g, '#').slice(0, 80);
      const seen = problems.get(kind) ?? 0;
      problems.set(kind, seen + 1);
      if (seen > 0) continue;
      const name = `${result.attempt.level}-${String(result.attempt.changes[0] ?? 0)}`;
      mkdirSync(FOUND, { recursive: true });
      writeFileSync(join(FOUND, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
      process.stdout.write(`${name}: ${result.problem}\n`);
    } else if (result.copy && ++copies % EVERY === 0) {
      writeFileSync(join(folder, `${String(copies)}.xlsx`), result.copy);
      writeFileSync(join(folder, `${String(copies)}.before.xlsx`), made(attempt, good));
    }
  }
  process.stdout.write(
    `seed ${seed}, ${minutes} minutes\n${[...counts]
      .sort()
      .map(([key, count]) => `${key} ${count}\n`)
      .join('')}`,
  );
  for (const [kind, count] of problems) process.stdout.write(`${count} × ${kind}\n`);
  openElsewhere(folder);
  rmSync(folder, { recursive: true });
  process.exitCode = problems.size > 0 ? 1 : 0;
}

const OPENPYXL = `
import glob, sys, openpyxl
opened = 0
for copy in glob.glob(sys.argv[1] + '/*[0-9].xlsx'):
    try: openpyxl.load_workbook(copy.replace('.xlsx', '.before.xlsx'))
    except Exception: continue
    openpyxl.load_workbook(copy)
    opened += 1
print(opened, 'copies open in openpyxl')
`;

/** What opened before must open after. */
function openElsewhere(folder: string): void {
  process.stdout.write(
    execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', OPENPYXL, folder], { encoding: 'utf8' }),
  );
}

await main();
