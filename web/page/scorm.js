'use strict';

// Between the game and a learning system that speaks SCORM 1.2. The game reports
// with hardcurrencyHost.report(text), a JSON object:
//
//   campaign   scenario, difficulty and seed: another one is another campaign
//   date       of the campaign, which becomes lesson_location
//   part       of its days that have passed, 0 to 1
//   ended      whether it is over
//   done       whether the questions of the debrief are answered too
//   score      0 to 100, of days played and questions answered, never of money
//   axes       the three grades by name, once it is over: objectives, never the score
//   answers    [{id, type, response, result, pattern}]: dossiers decided and questions
//              answered, which become interactions. New ones come last; a text that
//              was answered may change
//   suspend    the campaign packed into at most 4,096 letters, or less than all of it,
//              and the answers behind it
//
// and asks with hardcurrencyHost.resume() what was suspended before. Everything here
// outlives a learning system that is absent, refuses or forgets: the game goes on.
(() => {
  const began = Date.now();
  const most = 4096; // letters of suspend_data; not every system enforces it
  const pause = 5_000; // milliseconds between two commits

  // The API is an object called API in a frame above or in the opener's. Frames of
  // other origins throw when they are looked at.
  function find() {
    const up = (from) => {
      for (let w = from, n = 0; w && n < 20; n++) {
        try {
          if (w.API) {
            return w.API;
          }
        } catch {
          // Not ours to see; the one above may be.
        }
        try {
          if (w.parent === w) {
            return null;
          }
          w = w.parent;
        } catch {
          return null;
        }
      }
      return null;
    };
    let opener = null;
    try {
      opener = globalThis.opener;
    } catch {
      // The same.
    }
    return up(globalThis) || (opener && up(opener));
  }

  const lms = {
    // '' or the name of a problem in words.js that the person is told of first.
    problem: '',
    // One of: absent, refused, open, closed.
    state: 'absent',
    // What the system answered last when something failed, for tests.
    error: '',
  };
  globalThis.hardcurrencyLMS = lms;

  const api = find();
  const call = (name, ...args) => {
    try {
      return String(api[name](...args));
    } catch (err) {
      lms.error = `${name}: ${err.message || err}`;
      return 'false';
    }
  };
  const get = (element) => {
    const value = call('LMSGetValue', element);
    return value === 'false' || value === 'undefined' || value === 'null' ? '' : value;
  };
  const set = (element, value) => {
    if (call('LMSSetValue', element, String(value)) === 'true') {
      return true;
    }
    lms.error = `${element}: ${call('LMSGetLastError')}`;
    return false;
  };

  let resume = '';
  let finished = false; // the system has it as completed from before
  if (!api) {
    lms.problem = 'noLMS';
  } else if (call('LMSInitialize', '') !== 'true') {
    lms.state = 'refused';
    lms.problem = 'lmsRefuses';
  } else {
    lms.state = 'open';
    resume = get('cmi.suspend_data');
    const status = get('cmi.core.lesson_status');
    finished = ['completed', 'passed'].includes(status);
    if (!finished) {
      set('cmi.core.lesson_status', 'incomplete');
      set('cmi.core.exit', 'suspend');
    }
  }

  let told = false;
  function tell(key) {
    if (told) {
      return;
    }
    told = true;
    const note = document.createElement('p');
    note.id = 'lms-note';
    note.className = 'lms-note';
    note.setAttribute('role', 'alert');
    note.textContent = globalThis.hardcurrencyWords.en[key];
    document.body.append(note);
    setTimeout(() => note.remove(), 15_000);
  }

  const sent = new Map(); // element: value, so that only what is new is sent
  const put = (element, value) => {
    if (sent.get(element) === String(value)) {
      return true;
    }
    const ok = set(element, value);
    if (ok) {
      sent.set(element, String(value));
    }
    return ok;
  };

  // Answers are only ever added or worded anew, and a campaign that is resumed tells
  // all of them again: those that the system has already are counted and left out.
  let campaign = null;
  let base = 0;
  let have = []; // what the system has of them, as text
  function interactions(report) {
    if (campaign !== report.campaign) {
      const count = Number.parseInt(get('cmi.interactions._count'), 10) || 0;
      const same = campaign === null && resume !== '' && report.resumed;
      base = same ? Math.max(0, count - report.answers.length) : count;
      have = same ? report.answers.slice(0, count).map((a) => JSON.stringify(a)) : [];
      campaign = report.campaign;
    }
    return report.answers.every((a, i) => {
      const text = JSON.stringify(a);
      if (have[i] === text) {
        return true;
      }
      const at = `cmi.interactions.${base + i}`;
      const ok =
        set(`${at}.id`, a.id) &&
        set(`${at}.type`, a.type) &&
        set(`${at}.student_response`, a.response) &&
        (!a.pattern || set(`${at}.correct_responses.0.pattern`, a.pattern)) &&
        set(`${at}.result`, a.result) &&
        set(`${at}.time`, clock(new Date()));
      if (ok) {
        have[i] = text;
      }
      return ok;
    });
  }

  const two = (n) => String(n).padStart(2, '0');
  const clock = (d) => `${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
  function session() {
    const s = Math.floor((Date.now() - began) / 1000);
    const hours = Math.min(9999, Math.floor(s / 3600));
    return `${String(hours).padStart(4, '0')}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  }

  const axes = ['revenue', 'exposure', 'harm'];
  const points = { A: 100, B: 80, C: 60, D: 40, F: 20 };

  let last = null;
  let dirty = false;
  let timer = 0;
  function commit() {
    clearTimeout(timer);
    timer = 0;
    if (!dirty || lms.state !== 'open') {
      return;
    }
    dirty = false;
    if (call('LMSCommit', '') !== 'true') {
      lms.error = `commit: ${call('LMSGetLastError')}`;
      tell('lmsLost');
    }
  }

  function report(text) {
    if (lms.state !== 'open') {
      return;
    }
    const r = JSON.parse(text);
    last = r;
    let ok = put('cmi.core.lesson_location', r.date);
    if (r.suspend.length <= most) {
      ok = put('cmi.suspend_data', r.suspend) && ok;
    }
    ok = put('cmi.core.score.min', 0) && put('cmi.core.score.max', 100) && ok;
    ok = put('cmi.core.score.raw', r.score) && ok;
    ok = interactions(r) && ok;
    axes.forEach((axis, i) => {
      const at = `cmi.objectives.${i}`;
      ok = put(`${at}.id`, axis) && ok;
      const grade = r.axes?.[axis];
      if (grade) {
        ok = put(`${at}.score.min`, 0) && put(`${at}.score.max`, 100) && put(`${at}.score.raw`, points[grade]) && put(`${at}.status`, 'completed') && ok;
      }
    });
    if (r.ended && !finished) {
      finished = put('cmi.core.lesson_status', 'completed');
      ok = finished && ok;
    }
    if (!ok) {
      tell('lmsLost');
    }
    dirty = true;
    if (r.ended) {
      commit();
    } else if (!timer) {
      timer = setTimeout(commit, pause);
    }
  }

  function close() {
    if (lms.state !== 'open') {
      return;
    }
    set('cmi.core.session_time', session());
    set('cmi.core.exit', last?.done ? '' : 'suspend');
    dirty = true;
    commit();
    lms.state = 'closed';
    call('LMSFinish', '');
  }
  globalThis.addEventListener('pagehide', close);
  globalThis.addEventListener('beforeunload', close);
  lms.close = close;

  Object.assign(globalThis.hardcurrencyHost, { report, resume: () => resume });
})();
