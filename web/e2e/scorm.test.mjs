// The SCORM package inside a learning system: scorm-again, a run-time environment
// of the standard's version 1.2, in the page around the game.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from './unzip.mjs';
import { Visit } from './visit.mjs';

// The package as a learning system would have it: unpacked.
function unpacked(env) {
  const dir = join(env.site, 'course');
  if (!existsSync(join(dir, 'index.html'))) {
    const names = unzip(join(env.root, 'dist', 'hardcurrency-scorm12.zip'), dir);
    assert.equal(names[0], 'imsmanifest.xml');
  }
}

const runtime = (env) => readFileSync(join(env.root, 'web', 'e2e', 'node_modules', 'scorm-again', 'dist', 'scorm12.min.js'));

// What the learning system's page runs before the frame loads. Every call is kept,
// and what the standard allows at most is asserted here, since the run-time does not.
const system = `
  const fault = new URLSearchParams(location.search).get('fault');
  globalThis.calls = [];
  if (fault !== 'absent') {
    const api = new Scorm12API({ autocommit: false, logLevel: 5 });
    const kept = sessionStorage.getItem('cmi');
    if (kept) api.loadFromJSON(JSON.parse(kept), '');
    globalThis.API = new Proxy(api, {
      get(target, name) {
        const value = target[name];
        if (typeof value !== 'function' || !String(name).startsWith('LMS')) return value;
        return (...args) => {
          if (args[0] === 'cmi.suspend_data' && args[1]?.length > 4096) throw new Error('suspend_data is too long');
          const refused = fault === 'initialize' && name === 'LMSInitialize' || fault === 'set' && name === 'LMSSetValue' || fault === 'commit' && name === 'LMSCommit';
          const answer = refused ? 'false' : String(value.apply(target, args));
          calls.push([name, ...args, answer]);
          return answer;
        };
      },
    });
    // The next launch finds what this one left.
    globalThis.keep = () => sessionStorage.setItem('cmi', JSON.stringify(api.cmi.toJSON ? JSON.parse(JSON.stringify(api.cmi)) : api.cmi));
  }
`;

class Course {
  static async open(env, query = '') {
    unpacked(env);
    const visit = await Visit.open(env, {
      url: new URL(`lms.html${query}`, env.url).href,
      prepare: async (page) => {
        await page.route('**/scorm12.min.js', (r) => r.fulfill({ contentType: 'text/javascript', body: runtime(env) }));
        await page.route('**/lms.html*', (r) =>
          r.fulfill({ contentType: 'text/html', body: `<!doctype html><script src="scorm12.min.js"></script><script>${system}</script><iframe src="course/index.html" width="1100" height="620"></iframe>` }),
        );
      },
    });
    const course = new Course();
    course.visit = visit;
    await course.attach();
    return course;
  }

  async attach() {
    this.frame = await (await this.visit.page.waitForSelector('iframe')).contentFrame();
  }

  async until(what, accepts, timeout = 60_000) {
    const deadline = performance.now() + timeout;
    let last = null;
    while (performance.now() < deadline) {
      last = await this.frame.evaluate(() => globalThis.hardcurrency?.state() ?? null).catch(() => null);
      if (last && accepts(last)) {
        return last;
      }
      await this.visit.page.waitForTimeout(100);
    }
    throw new Error(`never saw: ${what}; last ${JSON.stringify(last)}\n${this.visit.complaints.join('\n')}`);
  }

  // press uses a node of the game as a screen reader does.
  async press(id) {
    await this.frame.waitForSelector(`#mirror [data-id="${id}"]`, { state: 'attached', timeout: 30_000 });
    await this.frame.evaluate((id) => document.querySelector(`#mirror [data-id="${CSS.escape(id)}"]`).click(), id);
  }

  async title() {
    return this.frame.waitForSelector('#notice', { state: 'visible', timeout: 20_000 }).then((n) => n.$eval('#notice-title', (e) => e.textContent));
  }

  calls() {
    return this.visit.page.evaluate(() => globalThis.calls);
  }

  value(element) {
    return this.visit.page.evaluate((element) => globalThis.API.LMSGetValue(element), element);
  }

  async begin() {
    await this.press('title/new');
    await this.until('the setting up', (s) => s.scene === 'new');
    await this.press('new/begin');
    await this.until('the campaign', (s) => s.scene === 'campaign');
    await this.visit.page.waitForTimeout(500);
    await this.frame.evaluate(() => document.querySelector('#mirror [data-id="welcome/go"]')?.click());
    await this.until('no page over it', (s) => !s.page);
  }

  // live lets some days pass, by keyboard.
  async live(days) {
    await this.frame.focus('body > canvas');
    await this.visit.press('4');
    let s = await this.until('a day', () => true);
    for (let tries = 0; s.day < days; tries++) {
      assert.ok(tries < 20, `the days stand still at ${s.date}`);
      if (!s.running) {
        await this.visit.press('Space');
      }
      s = await this.until('days', (n) => n.day >= days || (!n.running && n.day > s.day));
    }
    if (s.running) {
      await this.visit.press('Space');
    }
    return this.until('a stop', (n) => !n.running);
  }
}

export const cases = {
  async 'reports to a learning system and resumes from it'(env) {
    const course = await Course.open(env);
    await course.until('the title', (s) => s.scene === 'title' && s.ready);
    await course.begin();
    await course.live(9);
    await course.visit.page.waitForTimeout(5_500); // a commit
    const before = await course.until('a stop', (s) => !s.running);
    let calls = await course.calls();
    assert.deepEqual(calls[0].slice(0, 2), ['LMSInitialize', '']);
    assert.ok(calls.some((c) => c[0] === 'LMSCommit' && c.at(-1) === 'true'), 'nothing was committed');
    assert.deepEqual(calls.filter((c) => c[0] === 'LMSSetValue' && c.at(-1) !== 'true'), [], 'values were refused');
    assert.equal(await course.value('cmi.core.lesson_status'), 'incomplete');
    // The day of what it could resume from, which may lie behind the day shown.
    const location = await course.value('cmi.core.lesson_location');
    assert.ok(location > '2017-09-01' && location <= before.date, `located at ${location}, while the game is at ${before.date}`);
    assert.equal(await course.value('cmi.core.score.raw'), '0');
    assert.equal(await course.value('cmi.objectives._count'), '3');
    const suspended = calls.filter((c) => c[1] === 'cmi.suspend_data' && c[0] === 'LMSSetValue').at(-1)[2];
    assert.match(suspended, /^A[\w-]+$/);

    // Closed twice: by the game's page and by its frame going away.
    await course.visit.page.evaluate(() => globalThis.keep());
    await course.frame.evaluate(() => globalThis.hardcurrencyLMS.close());
    await course.frame.evaluate(() => globalThis.hardcurrencyLMS.close());
    calls = await course.calls();
    assert.equal(calls.filter((c) => c[0] === 'LMSFinish').length, 1);
    assert.ok(calls.some((c) => c[1] === 'cmi.core.session_time' && /^\d{4}:\d\d:\d\d$/.test(c[2]) && c[3] === 'true'));
    assert.ok(calls.some((c) => c[1] === 'cmi.core.exit' && c[2] === 'suspend' && c[3] === 'true'));

    await course.visit.reload();
    await course.attach();
    const after = await course.until('the campaign again', (s) => s.scene === 'campaign');
    const reported = await course.value('cmi.core.lesson_location');
    assert.equal(after.date, reported);
    assert.ok(after.day > 0 && after.day <= before.day, `suspended on day ${before.day}, resumed on day ${after.day}`);
    await course.visit.shot('scorm');
    await course.visit.close();
  },

  async 'tells a learning system the answers to the questions of the debrief'(env) {
    // A campaign that is over, as somebody would bring it along.
    const file = join(env.site, 'over.hcs');
    execFileSync('go', ['run', './cmd/lab', 'run', '-seed', '4', '-save', file], { cwd: env.root, stdio: 'ignore' });
    const course = await Course.open(env);
    await course.until('the title', (s) => s.scene === 'title' && s.ready);
    await course.press('title/load');
    await course.until('the list of saves', (s) => s.scene === 'load');
    const [chooser] = await Promise.all([course.visit.page.waitForEvent('filechooser'), course.press('load/import')]);
    await chooser.setFiles(file);
    await course.press('load/save-1.hcs/open');
    await course.until('the debrief', (s) => s.scene === 'debrief');
    assert.equal(await course.value('cmi.core.lesson_status'), 'completed');
    assert.equal(await course.value('cmi.core.score.raw'), '50');
    const decisions = Number(await course.value('cmi.interactions._count'));
    assert.ok(decisions > 5, `${decisions} decisions were told`);

    await course.press('debrief/questions');
    await course.until('the questions', (s) => s.scene === 'questions');
    await course.press('questions/choice/customers');
    await course.press('questions/give');
    await course.until('an answer', (s) => s.answered === 1);
    const text = 'It depends on whose hundred dollars they were, and on who is asked about them. '.repeat(5);
    for (let s = await course.until('a question', () => true); s.question !== 'worth'; ) {
      const before = s.question;
      await course.press('questions/next');
      s = await course.until('the next question', (n) => n.question !== before);
    }
    const write = async (words) => {
      await course.frame.waitForSelector('#mirror [data-id="questions/text"]', { state: 'attached' });
      await course.frame.evaluate((words) => {
        const field = document.querySelector('#mirror [data-id="questions/text"]');
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, words);
      await course.visit.page.waitForTimeout(300);
      await course.press('questions/give');
    };
    await write(text);
    await course.until('two answers', (s) => s.answered === 2);
    await write(`Anew. ${text}`);
    await course.visit.page.waitForTimeout(500);

    const sets = (await course.calls()).filter((c) => c[0] === 'LMSSetValue');
    assert.deepEqual(sets.filter((c) => c.at(-1) !== 'true'), [], 'values were refused');
    const last = (element) => sets.filter((c) => c[1] === element).at(-1)?.[2];
    const choice = `cmi.interactions.${decisions}`;
    assert.equal(last(`${choice}.id`), 'question.who-paid');
    assert.equal(last(`${choice}.type`), 'choice');
    assert.match(last(`${choice}.student_response`), /^[a-h]$/);
    assert.match(last(`${choice}.correct_responses.0.pattern`), /^[a-h]$/);
    assert.match(last(`${choice}.result`), /^(correct|wrong)$/);
    const words = `cmi.interactions.${decisions + 1}`;
    assert.equal(last(`${words}.type`), 'fill-in');
    assert.ok(last(`${words}.student_response`).startsWith('Anew. It depends'));
    assert.ok(last(`${words}.student_response`).length <= 255);
    assert.equal(Number(await course.value('cmi.interactions._count')), decisions + 2, 'an answer that was written anew is told as another');
    assert.ok(Number(last('cmi.core.score.raw')) > 50);
    assert.ok(last('cmi.suspend_data').length <= 4096);
    await course.frame.evaluate(() => globalThis.hardcurrencyLMS.close());
    assert.equal((await course.calls()).filter((c) => c[1] === 'cmi.core.exit').at(-1)[2], 'suspend', 'questions are left to be answered');
    await course.visit.shot('scorm-questions');
    await course.visit.close();
  },

  async 'plays on without a learning system, or with one that refuses to begin'(env) {
    for (const [fault, title] of [
      ['absent', 'No learning system is here'],
      ['initialize', 'The learning system does not answer'],
    ]) {
      const course = await Course.open(env, `?fault=${fault}`);
      assert.equal(await course.title(), title);
      await course.frame.click('#notice-button');
      await course.until('the title', (s) => s.scene === 'title' && s.ready);
      await course.visit.close();
    }
  },

  async 'says so when the learning system takes nothing'(env) {
    const course = await Course.open(env, '?fault=set');
    await course.until('the title', (s) => s.scene === 'title' && s.ready);
    await course.begin();
    await course.frame.waitForSelector('#lms-note', { timeout: 20_000 });
    assert.match(await course.frame.innerText('#lms-note'), /did not take everything/);
    await course.visit.close();
  },
};
