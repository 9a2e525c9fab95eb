/*
 * Keeps the page usable when its server is not: pages from the network first, files with a hash as last seen.
 * Whatever goes wrong with the memory, an answer of the network reaches the page.
 */
const PREFIX = 'ziping-';
/** Another number for another way of keeping things: what older workers kept is removed. */
const CACHE = `${PREFIX}v2`;

const PAGE = 'index.html';
const FIXED = [
  PAGE,
  'workbench.webmanifest',
  'samples/sample-caidian-style.xlsx',
  'samples/sample-mof-scored.xlsx',
  'samples/sample-clean.xlsx',
];
/** File names with a hash never change. */
const HASHED = /^assets\/[\w.-]+\.[0-9a-f]{8}\.js$/;
const BASE = new URL('./', self.location.href).href;

/** Path of one of our own files below the page, or null: nothing else is looked at. */
function ownPath(address) {
  const { href } = new URL(address, BASE);
  const plain = href.replace(/[?#].*$/, '');
  const path = plain === BASE ? PAGE : plain.startsWith(BASE) ? plain.slice(BASE.length) : null;
  return path !== null && (FIXED.includes(path) || HASHED.test(path)) ? path : null;
}

/** All scripts a page names: those it begins with, and those it loads when they are needed, which it lists. */
function scriptsOf(page) {
  return [...new Set(page.match(/assets\/[\w.-]+\.[0-9a-f]{8}\.js/g))];
}

/** A proxy or a portal answers with a page of its own, and says that all is well. */
function isOurPage(text) {
  return text.includes('name="application-version"') && text.includes('src="assets/workbench.');
}

/** Whether an answer is the file that was asked for. */
async function isOurs(path, response) {
  if (!response.ok || response.redirected) return false;
  const type = response.headers.get('content-type') ?? '';
  if (path === PAGE) return isOurPage(await response.clone().text());
  if (HASHED.test(path)) return /javascript/.test(type);
  return !/html/.test(type);
}

/** Keeps an answer when it is one of ours. A full memory is no error: the page has its answer already. */
async function keep(address, response) {
  try {
    const path = ownPath(address);
    if (path === null || !(await isOurs(path, response))) return;
    const cache = await caches.open(CACHE);
    if (path === PAGE) await forgetOthersThan(scriptsOf(await response.clone().text()), cache);
    await cache.put(path, response);
  } catch {
    // The next answer may fit.
  }
}

/** A new version of the page names other scripts: those of the one before are of no use any more. */
async function forgetOthersThan(scripts, cache) {
  const before = await cache.match(PAGE);
  if (!before) return;
  const known = scriptsOf(await before.text());
  if (known.join() === scripts.join()) return;
  for (const request of await cache.keys()) {
    const path = ownPath(request.url);
    if (path === null || (HASHED.test(path) && !scripts.includes(path))) await cache.delete(request);
  }
}

/** The page and all scripts, also those it loads when they are needed: without a network it is too late for them. */
async function remember() {
  try {
    const page = await fetch(PAGE);
    const text = await page.clone().text();
    if (!isOurPage(text)) return;
    await keep(PAGE, page);
    await Promise.all(
      [...FIXED.filter((path) => path !== PAGE), ...scriptsOf(text)].map(async (path) => keep(path, await fetch(path))),
    );
  } catch {
    // What is missing is kept when it is asked for.
  }
}

async function removeOlder() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
}

self.addEventListener('install', (event) => {
  event.waitUntil(remember());
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([removeOlder().catch(() => undefined), self.clients.claim()]));
});

async function known(path) {
  try {
    return await (await caches.open(CACHE)).match(path);
  } catch {
    return undefined;
  }
}

/** From the network; from memory when the network fails. */
async function networkFirst(event, path) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(event.request.url, response.clone()));
    return response;
  } catch (error) {
    const remembered = await known(path);
    if (remembered) return remembered;
    throw error;
  }
}

async function memoryFirst(event, path) {
  return (await known(path)) ?? networkFirst(event, path);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? ownPath(request.url) : null;
  if (path === null) return;
  event.respondWith(HASHED.test(path) ? memoryFirst(event, path) : networkFirst(event, path));
});
