import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Builds the command line as `npm run build:cli` does, but into a folder of its own.
 *
 * @returns the folder, to be removed, and the script
 */
export async function buildCli(): Promise<{ folder: string; script: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-cli-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await promisify(execFile)(process.execPath, ['esbuild.cli.js', `--outdir=${folder}`]);
  return { folder, script: join(folder, 'ziping.js') };
}
