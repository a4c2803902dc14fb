// The page around the game: how it loads, and what it says when it cannot.

import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visit } from './visit.mjs';

const packed = (env) => readFileSync(join(env.dist, 'hardcurrency.wasm.gz'));
const isGame = (url) => url.pathname.endsWith('.wasm.gz');

const noticeOf = async (visit) => {
  await visit.page.waitForSelector('#notice', { state: 'visible' });
  return visit.page.innerText('#notice-title');
};

export const cases = {
  async 'shows the first frame and measures it'(env) {
    const asked = [];
    const visit = await Visit.open(env, { prepare: async (page) => page.on('request', (r) => asked.push(r.url())) });
    const ms = await visit.firstFrame();
    await visit.page.waitForTimeout(500);
    // What the time to the first frame is made of, whatever else this machine is
    // doing: few requests, and the game itself fetched once.
    assert.ok(asked.length <= 12, `${asked.length} requests:\n${asked.join('\n')}`);
    assert.equal(asked.filter((a) => isGame(new URL(a))).length, 1);
    assert.equal(await visit.page.isVisible('#shell'), false, 'the page still covers the game');
    // Keys reach the game through its canvas or through the copy of its tree
    // that it keeps in the page for screen readers.
    assert.ok(await visit.page.evaluate(() => document.activeElement.matches('canvas, #mirror *')), 'keys do not reach the game');
    await visit.shot('first-frame');
    env.figure('first frame, ms (budget 3000 on a machine at rest)', Math.round(ms));
    const memory = await visit.page.evaluate(() => globalThis.hardcurrency.memoryBytes());
    env.figure('memory after first frame, MiB', Math.round(memory / 2 ** 20));
    assert.ok(memory > 0 && memory < 512 * 2 ** 20, `${memory} bytes of memory`);
    await visit.close();
  },

  async 'counts the bytes while it fetches'(env) {
    const bytes = packed(env);
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    // A server of bytes inside the page: half of the file, then the rest when
    // told, since a test cannot slow the loopback reliably.
    const visit = await Visit.open(env, {
      prepare: async (page) => {
        await page.exposeFunction('releaseHalf', () => held);
        await page.addInitScript(() => {
          const real = globalThis.fetch;
          globalThis.fetch = async (address, init) => {
            const res = await real(address, init);
            const all = new Uint8Array(await res.arrayBuffer());
            const half = all.length >> 1;
            return new Response(
              new ReadableStream({
                async start(c) {
                  c.enqueue(all.slice(0, 2)); // shorter than the four bytes looked at
                  c.enqueue(all.slice(2, half));
                  await globalThis.releaseHalf();
                  c.enqueue(all.slice(half));
                  c.close();
                },
              }),
            );
          };
        });
      },
    });
    // 50 per cent when the file has an even number of bytes, 49 when it has an odd one.
    const half = bytes.length >> 1;
    const percent = Math.floor((100 * half) / bytes.length);
    await visit.page.waitForFunction((p) => document.getElementById('bar').getAttribute('aria-valuenow') === String(p), percent);
    const seen = await visit.page.evaluate(() => ({
      percent: Number(document.getElementById('bar').getAttribute('aria-valuenow')),
      width: document.getElementById('fill').style.width,
      amount: document.getElementById('amount').textContent,
    }));
    assert.equal(seen.percent, percent);
    assert.equal(seen.width, `${percent}%`);
    const mb = (n) => (n / 2 ** 20).toFixed(1);
    assert.equal(seen.amount, `${mb(half)} of ${mb(bytes.length)} MB`);
    await visit.shot('loading');
    release();
    await visit.firstFrame();
    await visit.close();
  },

  async 'starts from a server that has unpacked the game already, below any path'(env) {
    const raw = gunzipSync(packed(env));
    const visit = await Visit.open(env, {
      url: env.deepURL,
      prepare: (page) => page.route(isGame, (r) => r.fulfill({ body: raw, contentType: 'application/wasm' })),
    });
    await visit.firstFrame();
    await visit.close();
  },

  async 'says what it needs without WebAssembly'(env) {
    const visit = await Visit.open(env, { prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly) });
    assert.equal(await noticeOf(visit), 'This browser cannot run the game');
    await visit.shot('no-webassembly');
    await visit.close();
  },

  async 'says what it needs without WebGL'(env) {
    const visit = await Visit.open(env, {
      prepare: (page) =>
        page.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => null;
        }),
    });
    assert.equal(await noticeOf(visit), 'No WebGL here');
    await visit.close();
  },

  async 'says what it needs without a decompressor'(env) {
    const visit = await Visit.open(env, { prepare: (page) => page.addInitScript(() => delete globalThis.DecompressionStream) });
    assert.equal(await noticeOf(visit), 'This browser is too old for the game');
    // The page drops the download it cannot use.
    await visit.close([/^request: .*ERR_ABORTED/]);
  },

  async 'warns without IndexedDB and plays on by keyboard'(env) {
    const visit = await Visit.open(env, {
      prepare: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('denied', 'SecurityError');
          };
        }),
    });
    assert.equal(await noticeOf(visit), 'Nothing can be saved here');
    await visit.press('Enter');
    await visit.firstFrame();
    await visit.close();
  },

  async 'says so when the game does not arrive, and tries again'(env) {
    let fail = true;
    const visit = await Visit.open(env, {
      prepare: (page) => page.route(isGame, (r) => (fail ? r.abort('connectionreset') : r.continue())),
    });
    assert.equal(await noticeOf(visit), 'The game did not arrive');
    await visit.shot('not-arrived');
    fail = false;
    await visit.press('Enter');
    await visit.firstFrame();
    await visit.close([/^request: .*ERR_CONNECTION_RESET/, /^error: Failed to load resource/]);
  },

  async 'says so when the server sends something else'(env) {
    const visit = await Visit.open(env, {
      prepare: (page) => page.route(isGame, (r) => r.fulfill({ body: '<!doctype html>Sign in', contentType: 'text/html' })),
    });
    assert.equal(await noticeOf(visit), 'The server sent something else');
    await visit.close([/^request: .*ERR_ABORTED/]);
  },

  async 'explains itself without scripts'(env) {
    const visit = await Visit.open(env, { context: { javaScriptEnabled: false } });
    assert.match(await visit.page.innerText('body'), /JavaScript is switched off/);
    await visit.close();
  },

  async 'fits a small telephone'(env) {
    const visit = await Visit.open(env, {
      context: { viewport: { width: 360, height: 640 } },
      prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
    });
    await noticeOf(visit);
    const over = await visit.page.evaluate(() => [...document.querySelectorAll('#shell .card > *')].filter((e) => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth).map((e) => e.className || e.tagName));
    assert.deepEqual(over, [], 'reach over the right edge');
    await visit.shot('telephone');
    await visit.close();
  },
};
