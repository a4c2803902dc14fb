// A whole campaign at the highest speed, for the figures: about four minutes, so
// it runs only when asked for (run.mjs --long).

import assert from 'node:assert/strict';
import { Visit } from './visit.mjs';

const click = (visit, id) =>
  visit.page.evaluate((id) => {
    const el = document.querySelector(`#mirror [data-id="${CSS.escape(id)}"]`);
    el?.click();
    return !!el;
  }, id);

const memory = (visit) => visit.page.evaluate(() => globalThis.hardcurrency.memoryBytes());

export const cases = {
  async 'plays a campaign to its end at the highest speed'(env) {
    const visit = await Visit.open(env, { url: `${env.url}?scenario=pressure-2017&seed=12&difficulty=student&policy=absent` });
    await visit.firstFrame();
    await visit.until('the setting up', (s) => s.scene === 'new');
    await visit.has('new/begin');
    await click(visit, 'new/begin');
    await visit.until('the campaign', (s) => s.scene === 'campaign');
    await visit.has('welcome/go');
    await click(visit, 'welcome/go');
    await visit.until('no page over it', (s) => !s.page);
    await visit.has('speed/4');

    const began = performance.now();
    let first = 0; // bytes once a month has gone by
    let days = 0; // lived while the clock ran, in ms of running
    let running = 0;
    let last = { day: 0, at: began, running: false };
    let state = await visit.state();
    for (; state.scene === 'campaign'; state = await visit.state()) {
      const at = performance.now();
      assert.ok(at - began < 900_000, `no end; the campaign is at ${state.date}`);
      if (last.running && state.running) {
        days += state.day - last.day;
        running += at - last.at;
      }
      last = { day: state.day, at, running: state.running };
      first ||= state.day > 31 ? await memory(visit) : 0;
      if (!state.running) {
        // Whatever stopped the clock: a page is closed, a decision takes the option
        // that is marked or waits, and the days go on.
        if (state.page) {
          await visit.press('Escape');
        } else if (state.dossiers > 0) {
          await visit.press('d');
          await visit.page.waitForTimeout(300);
          await click(visit, 'sheet/sign');
          await visit.page.waitForTimeout(300);
          await click(visit, 'sheet/later'); // when there is no order left to sign with
        }
        await visit.page.waitForTimeout(200);
        await click(visit, 'speed/4');
      }
      await visit.page.waitForTimeout(500);
    }
    const after = await memory(visit);
    env.figure('whole campaign, days', last.day);
    env.figure('whole campaign, days a second while the clock runs (highest speed: 12)', ((1000 * days) / running).toFixed(1));
    env.figure('memory after a month and after the campaign, MiB', `${Math.round(first / 2 ** 20)} and ${Math.round(after / 2 ** 20)}`);
    assert.ok(last.day > 300, `it ended on day ${last.day}`);
    assert.ok(after < 512 * 2 ** 20, `${after} bytes of memory`);
    await visit.shot('debrief');
    await visit.close();
  },
};
