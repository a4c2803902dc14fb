// A campaign before a class, and the debrief as an argument.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visit } from './visit.mjs';

const press = async (visit, id) => {
  await visit.has(id);
  await visit.page.evaluate((id) => document.querySelector(`#mirror [data-id="${CSS.escape(id)}"]`).click(), id);
};

const text = (visit) => visit.page.evaluate(() => document.getElementById('mirror').textContent);

// said waits until the page says something: its mirror comes after the frame.
const said = (visit, pattern) =>
  visit.page
    .waitForFunction((source) => new RegExp(source).test(document.getElementById('mirror').textContent), pattern.source, { timeout: 20_000, polling: 50 })
    .catch(() => assert.fail(`${pattern} is not said`));

export const cases = {
  async 'shows a class large type and asks on the day'(env) {
    const visit = await Visit.open(env, { url: `${env.url}?scenario=pressure-2017&seed=12&projector=1` });
    await visit.firstFrame();
    await visit.until('the setting up', (s) => s.scene === 'new');
    await press(visit, 'new/begin');
    await visit.until('the campaign', (s) => s.scene === 'campaign');
    await press(visit, 'welcome/go');
    // What is urgent stops the clock as well: it is set going again.
    const end = Date.now() + 120_000;
    for (let state; (state = await visit.state()).page !== 'prompt'; ) {
      assert.ok(Date.now() < end, `nobody asks by ${state.date}`);
      if (!state.running && !state.page) {
        await visit.page.focus('body > canvas');
        await visit.press('4');
      }
      await visit.page.waitForTimeout(150);
    }
    assert.equal((await visit.state()).date, '2017-10-02');
    await said(visit, /Textiles have been given ninety days/);
    assert.doesNotMatch(await text(visit), /Front-loading is in the record/, 'the class reads the teacher’s note');
    await visit.shot('prompt');
    await press(visit, 'prompt/note');
    await said(visit, /Front-loading is in the record/);
    await press(visit, 'prompt/go');
    await visit.until('the room', (s) => !s.page);
    await visit.close();
  },

  async 'plays a campaign again otherwise, and prints the debrief'(env) {
    const folder = mkdtempSync(join(tmpdir(), 'hardcurrency-played-'));
    const file = join(folder, 'played.hcs');
    execFileSync('go', ['run', './cmd/lab', 'run', '-scenario', 'tutorial', '-seed', '12', '-save', file], {
      cwd: env.root,
      env: { ...process.env, CGO_ENABLED: '0' },
    });
    const buffer = readFileSync(file);
    rmSync(folder, { recursive: true });

    const visit = await Visit.open(env);
    await visit.firstFrame();
    await visit.until('the title', (s) => s.scene === 'title' && s.ready);
    await press(visit, 'title/load');
    await visit.until('the list of saves', (s) => s.scene === 'load');
    const [chooser] = await Promise.all([visit.page.waitForEvent('filechooser'), press(visit, 'load/import')]);
    await chooser.setFiles({ name: 'played.hcs', mimeType: 'application/octet-stream', buffer });
    await press(visit, 'load/save-1.hcs/open');
    await visit.until('the debrief', (s) => s.scene === 'debrief');
    await press(visit, 'debrief/otherwise');
    await visit.until('the study', (s) => s.scene === 'otherwise' && !s.working);
    await press(visit, 'otherwise/no-theft');
    await visit.until('the other campaign', (s) => s.tried === 1 && !s.working);
    await said(visit, /By 30 Jun 2018 the office would have brought home/);
    await said(visit, /not history’s/);
    await visit.shot('what-if');
    await press(visit, 'otherwise/back');
    await visit.until('the debrief again', (s) => s.scene === 'debrief');

    const [download] = await Promise.all([visit.page.waitForEvent('download', { timeout: 20_000 }), press(visit, 'debrief/print')]);
    assert.equal(download.suggestedFilename(), 'hardcurrency-tutorial-12.html');
    const html = readFileSync(await download.path(), 'utf8');
    await visit.close();

    // The page alone, as somebody finds it in a folder.
    const page = await env.browser.newPage({ viewport: { width: 900, height: 1200 } });
    const complaints = [];
    page.on('console', (m) => complaints.push(m.text()));
    page.on('request', (r) => r.isNavigationRequest() || complaints.push(r.url()));
    await page.setContent(html);
    assert.equal(await page.locator('script').count(), 0);
    assert.equal(await page.locator('.grade').count(), 3);
    assert.equal(await page.locator('.trial').count(), 1);
    assert.ok((await page.locator('svg[role=img]').count()) >= 3);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'it is wider than the window');
    assert.deepEqual(complaints, []);
    assert.equal((await page.pdf({ format: 'A4' })).subarray(0, 5).toString(), '%PDF-');
    await page.close();
  },
};
