/*
 * Builds the command line.
 *
 *   node esbuild.cli.js                 a folder, its parts loaded when needed: dist/cli
 *   node esbuild.cli.js --outdir=DIR    the same into another folder
 *   node esbuild.cli.js --if-changed    only when a source is newer than what was built
 *   node esbuild.cli.js --one-file=F    everything in one script that runs anywhere with node
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = import.meta.dirname;
/** What was built from, beside the built. */
const SOURCES = 'sources.json';

/** Some packages are written for `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: REQUIRE },
  logLevel: 'error',
  metafile: true,
};

async function buildFolder(outdir) {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: {
      ziping: 'src/cli/main.ts',
      'check-thread': 'src/cli/batch/thread.ts',
      'xls-thread': 'src/cli/xls/xls-thread.ts',
    },
    outdir,
    splitting: true,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    define: { __ONE_FILE__: 'false' },
  });
  writeFileSync(join(outdir, SOURCES), JSON.stringify([...Object.keys(metafile.inputs), 'esbuild.cli.js']));
}

/** Builds the one-file program at the given path. */
export async function buildOneFile(outfile) {
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    ...COMMON,
    entryPoints: ['src/cli/one-file.ts'],
    outfile,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { __ONE_FILE__: 'true' },
  });
}

/** Whether everything that was built from is still there and older than the build. */
function isCurrent(outdir) {
  try {
    const built = statSync(join(outdir, SOURCES)).mtimeMs;
    const sources = JSON.parse(readFileSync(join(outdir, SOURCES), 'utf8'));
    return sources.every((source) => statSync(join(root, source)).mtimeMs <= built);
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { outdir: { type: 'string' }, 'if-changed': { type: 'boolean' }, 'one-file': { type: 'string' } },
  });
  const outdir = resolve(values.outdir ?? join(root, 'dist/cli'));
  if (values['one-file'] !== undefined) await buildOneFile(resolve(values['one-file']));
  else if (!values['if-changed'] || !isCurrent(outdir)) await buildFolder(outdir);
}
