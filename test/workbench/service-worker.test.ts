import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';

const BASE = 'https://unit.example/tools/';
const SCRIPT = readFileSync('src/workbench/static/service-worker.js', 'utf8');

interface Event {
  readonly request?: { readonly url: string; readonly method: string; readonly mode: string };
  respondWith?: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

/** A memory for answers, as browsers have one; it can be full. */
class Memory {
  readonly caches = new Map<string, Map<string, { text: string; type: string }>>();
  isFull = false;
  isBroken = false;

  keys = (): Promise<string[]> => Promise.resolve([...this.caches.keys()]);
  delete = (name: string): Promise<boolean> => Promise.resolve(this.caches.delete(name));
  open = (name: string): Promise<unknown> => {
    if (this.isBroken) return Promise.reject(new Error('storage is disabled'));
    const entries = this.caches.get(name) ?? new Map<string, { text: string; type: string }>();
    this.caches.set(name, entries);
    const key = (request: string | { url: string }): string =>
      new URL(typeof request === 'string' ? request : request.url, BASE).href;
    return Promise.resolve({
      put: async (request: string | { url: string }, response: Response) => {
        if (this.isFull) throw new Error('QuotaExceededError');
        entries.set(key(request), { text: await response.text(), type: response.headers.get('content-type') ?? '' });
      },
      match: (request: string | { url: string }, options?: { ignoreSearch?: boolean }) => {
        const href = options?.ignoreSearch ? key(request).replace(/\?.*$/, '') : key(request);
        const found = entries.get(href);
        return Promise.resolve(found && new Response(found.text, { headers: { 'content-type': found.type } }));
      },
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
      delete: (request: { url: string }) => Promise.resolve(entries.delete(request.url)),
    });
  };

  kept(): string[] {
    return [...this.caches.values()]
      .flatMap((entries) => [...entries.keys()].map((url) => url.slice(BASE.length)))
      .sort();
  }
}

const page = (hash: string): string =>
  `<!doctype html><meta name="application-version" content="1"><script defer src="assets/374.${hash}.js"></script><script defer src="assets/workbench.${hash}.js"></script>`;

let memory: Memory;
let server: Map<string, { readonly text: string; readonly type: string }> | null;
let listeners: Map<string, (event: Event) => void>;

function serve(hash: string): void {
  server = new Map([
    ['', { text: page(hash), type: 'text/html' }],
    ['index.html', { text: page(hash), type: 'text/html' }],
    ['workbench.webmanifest', { text: '{}', type: 'application/manifest+json' }],
    [`assets/374.${hash}.js`, { text: 'a', type: 'text/javascript' }],
    [`assets/workbench.${hash}.js`, { text: 'b', type: 'text/javascript' }],
    [`assets/lazy.${hash}.js`, { text: 'c', type: 'text/javascript' }],
    ['other.html', { text: 'other', type: 'text/html' }],
  ]);
}

function start(): void {
  listeners = new Map();
  runInNewContext(SCRIPT, {
    self: {
      location: { href: `${BASE}service-worker.js`, origin: new URL(BASE).origin },
      clients: { claim: () => Promise.resolve() },
      skipWaiting: () => undefined,
      addEventListener: (name: string, listener: (event: Event) => void) => listeners.set(name, listener),
    },
    caches: memory,
    URL,
    fetch: (request: string | { url: string }) => {
      const url = new URL(typeof request === 'string' ? request : request.url, BASE);
      if (!server) return Promise.reject(new TypeError('Failed to fetch'));
      const found = server.get(url.href.slice(BASE.length).replace(/\?.*$/, '')) ?? server.get('*');
      return Promise.resolve(
        found
          ? new Response(found.text, { headers: { 'content-type': found.type } })
          : new Response('', { status: 404 }),
      );
    },
  });
}

async function tell(name: string): Promise<void> {
  const work: Promise<unknown>[] = [];
  listeners.get(name)?.({ waitUntil: (promise) => work.push(promise) });
  await Promise.all(work);
}

/** What the worker answers; undefined when it leaves the request to the browser. */
async function ask(path: string, mode = 'no-cors', method = 'GET'): Promise<string | undefined> {
  const work: Promise<unknown>[] = [];
  let answer: Promise<Response> | undefined;
  listeners.get('fetch')?.({
    request: { url: new URL(path, BASE).href, method, mode },
    respondWith: (promise) => (answer = promise),
    waitUntil: (promise) => work.push(promise),
  });
  const text = await (await answer)?.text();
  await Promise.all(work);
  return text;
}

beforeEach(async () => {
  memory = new Memory();
  serve('aaaaaaaa');
  start();
  await tell('install');
  await tell('activate');
});

describe('the worker that keeps the workbench', () => {
  it('serves the page and its scripts without the server', async () => {
    server = null;
    expect(await ask('', 'navigate')).toBe(page('aaaaaaaa'));
    expect(await ask('?from=mail', 'navigate')).toBe(page('aaaaaaaa'));
    expect(await ask('assets/workbench.aaaaaaaa.js')).toBe('b');
  });

  it('never stands between a working server and the page: memory full, memory broken', async () => {
    memory.isFull = true;
    serve('bbbbbbbb');
    start();
    await tell('install');
    await tell('activate');
    expect(await ask('', 'navigate')).toBe(page('bbbbbbbb'));
    expect(await ask('assets/workbench.bbbbbbbb.js')).toBe('b');
    memory.isBroken = true;
    expect(await ask('index.html', 'navigate')).toBe(page('bbbbbbbb'));
    expect(await ask('assets/lazy.bbbbbbbb.js')).toBe('c');
  });

  it('does not take the login page of a portal for the workbench, nor for its scripts', async () => {
    const login = { text: '<!doctype html><title>登录</title><script src="login.js"></script>', type: 'text/html' };
    server = new Map([['*', login]]);
    expect(await ask('', 'navigate')).toBe(login.text);
    expect(await ask('index.html', 'navigate')).toBe(login.text);
    await ask('assets/lazy.aaaaaaaa.js');
    await ask('workbench.webmanifest');
    start();
    await tell('install');
    server = null;
    expect(await ask('', 'navigate')).toBe(page('aaaaaaaa'));
    expect(await ask('index.html', 'navigate')).toBe(page('aaaaaaaa'));
    await expect(ask('assets/lazy.aaaaaaaa.js')).rejects.toThrow();
  });

  it('keeps nothing but our own files, and leaves everything else to the browser', async () => {
    expect(await ask('other.html', 'navigate')).toBeUndefined();
    expect(await ask('/elsewhere/index.html', 'navigate')).toBeUndefined();
    expect(await ask('https://cdn.example/assets/x.aaaaaaaa.js')).toBeUndefined();
    expect(await ask('', 'navigate', 'POST')).toBeUndefined();
    expect(memory.kept()).toEqual([
      'assets/374.aaaaaaaa.js',
      'assets/workbench.aaaaaaaa.js',
      'index.html',
      'workbench.webmanifest',
    ]);
  });

  it('keeps a script loaded later while its version lasts', async () => {
    expect(await ask('assets/lazy.aaaaaaaa.js')).toBe('c');
    await ask('', 'navigate');
    server = null;
    expect(await ask('assets/lazy.aaaaaaaa.js')).toBe('c');
  });

  it('replaces a version as a whole, and forgets the scripts of the one before', async () => {
    await ask('assets/lazy.aaaaaaaa.js');
    serve('cccccccc');
    expect(await ask('index.html', 'navigate')).toBe(page('cccccccc'));
    await ask('assets/374.cccccccc.js');
    await ask('assets/workbench.cccccccc.js');
    expect(memory.kept().filter((path) => path.startsWith('assets/'))).toEqual([
      'assets/374.cccccccc.js',
      'assets/workbench.cccccccc.js',
    ]);
    server = null;
    expect(await ask('', 'navigate')).toContain('cccccccc');
  });

  it('removes what older workers kept, and nothing of other programs', async () => {
    await memory.open('ziping-v1');
    await memory.open('portal');
    await tell('activate');
    expect((await memory.keys()).sort()).toEqual(['portal', 'ziping-v2']);
  });
});
