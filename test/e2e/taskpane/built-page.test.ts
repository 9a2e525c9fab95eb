import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';

const dist = resolve(import.meta.dirname, '../../../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.css': 'text/css',
};
let server: Server;
let browser: Browser;
let url = '';

beforeAll(async () => {
  // `npm run build` makes it; without it there is nothing to test.
  await stat(join(dist, 'taskpane.html'));
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(join(dist, path)).then(
      (content) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => {
    server.listen(0, done);
  });
  url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe('the built task pane page outside of Excel', () => {
  it.each([
    ['in a plain browser', []],
    ['without the Office client', ['**/office/office.js']],
  ] as const)('%s says where it belongs and leads to the workbench', async (_name, missing) => {
    const page = await browser.newPage();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) outside.push(request.url());
    });
    for (const pattern of missing) await page.route(pattern, (route) => route.abort());
    await page.goto(`${url}taskpane.html`);
    await page.getByText(/要在 Excel 的加载项窗格中打开|belongs into the add-in pane/).waitFor();
    const link = page.getByRole('link', { name: /浏览器工作台|browser workbench/ });
    expect(await link.getAttribute('href')).toMatch(/^index\.html\?lang=(zh-CN|en-US)$/);
    expect(outside).toEqual([]);
    await page.close();
  });

  it('holds no script that makes code out of text, which the content policy forbids', async () => {
    const scripts = (await readdir(join(dist, 'assets'))).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const file of scripts)
      expect(await readFile(join(dist, 'assets', file), 'utf8'), file).not.toMatch(/\bnew Function\(|[^\w.$]eval\(/);
  });

  it.each([
    ['taskpane.html', 270_000],
    ['index.html', 350_000],
  ])('%s loads scripts of at most %i bytes before its first picture', async (name, limit) => {
    const html = await readFile(join(dist, name), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]* src="(assets\/[^"]+)"/g)].map(([, src = '']) => src);
    expect(scripts.length).toBeGreaterThan(1);
    const packed = await Promise.all(
      scripts.map(async (src) => gzipSync(await readFile(join(dist, src)), { level: 9 }).length),
    );
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit);
  });

  it.each(['index.html', '绩效自评助手.html'])('%s does not lead back to itself while it opens', async (name) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${url}${encodeURIComponent(name)}`);
    expect(await page.locator('#root .boot').first().textContent()).toContain('请换用新版的 Edge');
    expect(await page.getByRole('link').count()).toBe(0);
    await page.close();
  });

  it('without scripts says that it needs them', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}taskpane.html`);
    // Playwright's text selectors pass over <noscript>.
    const text = page.locator('noscript p');
    await text.waitFor({ state: 'visible' });
    expect(await text.innerText()).toContain('此窗格需要 JavaScript');
    await context.close();
  });
});
