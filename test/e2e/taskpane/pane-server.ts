import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import contentSecurityPolicy from '../../../src/taskpane/content-security-policy.json';

const root = join(import.meta.dirname, '../../..');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.html': 'text/html; charset=utf-8',
};

export interface PaneServer {
  readonly url: string;
  close(): Promise<void>;
}

let built: Promise<Uint8Array> | undefined;

/** The script of the page, built once for all test files that share this module. */
function script(): Promise<Uint8Array> {
  built ??= build({
    entryPoints: [join(import.meta.dirname, 'pane-page.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    loader: { '.png': 'dataurl' },
    target: 'es2022',
    define: { __APP_VERSION__: '"test"', 'process.env.NODE_ENV': '"production"' },
    minify: true,
  }).then(({ outputFiles }) => outputFiles[0]?.contents ?? new Uint8Array());
  return built;
}

/** Serves the pane over an .xlsx host under the product's content security policy. */
export async function servePane(): Promise<PaneServer> {
  const pane = await script();
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy.join('; ')}">
<title>绩效自评助手</title><link rel="icon" href="assets/icon-32.png"><style>html,body,#root{height:100%;margin:0}</style></head><body><div id="root"></div><script type="module" src="pane.js"></script></body></html>`;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    if (path === '/pane.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(pane);
    const source = path.startsWith('/samples/') ? join(root, 'assets', path) : join(root, path);
    readFile(source).then(
      (content) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await listen(server);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve();
    });
  });
}
