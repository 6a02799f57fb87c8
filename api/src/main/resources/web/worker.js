// The service worker: keeps this version's files, so that the page opens without the server too.
// What the API answers is never kept: the page itself says how old what it shows is.

const CACHE = 'gravl-@version@';
const FILES = new Set([
  @files@,
]);

self.addEventListener('install', (event) => {
  // The browser has just loaded most of them and keeps them, so little is sent again.
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(['/', ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate' && address.pathname === '/') {
    // A newer version, where there is one; it names its own files.
    event.respondWith(fetch(request).catch(() => caches.match('/', { cacheName: CACHE })));
  } else if (FILES.has(address.pathname)) {
    event.respondWith(caches.match(address.pathname, { cacheName: CACHE }).then((kept) => kept ?? fetch(request)));
  }
});
