/*
 * Makes the release folder dist/release out of what `npm run build` made:
 *
 *   npm run package
 *   npm run package -- --node-exe node.exe    also the Windows archive, with node.exe untouched
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { buildOneFile } from '../../esbuild.cli.js';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const dist = join(root, 'dist');
const release = join(dist, 'release');
const ONE_FILE = '绩效自评助手.html';
const { name, version, description, license, type, engines } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The same bytes whenever it is made: archives would otherwise hold the time. */
const MADE = new Date('2000-01-01T00:00:00');

function zipOf(files) {
  const content = Object.fromEntries(files.map(({ path, from }) => [path, readFileSync(from)]));
  return zipSync(content, { level: 9, mtime: MADE });
}

function filesBelow(folder, isWanted) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((from) => ({ from, path: relative(folder, from).split(sep).join('/') }))
    .filter(({ path }) => isWanted(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A text as the Windows editor of old shows it right: with a mark of its encoding, lines ended in both ways. */
function writeText(source, file) {
  const text = readFileSync(join(here, source), 'utf8').replaceAll('{version}', version);
  writeFileSync(join(release, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
}

/** What a web server publishes: the pages without the command line and without source maps. */
function makeSite() {
  const files = filesBelow(dist, (path) => !/^(?:cli|release|test)\/|\.map$/.test(path));
  writeFileSync(join(release, `${name}-${version}-site.zip`), zipOf(files));
}

/** An npm package without dependencies, for `npm i -g`. */
function makeNpmPackage() {
  const stage = mkdtempSync(join(tmpdir(), 'ziping-package-'));
  try {
    cpSync(join(dist, 'cli'), join(stage, 'cli'), { recursive: true });
    rmSync(join(stage, 'cli/sources.json'));
    copyFileSync(join(root, 'LICENSE'), join(stage, 'LICENSE'));
    const bin = { ziping: 'cli/ziping.js' };
    writeFileSync(
      join(stage, 'package.json'),
      `${JSON.stringify({ name, version, description, license, type, engines, bin }, null, 2)}\n`,
    );
    const isWindows = process.platform === 'win32';
    execFileSync(isWindows ? 'npm.cmd' : 'npm', ['pack', '--silent', '--pack-destination', release], {
      cwd: stage,
      shell: isWindows,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(stage, { recursive: true });
  }
}

/** One script and a .cmd beside which node.exe is put; with it in one archive where it is given. */
async function makeWindows(nodeExe) {
  const folder = join(release, 'windows');
  mkdirSync(folder);
  await buildOneFile(join(folder, 'ziping.mjs'));
  writeFileSync(join(folder, 'ziping.cmd'), '@"%~dp0node.exe" "%~dp0ziping.mjs" %*\r\n');
  if (nodeExe === undefined) return;
  const files = [
    { path: 'ziping/node.exe', from: resolve(nodeExe) },
    ...['ziping.mjs', 'ziping.cmd'].map((file) => ({ path: `ziping/${file}`, from: join(folder, file) })),
  ];
  writeFileSync(join(release, `${name}-${version}-windows.zip`), zipOf(files));
}

function writeChecksums() {
  const lines = filesBelow(release, () => true).map(
    ({ from, path }) => `${createHash('sha256').update(readFileSync(from)).digest('hex')}  ${path}\n`,
  );
  writeFileSync(join(release, 'SHA256SUMS'), lines.join(''));
}

const { values } = parseArgs({ options: { 'node-exe': { type: 'string' } } });
rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });
for (const file of [ONE_FILE, 'manifest.xml']) copyFileSync(join(dist, file), join(release, basename(file)));
writeText('readme.txt', '说明.txt');
writeText('deployment.md', '部署说明.md');
makeSite();
makeNpmPackage();
await makeWindows(values['node-exe']);
writeChecksums();
for (const { from, path } of filesBelow(release, () => true))
  process.stdout.write(`${String(Math.ceil(readFileSync(from).length / 1024)).padStart(7)} kB  dist/release/${path}\n`);
