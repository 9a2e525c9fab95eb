import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from './build-cli';
import { failure, prepare, readScenario, runCommand } from './scenario';

const SCENARIOS = 'test/cli/scenarios';

let built: Awaited<ReturnType<typeof buildCli>>;
beforeAll(async () => {
  built = await buildCli();
});
afterAll(() => {
  rmSync(built.folder, { recursive: true });
});

// Each has a folder of its own, and most of its time the command line only starts.
describe.concurrent('the built command line', () => {
  it.each(
    readdirSync(SCENARIOS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => basename(name, '.txt')),
  )('%s', async (name) => {
    const scenario = readScenario(readFileSync(join(SCENARIOS, `${name}.txt`), 'utf8'));
    const folder = mkdtempSync(join(tmpdir(), 'ziping-scenario-'));
    try {
      prepare(scenario, folder);
      const before = new Map(
        scenario.givens
          .filter(({ what }) => what !== 'folder')
          .map(({ file }) => [`file ${file}`, readFileSync(join(folder, file))]),
      );
      for (const { command, expectations } of scenario.steps) {
        const outcome = await runCommand(command, { folder, script: built.script, env: scenario.env });
        expect(
          expectations.flatMap((expectation) => failure(expectation, outcome, folder, before) ?? []),
          command,
        ).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
