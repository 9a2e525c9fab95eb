/* Keeps the page usable when its server is not: pages from the network first, everything else as last seen. */
const CACHE = 'ziping-v1';

const FIXED = [
  './',
  'workbench.webmanifest',
  'samples/sample-caidian-style.xlsx',
  'samples/sample-mof-scored.xlsx',
  'samples/sample-clean.xlsx',
];

/** The page and the scripts it names: they were loaded before this worker could see them. */
async function remember() {
  const cache = await caches.open(CACHE);
  const page = await (await fetch('index.html')).text();
  const scripts = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]);
  await cache.addAll([...FIXED, 'index.html', ...scripts]);
}

self.addEventListener('install', (event) => {
  event.waitUntil(remember());
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** From the network, remembered; from memory when the network fails. */
async function networkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const known =
      (await cache.match(request, { ignoreSearch: true })) ??
      (request.mode === 'navigate' ? await cache.match('index.html') : undefined);
    if (known) return known;
    throw error;
  }
}

/** File names with a hash never change. */
async function memoryFirst(request) {
  const known = await (await caches.open(CACHE)).match(request);
  return known ?? networkFirst(request);
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  event.respondWith(/\.[0-9a-f]{8}\.js$/.test(url.pathname) ? memoryFirst(event.request) : networkFirst(event.request));
});
