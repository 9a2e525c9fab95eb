import { execFileSync } from 'node:child_process';
import { rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from './build-cli';

let built: Awaited<ReturnType<typeof buildCli>>;
beforeAll(async () => {
  built = await buildCli();
});
afterAll(() => {
  rmSync(built.folder, { recursive: true });
});

const LONG_AGO = new Date('2001-01-01');
const builtAt = (): number => statSync(built.script).mtimeMs;
const buildIfChanged = (): void => {
  execFileSync(process.execPath, ['esbuild.cli.js', '--if-changed', `--outdir=${built.folder}`]);
};

describe('building the command line when something changed', () => {
  it('leaves alone what is current, and builds what is older than a source', () => {
    utimesSync(built.script, LONG_AGO, LONG_AGO);
    buildIfChanged();
    expect(builtAt()).toBe(LONG_AGO.getTime());
    // The build is dated by the list of its sources.
    utimesSync(join(built.folder, 'sources.json'), LONG_AGO, LONG_AGO);
    buildIfChanged();
    expect(builtAt()).toBeGreaterThan(LONG_AGO.getTime());
  });

  it('builds where a source is gone or nothing was built', () => {
    rmSync(join(built.folder, 'sources.json'));
    rmSync(built.script);
    buildIfChanged();
    expect(builtAt()).toBeGreaterThan(LONG_AGO.getTime());
  });
});
