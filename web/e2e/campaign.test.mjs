// The game itself, played in the page by keyboard alone.

import assert from 'node:assert/strict';
import { Visit } from './visit.mjs';

const saves = async (visit) => (await visit.files()).filter((name) => name.endsWith('.hcs'));

export const cases = {
  async 'plays a campaign by keyboard, saves it and continues after a reload'(env) {
    const visit = await Visit.open(env);
    await visit.firstFrame();
    await visit.until('the title', (s) => s.scene === 'title' && s.ready);
    await visit.shot('title');

    await visit.tabTo('title/new');
    await visit.press('Enter');
    await visit.until('the setting up of a campaign', (s) => s.scene === 'new');
    await visit.tabTo('new/begin');
    await visit.press('Enter');
    const begun = await visit.until('the campaign', (s) => s.scene === 'campaign');
    assert.equal(begun.date, '2017-09-01');
    assert.equal(begun.running, false, 'days pass before anybody said so');

    // The first morning's page is closed by its own button.
    await visit.tabTo('welcome/go');
    await visit.press('Enter');
    await visit.until('the welcome is over', (s) => !s.page);

    // Days at the highest speed. A decision that arrives may stop the clock;
    // space lets it go on.
    await visit.press('4');
    let later = begun;
    for (let tries = 0; later.day < 10; tries++) {
      assert.ok(tries < 20, `the days stand still at ${later.date}`);
      await visit.press('Space');
      later = await visit.until('ten days pass, or the clock stops', (s) => s.day >= 10 || (!s.running && s.day > later.day), 60_000);
    }
    assert.match(later.date, /^2017-(09|10)-\d\d$/);
    if (!later.running) {
      await visit.press('Space');
    }
    env.figure('campaign, frames a second drawn in software', (await visit.framesPerSecond()).toFixed(1));
    const memory = await visit.page.evaluate(() => globalThis.hardcurrency.memoryBytes());
    env.figure('memory in the campaign, MiB', Math.round(memory / 2 ** 20));
    assert.ok(memory < 512 * 2 ** 20, `${memory} bytes of memory`);
    await visit.shot('campaign');

    if ((await visit.state()).running) {
      await visit.press('Space');
    }
    const stopped = await visit.until('the clock stands', (s) => !s.running);
    const before = (await saves(visit)).length;
    await visit.press('s');
    for (let i = 0; (await saves(visit)).length <= before; i++) {
      assert.ok(i < 100, 'nothing was saved');
      await visit.page.waitForTimeout(100);
    }

    await visit.reload();
    await visit.firstFrame();
    await visit.until('the title with the save', (s) => s.scene === 'title' && s.ready && s.saves > 0);
    await visit.tabTo('title/continue');
    await visit.press('Enter');
    const back = await visit.until('the campaign again', (s) => s.scene === 'campaign');
    assert.equal(back.date, stopped.date);
    assert.equal(back.day, stopped.day);
    assert.equal(back.treasury, stopped.treasury);
    await visit.shot('continued');
    await visit.close();
  },
};
