import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descendants, manifestTree } from './manifest-tree';

const root = resolve(import.meta.dirname, '../..');
const BASE = 'https://intranet.example/ziping/';
let dist = '';

type ConfigFunction = (env: Record<string, unknown>, argv: { readonly mode: string }) => Promise<Configuration>;

async function configFunction(): Promise<ConfigFunction> {
  const module = (await import(/* @vite-ignore */ join(root, 'webpack.config.js'))) as { default: ConfigFunction };
  return module.default;
}

/** Runs the real build configuration with an empty script in place of the application. */
async function buildPages(env: Record<string, unknown>, path: string): Promise<void> {
  const config = await (await configFunction())(env, { mode: 'production' });
  const stub = './src/taskpane/content-security-policy.json';
  const compiler = webpack({
    ...config,
    entry: { taskpane: stub, workbench: stub },
    output: { ...config.output, path, clean: false },
  });
  await new Promise<void>((done, fail) => {
    compiler?.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'ziping-build-'));
  await buildPages({ baseUrl: BASE.slice(0, -1) }, dist);
}, 120_000);
afterAll(() => {
  rmSync(dist, { recursive: true });
});

/** Width and height out of a PNG's header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('build', () => {
  it('puts the given base address into the manifest', () => {
    const addresses = descendants(manifestTree(join(dist, 'manifest.xml')))
      .flatMap(({ attributes }) => attributes['DefaultValue'] ?? [])
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  it('makes every file the manifest names, icons at their size', () => {
    const elements = descendants(manifestTree(join(dist, 'manifest.xml')));
    const sizes = new Map(
      elements
        .filter(({ name }) => name === 'bt:Image')
        .flatMap(({ attributes }) =>
          attributes['size'] ? [[attributes['resid'], Number(attributes['size'])] as const] : [],
        ),
    );
    let icons = 0;
    for (const { name, attributes } of elements) {
      const address = attributes['DefaultValue'];
      if (!address?.startsWith(BASE)) continue;
      const file = join(dist, address.slice(BASE.length));
      expect(readFileSync(file).length, file).toBeGreaterThan(0);
      if (name !== 'bt:Image' || attributes['id'] === undefined) continue;
      const size = sizes.get(attributes['id']) ?? 0;
      expect(pngSize(file), file).toEqual([size, size]);
      icons++;
    }
    expect(icons).toBe(32);
    expect(pngSize(join(dist, 'assets/icon-32.png'))).toEqual([32, 32]);
    expect(pngSize(join(dist, 'assets/icon-64.png'))).toEqual([64, 64]);
  });

  it('carries the Office client, the trust page in the spelling the library asks for', () => {
    const files = [
      'office.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-mac-16.00.js',
      'o15apptofilemappingtable.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
      'AgaveErrorUX/index.html',
      'AgaveErrorUX/AgaveErrorUX.js',
      'agaveerrorux/index.html',
    ];
    for (const file of files) expect(readFileSync(join(dist, 'office', file)).length, file).toBeGreaterThan(100);
    const library =
      readFileSync(join(dist, 'office/excel-web-16.00.js'), 'utf8') +
      readFileSync(join(dist, 'office/office.js'), 'utf8');
    expect(library).toContain('AgaveErrorUX/index.html');
  });

  it.each(['taskpane.html', 'index.html'])('locks %s to its own origin', (page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(html).not.toMatch(/https?:\/\//);
    expect(html).not.toMatch(/<script>|<script [^>]*>[^<]/);
    expect(html.includes('office/office.js')).toBe(page === 'taskpane.html');
  });

  it('takes the Office client from Microsoft when told so, and opens the policy for that one origin', async () => {
    const path = join(dist, 'with-cdn');
    await buildPages({ baseUrl: BASE, officeJs: 'cdn' }, path);
    const html = readFileSync(join(path, 'taskpane.html'), 'utf8');
    expect(html).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    const origins = [...html.matchAll(/https?:\/\/[^/;"\s]+/g)].map(([origin]) => origin);
    expect([...new Set(origins)]).toEqual(['https://appsforoffice.microsoft.com']);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self';");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).toContain("connect-src 'self';");
    // The workbench needs no Office client.
    expect(readFileSync(join(path, 'index.html'), 'utf8')).not.toMatch(/https?:\/\//);
    expect(existsSync(join(path, 'office'))).toBe(false);
  }, 60_000);

  it('refuses a base address that Excel would refuse', async () => {
    const config = await configFunction();
    await expect(config({ baseUrl: 'http://intranet/' }, { mode: 'production' })).rejects.toThrow('https');
    await expect(config({ officeJs: 'no/such/folder' }, { mode: 'production' })).rejects.toThrow('office.js');
  });

  it('needs no eval in development either', async () => {
    const config = await (await configFunction())({}, { mode: 'development' });
    expect(config.devtool).not.toContain('eval');
  });
});
