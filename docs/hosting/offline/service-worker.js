// Keeps the page and the pad's files, so that both work without a network.

/** The folder of the package's dist/; another release has another one. */
const RELEASE = '/digit-pad/v1/';

/** Pages, and what they need beside the pad. */
const PAGES = ['/', '/register.js'];

const FILES = ['digit-pad/digit-pad.js', 'assets/worker.js', 'assets/ort.mjs', 'assets/ort.wasm', 'assets/digit-pad.onnx', 'assets/digit-pad.json'].map(
  (name) => RELEASE + name,
);
const CACHE = `digit-pad ${RELEASE}`;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  event.respondWith(pathname.startsWith(RELEASE) ? keptFirst(event.request) : networkFirst(event.request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...PAGES, ...FILES]);
  await self.skipWaiting();
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('digit-pad ') && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The package's files never change at their address. What is not kept yet, such as a language, is kept from now on. */
async function keptFirst(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

/** Pages as they are now, and as they were where there is no network. */
async function networkFirst(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
