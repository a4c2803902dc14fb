// What comes in by a link or a file, and what goes out.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Visit } from './visit.mjs';

const press = async (visit, id) => {
  await visit.has(id);
  await visit.page.evaluate((id) => document.querySelector(`#mirror [data-id="${CSS.escape(id)}"]`).click(), id);
};

const said = (visit, pattern) =>
  visit.page
    .waitForFunction((source) => new RegExp(source).test(document.getElementById('mirror').textContent), pattern.source, { timeout: 20_000, polling: 50 })
    .catch(() => assert.fail(`${pattern} is not said`));

const begin = async (visit) => {
  await press(visit, 'new/begin');
  await visit.until('the campaign', (s) => s.scene === 'campaign');
  await visit.page.waitForTimeout(500);
  await visit.page.evaluate(() => document.querySelector('#mirror [data-id="welcome/go"]')?.click());
  await visit.until('no page over it', (s) => !s.page);
};

// download presses a node and returns the name and the bytes of what comes of it.
const download = async (visit, id) => {
  const [file] = await Promise.all([visit.page.waitForEvent('download', { timeout: 20_000 }), press(visit, id)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

export const cases = {
  async 'begins from a link, says what of it makes no sense, and makes one'(env) {
    const visit = await Visit.open(env, {
      url: `${env.url}?scenario=pressure-2017&seed=12&difficulty=impossible&seat=umpire&turns=6&lang=xx&utm_source=mail`,
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await visit.firstFrame();
    const state = await visit.until('the setting up', (s) => s.scene === 'new');
    assert.deepEqual([state.scenario, state.seed, state.difficulty], ['pressure-2017', '12', 'normal']);
    await said(visit, /asks for difficulty “impossible”, which there is not\. normal is used instead/);
    await said(visit, /asks for seat “umpire”/);
    await said(visit, /asks for lang “xx”/);
    await said(visit, /after every 6 months/);
    await visit.shot('link');
    await press(visit, 'new/link');
    await said(visit, /link is on the clipboard/);
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${env.url}?scenario=pressure-2017&seed=12&difficulty=normal&turns=6`);

    await visit.page.goto(`${env.url}?codex=no-such&seed=abc&scenario=%3Cscript%3E`, { waitUntil: 'domcontentloaded' });
    await visit.firstFrame();
    await visit.until('the setting up all the same', (s) => s.scene === 'new');
    await said(visit, /asks for scenario “<script>”/);
    await visit.close();
  },

  async 'sits down in the coalition by a link and comes to its next round'(env) {
    const visit = await Visit.open(env, { url: `${env.url}?scenario=tutorial&seed=3&seat=coalition` });
    await visit.firstFrame();
    const setup = await visit.until('the setting up', (s) => s.scene === 'new');
    assert.equal(setup.seat, 'coalition');
    await press(visit, 'new/begin');
    await visit.until('the hall', (s) => s.scene === 'coalition' && s.page === 'welcome');
    await press(visit, 'welcome/go');
    await visit.until('no page over it', (s) => !s.page);
    await press(visit, 'dial/analysts.coal/less');
    await visit.until('an order', (s) => s.pending === 1);
    await press(visit, 'speed/4');
    const round = await visit.until('the next round', (s) => s.round === 2 && s.page === 'round');
    assert.equal(round.pending, 0);
    await visit.shot('coalition');
    await visit.close();
  },

  async 'hands a campaign out as a file and takes it in elsewhere'(env) {
    const visit = await Visit.open(env, { url: `${env.url}?seed=12` });
    await visit.firstFrame();
    await visit.until('the setting up', (s) => s.scene === 'new');
    await begin(visit);
    await press(visit, 'menu');
    const { name, bytes } = await download(visit, 'menu/export');
    assert.match(name, /^hardcurrency-[\w-]+-12\.hcs$/);
    assert.equal(bytes.toString('latin1', 0, 8), 'HCURSAVE');
    await visit.close();

    const other = await Visit.open(env);
    await other.firstFrame();
    await other.until('the title', (s) => s.scene === 'title' && s.ready);
    await press(other, 'title/load');
    await other.until('the list of saves', (s) => s.scene === 'load');
    const choose = async (buffer) => {
      const [chooser] = await Promise.all([other.page.waitForEvent('filechooser'), press(other, 'load/import')]);
      await chooser.setFiles({ name: 'mine.hcs', mimeType: 'application/octet-stream', buffer });
    };
    await choose(bytes.subarray(0, 500));
    await said(other, /was not taken in/);
    await choose(bytes);
    await press(other, 'load/save-1.hcs/open');
    const state = await other.until('the campaign', (s) => s.scene === 'campaign');
    assert.equal(state.date, '2017-09-01');
    await other.close();
  },

  async 'plays on where nothing more can be stored, and offers a file'(env) {
    const visit = await Visit.open(env, {
      url: `${env.url}?seed=12`,
      prepare: (page) =>
        page.addInitScript(() => {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          };
        }),
    });
    await visit.firstFrame();
    await visit.until('the setting up', (s) => s.scene === 'new');
    await begin(visit);
    await visit.page.focus('body > canvas');
    await visit.press('s');
    await said(visit, /Not saved: .*quota/i);
    const { bytes } = await download(visit, 'unsaved/action');
    assert.equal(bytes.toString('latin1', 0, 8), 'HCURSAVE');
    assert.equal((await visit.state()).scene, 'campaign');
    await visit.close();
  },
};
