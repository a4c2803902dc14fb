'use strict';

// Keeps the whole site on the machine, so that the game starts without a network
// after one visit. The packer puts the line above all this that says what the
// site is: hardcurrencySite = { id, files }.
//
// Each build has a cache of its own. A new build is fetched in the background,
// after the first frame, when a page has all its files; it then serves the next
// start. boot.js begins again where that happens to a page that still loads.
const { id, files } = globalThis.hardcurrencySite;
const prefix = `hardcurrency ${registration.scope} `;
const cacheName = prefix + id;
const start = new URL('./', location.href);

self.addEventListener('install', (event) => {
  // no-cache asks the server whether what the browser has is still right: the game
  // was fetched a moment ago and is not sent twice.
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files.map((name) => new Request(name, { cache: 'no-cache' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith(prefix) && name !== cacheName;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== start.origin || !url.pathname.startsWith(start.pathname)) {
    return;
  }
  const name = url.pathname.slice(start.pathname.length);
  // A link's query presets a campaign: the page is the same.
  const wanted = name === '' || name === 'index.html' ? './' : request;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept || fetch(request)),
  );
});
