// A visit is one page in a context of its own: its storage, its console, and
// what the game says of itself.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export class Visit {
  // The context's storage lasts for the visit; reload() keeps it.
  static async open(env, options = {}) {
    const context = await env.browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      // A service worker would answer in place of the routes that tests lay.
      serviceWorkers: 'block',
      ...options.context,
    });
    const page = await context.newPage();
    const visit = new Visit(env, context, page);
    if (options.prepare) {
      await options.prepare(page);
    }
    await page.goto(options.url || env.url, { waitUntil: 'domcontentloaded' });
    return visit;
  }

  constructor(env, context, page) {
    this.env = env;
    this.context = context;
    this.page = page;
    this.complaints = [];
    page.on('console', (m) => {
      if ((m.type() === 'error' || m.type() === 'warning') && !/blocked by Playwright/.test(m.text())) {
        this.complaints.push(`${m.type()}: ${m.text()} (${m.location().url})`);
      }
    });
    page.on('pageerror', (err) => this.complaints.push(`exception: ${err.message}`));
    page.on('requestfailed', (r) => this.complaints.push(`request: ${r.url()} ${r.failure()?.errorText}`));
    page.on('response', (r) => {
      if (r.status() >= 400) {
        this.complaints.push(`response: ${r.status()} ${r.url()}`);
      }
    });
    // A page that asks anyone but its own server for something is at fault.
    page.on('request', (r) => {
      const url = new URL(r.url());
      if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== new URL(env.url).origin) {
        this.complaints.push(`foreign request: ${r.url()}`);
      }
    });
  }

  // firstFrame waits for it and returns the milliseconds from navigation.
  async firstFrame() {
    const ms = await this.page
      .waitForFunction(
        () => {
          const hc = globalThis.hardcurrency;
          if (hc && (hc.stage === 'failed' || hc.stage === 'stopped')) {
            throw new Error(document.getElementById('notice').innerText);
          }
          return performance.getEntriesByName('first-frame')[0]?.startTime;
        },
        null,
        { timeout: 60_000, polling: 50 },
      )
      .catch((err) => {
        throw new Error(`no first frame: ${err.message}\n${this.complaints.join('\n')}`);
      });
    return ms.jsonValue();
  }

  state() {
    return this.page.evaluate(() => globalThis.hardcurrency.state());
  }

  // until waits for a published state that the predicate accepts, and returns it.
  async until(what, accepts, timeout = 30_000) {
    const deadline = performance.now() + timeout;
    let last = null;
    while (performance.now() < deadline) {
      last = await this.state();
      if (last && accepts(last)) {
        return last;
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error(`never saw: ${what}\nlast state: ${JSON.stringify(last)}\n${this.complaints.join('\n')}`);
  }

  // press holds each key a little, as a person does.
  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key, { delay: 60 });
      await this.page.waitForTimeout(120);
    }
  }

  // focused is what has the focus in the game, as a screen reader is told.
  focused() {
    return this.page.evaluate(() => {
      const el = document.activeElement?.closest('#mirror [data-id]');
      return el ? el.dataset.id : '';
    });
  }

  // tabTo moves the focus by Tab alone until it is on a node, as a person without
  // a mouse does.
  async tabTo(id, most = 60) {
    const seen = [];
    for (let i = 0; i < most; i++) {
      const now = await this.focused();
      if (now === id) {
        return;
      }
      seen.push(now);
      await this.page.keyboard.press('Tab', { delay: 40 });
      await this.settle(now);
    }
    throw new Error(`Tab never reached ${id}; it went ${seen.join(' > ')}`);
  }

  // settle waits until the focus is no longer where it was, or half a second.
  async settle(was) {
    for (let i = 0; i < 20 && (await this.focused()) === was; i++) {
      await this.page.waitForTimeout(25);
    }
  }

  // has waits for a node of the game.
  async has(id, timeout = 20_000) {
    await this.page.waitForFunction((id) => document.querySelector(`#mirror [data-id="${CSS.escape(id)}"]`), id, { timeout, polling: 50 }).catch(() => {
      throw new Error(`no node ${id} came\n${this.complaints.join('\n')}`);
    });
  }

  // files lists the names of what the game keeps in the browser.
  files() {
    return this.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const open = indexedDB.open('hardcurrency');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const db = open.result;
            const keys = db.transaction('files').objectStore('files').getAllKeys();
            keys.onerror = () => reject(keys.error);
            keys.onsuccess = () => {
              db.close();
              resolve(keys.result);
            };
          };
        }),
    );
  }

  // framesPerSecond counts animation frames for some seconds: the game runs one
  // update and one drawing in each.
  framesPerSecond(seconds = 3) {
    return this.page.evaluate(
      (ms) =>
        new Promise((resolve) => {
          let n = -1;
          let first = 0;
          const tick = (now) => {
            n += 1;
            first = first || now;
            if (now - first >= ms) {
              resolve((1000 * n) / (now - first));
            } else {
              requestAnimationFrame(tick);
            }
          };
          requestAnimationFrame(tick);
        }),
      seconds * 1000,
    );
  }

  async shot(name) {
    mkdirSync(this.env.shots, { recursive: true });
    await this.page.screenshot({ path: join(this.env.shots, `${name}.png`) });
  }

  async reload() {
    await this.page.reload({ waitUntil: 'domcontentloaded' });
  }

  // close ends the visit; unless told what to expect, the console must be clean.
  async close(expected = []) {
    const rest = this.complaints.filter((c) => !expected.some((e) => e.test(c)));
    await this.context.close();
    assert.deepEqual(rest, [], 'complaints of the browser');
  }
}
