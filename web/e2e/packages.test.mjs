// The packages: the site kept for times without a network, the single file, and
// surroundings that forbid what the game would like to have.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Visit } from './visit.mjs';

const kept = (visit) =>
  visit.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    return { names, files: (await (await caches.open(names[0])).keys()).map((r) => new URL(r.url).pathname.split('/').pop()) };
  });

const noticeOf = async (where) => {
  await where.waitForSelector('#notice', { state: 'visible', timeout: 20_000 });
  return where.innerText('#notice-title');
};

// held is a visit to a page that holds the game in a frame.
async function held(env, attributes, prepare = async () => {}) {
  const visit = await Visit.open(env, {
    url: new URL('holder.html', env.url).href,
    prepare: async (page) => {
      await page.route('**/holder.html', (r) => r.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe ${attributes} src="./" width="1000" height="600"></iframe>` }));
      await prepare(page);
    },
  });
  const frame = await (await visit.page.waitForSelector('iframe')).contentFrame();
  return { visit, frame };
}

const running = (frame) => frame.waitForFunction(() => globalThis.hardcurrency?.stage === 'running', null, { timeout: 60_000, polling: 100 });

export const cases = {
  async 'runs without a network after one visit, links too'(env) {
    const visit = await Visit.open(env, { context: { serviceWorkers: 'allow' } });
    await visit.firstFrame();
    const { names, files } = await kept(visit);
    assert.equal(names.length, 1);
    for (const name of ['hardcurrency.wasm.gz', 'boot.js', 'style.css', 'logo.svg', 'icon-512.png', '']) {
      assert.ok(files.includes(name), `${name || './'} is not kept; kept: ${files}`);
    }
    const manifest = await visit.page.evaluate(async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json());
    assert.ok(manifest.icons.some((i) => i.sizes === '512x512'));
    await visit.context.setOffline(true);
    await visit.page.goto(`${env.url}?scenario=pressure-2017&seed=77`, { waitUntil: 'domcontentloaded' });
    await visit.firstFrame();
    const state = await visit.until('the setting up of a campaign', (s) => s.scene === 'new');
    assert.equal(state.seed, '77');
    await visit.close();
  },

  async 'takes over a newer build at the next start but one'(env) {
    const dir = join(env.site, 'update');
    cpSync(env.dist, dir, { recursive: true });
    const url = new URL('update/', env.url).href;
    const visit = await Visit.open(env, { url, context: { serviceWorkers: 'allow' } });
    await visit.firstFrame();
    const [old] = (await kept(visit)).names;

    // Another build: another style, and so another worker.
    writeFileSync(join(dir, 'style.css'), `${readFileSync(join(dir, 'style.css'))}\n:root { --build: "second"; }\n`);
    writeFileSync(join(dir, 'sw.js'), readFileSync(join(dir, 'sw.js'), 'utf8').replace(/"id":"\w+"/, '"id":"second"'));
    const build = () => visit.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--build'));
    await visit.reload();
    assert.equal(await build(), '', 'files of two builds meet');
    await visit.firstFrame();
    // Chromium looks for one about a minute after a page came up.
    await visit.page.evaluate(async () => {
      while (!(await caches.keys()).some((name) => name.endsWith('second'))) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    // With the last page that it serves the old worker goes.
    await visit.page.goto('about:blank');
    await visit.page.waitForTimeout(1000);
    await visit.page.goto(url, { waitUntil: 'domcontentloaded' });
    await visit.page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--build') === '"second"', null, { timeout: 20_000 });
    await visit.firstFrame();
    const { names } = await kept(visit);
    assert.deepEqual([names.length, names.includes(old)], [1, false], `caches: ${names}`);
    // The page that went on loading while the worker changed was dropped.
    await visit.close([/^request: .*ERR_ABORTED/]);
  },

  async 'runs as one file with the network off'(env) {
    const file = pathToFileURL(join(env.root, 'dist', 'hardcurrency.html'));
    file.search = '?scenario=pressure-2017&seed=5';
    const asked = [];
    const visit = await Visit.open(env, {
      url: file.href,
      context: { offline: true },
      prepare: async (page) => page.on('request', (r) => asked.push(r.url())),
    });
    const ms = await visit.firstFrame();
    env.figure('first frame of the single file, ms', Math.round(ms));
    const state = await visit.until('the setting up of a campaign', (s) => s.scene === 'new');
    assert.equal(state.seed, '5');
    assert.deepEqual(asked.filter((a) => !/^(data|blob):/.test(a) && a !== file.href), [], 'it asked for more');
    await visit.shot('single');
    await visit.close([/^foreign request: file:/]);
  },

  async 'says what a content policy without WebAssembly lacks'(env) {
    const visit = await Visit.open(env, {
      prepare: (page) =>
        page.route(env.url, async (r) => {
          const response = await r.fetch();
          await r.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': "script-src 'self'" } });
        }),
    });
    assert.equal(await noticeOf(visit.page), 'This page may not run the game');
    await visit.close([/Content Security Policy/i]);
  },

  async 'runs under a content policy of its own scripts alone'(env) {
    const visit = await Visit.open(env, {
      prepare: (page) =>
        page.route(env.url, async (r) => {
          const response = await r.fetch();
          await r.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:" } });
        }),
    });
    await visit.firstFrame();
    await visit.until('the title', (s) => s.scene === 'title' && s.ready);
    // Sound comes through a worklet made of data, which such a policy refuses.
    await visit.close([/Content Security Policy/i]);
  },

  async 'says why a frame without an origin cannot show it'(env) {
    const { visit, frame } = await held(env, 'sandbox="allow-scripts"');
    assert.equal(await noticeOf(frame), 'This page is shut in a frame');
    await visit.shot('sandboxed');
    await visit.close([/CORS|ERR_FAILED|Access to fetch|sandboxed/]);
  },

  async 'plays in a frame that forbids storage, workers and the parent'(env) {
    const { visit, frame } = await held(env, 'sandbox="allow-scripts allow-same-origin"', (page) =>
      page.addInitScript(() => {
        if (globalThis.top === globalThis) {
          return;
        }
        const forbid = (object, name) =>
          Object.defineProperty(object, name, {
            get() {
              throw new DOMException(`${name} is forbidden`, 'SecurityError');
            },
          });
        for (const name of ['indexedDB', 'localStorage', 'caches']) {
          forbid(globalThis, name);
        }
        for (const name of ['serviceWorker', 'clipboard']) {
          forbid(navigator, name);
        }
      }),
    );
    assert.equal(await noticeOf(frame), 'Nothing can be saved here');
    await frame.click('#notice-button');
    await running(frame);
    await frame.waitForFunction(() => JSON.parse(globalThis.hardcurrencyState || '{}').scene === 'title', null, { polling: 100 });
    await visit.close([/can escape its sandboxing/]);
  },

  async 'says so when the site is opened from its folder'(env) {
    const url = pathToFileURL(join(env.dist, 'index.html')).href;
    const visit = await Visit.open(env, { url });
    assert.equal(await noticeOf(visit.page), 'This page has to come from a server');
    await visit.close([/^foreign request: file:/, /CORS|ERR_FAILED|Not allowed to load|Access to|manifest/i, /^request: file:/]);
  },
};
