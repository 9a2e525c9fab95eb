import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };

/**
 * Builds the command line as `npm run build:cli` does, but into a folder of its own.
 *
 * @returns the folder, to be removed, and the script
 */
export async function buildCli(): Promise<{ folder: string; script: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-cli-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const command = packageJson.scripts['build:cli'].replace('--outdir=dist/cli', `--outdir=${folder}`);
  if (!command.includes(folder)) throw new Error('build:cli no longer names its folder');
  await promisify(execFile)('sh', ['-c', command], {
    env: { ...process.env, PATH: `node_modules/.bin:${process.env['PATH'] ?? ''}` },
  });
  return { folder, script: join(folder, 'ziping.js') };
}
