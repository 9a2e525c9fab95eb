import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeXml, escapeXml } from '../../src/hosts/xml/scanner';

const SAMPLES = ['assets/samples/sample-mof-scored.xlsx', 'assets/samples/sample-caidian-style.xlsx'];
const WORKERS = ['ziping', '@e965/xlsx', 'hucre'];
const FORMS = 1_000;
const RUNS = 3;
const COLD_STARTS = 15;
/** Longer texts of a form are its own; labels, levels and figures are those of every form of a batch. */
const OWN_TEXT = 12;

let folder = '';
let script = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  script = join(folder, 'check-forms.js');
  buildSync({
    entryPoints: [resolve('test/bench/check-forms.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The sample as another unit would hand it in: everything longer than a label says something of its own. */
function variant(parts: Readonly<Record<string, Uint8Array>>, number: number): Uint8Array {
  const changed = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    if (!/^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/.test(name)) return [name, content];
    const xml = strFromU8(content).replace(/(<t(?: [^>]*)?>)([^<]*)(?=<\/t>)/g, (whole, tag: string, raw: string) => {
      const text = decodeXml(raw);
      return text.length <= OWN_TEXT ? whole : `${tag}${escapeXml(`${text}（甲${number}）`)}`;
    });
    return [name, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(changed), { level: 6 });
}

interface Outcome {
  readonly megabytes: number;
  readonly workers: readonly { readonly name: string; readonly milliseconds: number; readonly results: number }[];
}

function run(workers: string, forms: string): Outcome {
  return JSON.parse(execFileSync('node', [script, workers, forms], { encoding: 'utf8' })) as Outcome;
}

it.each(SAMPLES)(`checks ${FORMS} forms like %s beside peers that only read them`, (sample) => {
  const forms = join(folder, sample.replace(/\W/g, '-'));
  mkdirSync(forms);
  const parts = unzipSync(readFileSync(sample));
  for (let number = 0; number < FORMS; number++) writeFileSync(join(forms, `${number}.xlsx`), variant(parts, number));
  const alone = WORKERS.map((name) => run(name, forms));
  const together = Array.from({ length: RUNS }, () => run(WORKERS.join(','), forms).workers);
  for (const workers of together) for (const { results } of workers) expect(results).toBeGreaterThanOrEqual(FORMS);
  const ratios = (peer: number): string =>
    together
      .map((workers) => ((workers[0]?.milliseconds ?? 0) / (workers[peer]?.milliseconds ?? 1)).toFixed(2))
      .join(', ');
  const told = WORKERS.map((name, i) => {
    const best = Math.min(...together.map((workers) => workers[i]?.milliseconds ?? Infinity)).toFixed(0);
    const own = `alone ${(alone[i]?.workers[0]?.milliseconds ?? 0).toFixed(0)} ms and ${(alone[i]?.megabytes ?? 0).toFixed(0)} MB at most`;
    return `${name} ${best} ms${i > 0 ? ` (ours ×${ratios(i)})` : ''}, ${own}`;
  });
  console.log(`check ${FORMS} × ${sample}, taking turns: ${told.join('; ')}`);
});

it('starts the built command line quickly', () => {
  const runs = (args: readonly string[]): number[] =>
    Array.from({ length: COLD_STARTS }, () => {
      const start = performance.now();
      execFileSync('node', args, { stdio: 'ignore' });
      return performance.now() - start;
    }).sort((a, b) => a - b);
  const median = (values: readonly number[]): number => values[Math.floor(values.length / 2)] ?? Number.NaN;
  const bare = median(runs(['-e', '0']));
  const help = median(runs(['dist/cli/ziping.js', '--version']));
  console.log(
    `start: node alone ${bare.toFixed(0)} ms, ziping --version ${help.toFixed(0)} ms (median of ${COLD_STARTS})`,
  );
  expect(help).toBeGreaterThan(bare);
});
