'use strict';

// Fetches, unpacks and starts the game, and says in plain words what is
// missing when it cannot.
//
// The interface between page and game is small:
//
//   game -> page  globalThis.hardcurrencyReady()  called once, after the first frame
//                 globalThis.hardcurrencyState    a JSON string, replaced as the game goes:
//                                                 scene, date, day and whatever else a test reads
//   page -> game  globalThis.hardcurrencyHost     clipboard and files, in host.js
//   page -> you   globalThis.hardcurrency         the object below, for tests and the console
//
// The game works without this page, and the page never reaches into the game.
(() => {
  const build = globalThis.hardcurrencyBuild;
  const words = (() => {
    const all = globalThis.hardcurrencyWords;
    const own = all[(navigator.language || 'en').split('-')[0]] || {};
    return (key) => own[key] || all.en[key];
  })();
  const byId = (id) => document.getElementById(id);

  let memory = null; // the game's WebAssembly.Memory, once it runs
  let firstFrame = 0; // milliseconds from navigation to first frame; 0 before it
  let waiting = []; // callbacks of onFirstFrame

  const hc = {
    // One of: checking, fetching, starting, running, stopped, failed.
    stage: 'checking',
    // The build this page was packed with: kind, id, packed and raw bytes.
    build,
    // Calls fn(milliseconds since navigation) once the first frame was drawn.
    onFirstFrame(fn) {
      if (firstFrame) {
        fn(firstFrame);
      } else {
        waiting.push(fn);
      }
    },
    // What the game last said of itself, or null.
    state() {
      const text = globalThis.hardcurrencyState;
      return text ? JSON.parse(text) : null;
    },
    // Bytes of memory the game holds; it never shrinks.
    memoryBytes() {
      return memory ? memory.buffer.byteLength : 0;
    },
  };
  globalThis.hardcurrency = hc;

  globalThis.hardcurrencyReady = () => {
    if (firstFrame) {
      return;
    }
    performance.mark('first-frame');
    firstFrame = performance.now();
    hc.stage = 'running';
    const shell = byId('shell');
    shell.classList.add('done');
    setTimeout(() => {
      if (hc.stage === 'running') {
        shell.hidden = true;
      }
    }, 260);
    for (const fn of waiting) {
      fn(firstFrame);
    }
    waiting = [];
    keepSite();
  };

  // A Problem is a failure with words of its own; its name is a prefix in
  // words.js.
  class Problem extends Error {
    constructor(name, detail) {
      super(detail || name);
      this.problem = name;
      this.detail = detail || '';
    }
  }

  function notice(name, detail, button, action) {
    const shell = byId('shell');
    shell.hidden = false;
    shell.classList.remove('done');
    byId('loading').hidden = true;
    byId('notice-title').textContent = words(name + 'Title');
    byId('notice-text').textContent = words(name + 'Text');
    byId('notice-detail').textContent = detail;
    byId('notice-detail').hidden = !detail;
    const b = byId('notice-button');
    b.hidden = !button;
    b.textContent = button ? words(button) : '';
    b.onclick = action;
    byId('notice').hidden = false;
    document.title = `${words(name + 'Title')} · Hard Currency`;
    if (button) {
      b.focus();
    }
  }

  const reload = () => location.reload();

  function fail(err) {
    if (hc.stage === 'failed' || hc.stage === 'stopped') {
      return;
    }
    const running = hc.stage === 'running';
    hc.stage = running ? 'stopped' : 'failed';
    const known = err instanceof Problem;
    const detail = known ? err.detail : String((err && err.message) || err);
    const name = known ? err.problem : running ? 'stopped' : 'start';
    notice(name, detail, name.startsWith('no') ? '' : 'reload', reload);
  }

  function canDraw() {
    try {
      const gl = document.createElement('canvas').getContext('webgl2');
      if (!gl) {
        return false;
      }
      // Give the probe's context back: browsers allow only a few.
      const lose = gl.getExtension('WEBGL_lose_context');
      if (lose) {
        lose.loseContext();
      }
      return true;
    } catch {
      return false;
    }
  }

  // Some browsers have indexedDB but refuse to open it, so try.
  function canStore() {
    return new Promise((resolve) => {
      try {
        const name = 'hardcurrency-probe';
        const req = indexedDB.open(name);
        req.onerror = () => resolve(false);
        req.onblocked = () => resolve(false);
        req.onsuccess = () => {
          req.result.close();
          indexedDB.deleteDatabase(name);
          resolve(true);
        };
      } catch {
        resolve(false);
      }
    });
  }

  function askToGoOn(name, button) {
    return new Promise((resolve) => {
      notice(name, '', button, () => {
        byId('notice').hidden = true;
        document.title = 'Hard Currency';
        resolve();
      });
    });
  }

  function show(step, done, all) {
    byId('loading').hidden = !byId('notice').hidden; // a question comes first
    byId('step').textContent = words(step);
    const percent = all ? Math.min(100, Math.floor((100 * done) / all)) : 0;
    byId('fill').style.width = `${percent}%`;
    byId('bar').setAttribute('aria-valuenow', String(percent));
    const mb = (n) => (n / 1048576).toFixed(1);
    byId('amount').textContent = words('amount').replace('{done}', mb(done)).replace('{all}', mb(all));
  }

  // A content policy can forbid WebAssembly; then its name exists and its use
  // throws. The smallest module there is tells.
  function mayCompile() {
    try {
      new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
      return true;
    } catch {
      return false;
    }
  }

  // Why the page's own server may not be asked for anything, as a Problem, or null:
  // a page opened from a folder, and one in a frame without an origin, are nobody.
  function isolation() {
    if (location.protocol === 'file:') {
      return new Problem('noFile');
    }
    return globalThis.origin === 'null' ? new Problem('noOrigin') : null;
  }

  // The game inside the page: five letters for four bytes, as the packer wrote it.
  function unwrap() {
    const text = document.getElementById('packed').textContent;
    const value = new Uint8Array(128);
    let n = 0;
    for (let c = 40; c < 127; c++) {
      if (c !== 60 && c !== 92) {
        value[c] = n++;
      }
    }
    const bytes = new Uint8Array((text.length / 5) * 4);
    for (let i = 0, o = 0; i < text.length; o += 4) {
      let v = 0;
      for (let k = 0; k < 5; k++) {
        v = v * 85 + value[text.charCodeAt(i++)];
      }
      bytes[o] = v >>> 24;
      bytes[o + 1] = v >>> 16;
      bytes[o + 2] = v >>> 8;
      bytes[o + 3] = v;
    }
    document.getElementById('packed').remove();
    return new Response(bytes.subarray(0, build.packed));
  }

  // Fetches the game and returns a Response of plain WebAssembly. The first
  // bytes tell whether the server or the browser has unpacked it already (some
  // servers send .gz files with Content-Encoding: gzip), and so which total the
  // progress is measured against.
  async function fetchGame() {
    let res;
    try {
      res = build.kind === 'single' ? unwrap() : await fetch(build.wasm, { credentials: 'same-origin' });
    } catch (err) {
      throw isolation() || new Problem('fetch', String(err.message || err));
    }
    if (!res.ok || !res.body) {
      throw new Problem('fetch', `${res.status} ${res.statusText}`.trim());
    }
    const reader = res.body.getReader();
    const read = async () => {
      try {
        return await reader.read();
      } catch (err) {
        throw new Problem('fetch', String(err.message || err));
      }
    };

    // A first chunk may be shorter than the four bytes to look at.
    let head = new Uint8Array(0);
    while (head.length < 4) {
      const { done, value } = await read();
      if (done) {
        break;
      }
      const longer = new Uint8Array(head.length + value.length);
      longer.set(head);
      longer.set(value, head.length);
      head = longer;
    }
    const gzipped = head[0] === 0x1f && head[1] === 0x8b;
    const plain = head[0] === 0 && head[1] === 0x61 && head[2] === 0x73 && head[3] === 0x6d;
    if (!gzipped && !plain) {
      reader.cancel().catch(() => {});
      throw new Problem('wrong', `${head.length} bytes of ${res.headers.get('Content-Type') || 'no type'}`);
    }
    if (gzipped && typeof DecompressionStream === 'undefined') {
      reader.cancel().catch(() => {});
      throw new Problem('noUnpack');
    }

    const all = gzipped ? build.packed : build.raw;
    let got = 0;
    let broken = null;
    const counted = new ReadableStream({
      start(controller) {
        got = head.length;
        show('fetching', got, all);
        controller.enqueue(head);
      },
      async pull(controller) {
        try {
          const { done, value } = await read();
          if (done) {
            show('starting', all, all);
            hc.stage = 'starting';
            controller.close();
            return;
          }
          got += value.length;
          show('fetching', got, all);
          controller.enqueue(value);
        } catch (err) {
          broken = err;
          controller.error(err);
        }
      },
      cancel(reason) {
        return reader.cancel(reason);
      },
    });
    const body = gzipped ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
    return {
      response: new Response(body, { headers: { 'Content-Type': 'application/wasm' } }),
      // The failure of the download, when that is what broke compilation.
      cause: () => broken,
    };
  }

  // A newer build that has come in the background serves the next start. One that
  // is loading at that moment would get files of both, and begins again.
  function watchBuild() {
    if (build.kind !== 'web') {
      return;
    }
    try {
      if (navigator.serviceWorker.controller) {
        navigator.serviceWorker.addEventListener('controllerchange', () => firstFrame || location.reload(), { once: true });
      }
    } catch {
      // No service workers here. The game needs none.
    }
  }

  // Keeps the site for times without a network, once the game has begun: it must
  // not wait for that.
  function keepSite() {
    if (build.kind !== 'web') {
      return;
    }
    try {
      navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).catch(() => {});
    } catch {
      // Not in this browser, frame or address.
    }
  }

  async function start() {
    watchBuild();
    ornament();
    // The page's own words are in the file in English for readers without scripts.
    for (const el of document.querySelectorAll('[data-word]')) {
      el.textContent = words(el.dataset.word);
    }
    if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiateStreaming !== 'function') {
      throw new Problem('noWasm');
    }
    if (!mayCompile()) {
      throw new Problem('noPolicy');
    }
    if (!canDraw()) {
      throw new Problem('noWebGL');
    }
    // Asked for before anything is asked of the person: without it there is nothing
    // to go on to.
    hc.stage = 'fetching';
    show('fetching', 0, build.packed);
    const game = await fetchGame();
    if (!(await canStore())) {
      await askToGoOn('noStore', 'goOn');
    }
    // In a package for learning systems scorm.js has looked for one.
    const problem = globalThis.hardcurrencyLMS?.problem;
    if (problem) {
      await askToGoOn(problem, 'goOnUnmarked');
    }

    const go = new globalThis.Go();
    let source;
    try {
      source = await WebAssembly.instantiateStreaming(game.response, go.importObject);
    } catch (err) {
      throw game.cause() || err;
    }
    memory = source.instance.exports.mem;
    letBrowserKeysThrough();
    giveStrayKeysToGame();
    // run resolves when the program ends, which the game does only by a fault.
    await go.run(source.instance);
    throw new Problem('stopped');
  }

  // The canvas keeps every key from the browser. Keys that belong to the
  // browser (reload, full screen, developer tools, zoom, address bar) are
  // stopped before they reach the canvas, so that they keep their meaning.
  function letBrowserKeysThrough() {
    const plain = new Set(['F5', 'F11', 'F12']);
    const withControl = new Set(['KeyR', 'KeyL', 'KeyT', 'KeyW', 'KeyN', 'Digit0', 'Minus', 'Equal', 'NumpadAdd', 'NumpadSubtract']);
    const keep = (e) => {
      const control = e.ctrlKey || e.metaKey;
      if (plain.has(e.code) || (control && withControl.has(e.code)) || (control && e.shiftKey && e.code === 'KeyI')) {
        e.stopPropagation();
      }
    };
    window.addEventListener('keydown', keep, true);
    window.addEventListener('keyup', keep, true);
  }

  // When what had the focus vanishes, the browser gives the focus to nobody, and
  // inside a frame the game does not take it by itself. A key pressed then is
  // meant for the game: hand it over, with the focus.
  function giveStrayKeysToGame() {
    const hand = (e) => {
      const canvas = document.querySelector('body > canvas');
      const nobody = !document.activeElement || document.activeElement === document.body;
      if (hc.stage !== 'running' || !canvas || !nobody) {
        return;
      }
      e.preventDefault();
      e.stopImmediatePropagation();
      canvas.focus();
      canvas.dispatchEvent(new KeyboardEvent(e.type, e));
    };
    window.addEventListener('keydown', hand, true);
  }

  // A guilloche ring and its rosette, drawn from their formulas: waves wound
  // around a circle, each curve a little out of phase with the one before. On a
  // canvas that says it will be read, so that the processor draws it once: where
  // the graphics are software too, a vector image of so many curves held up the
  // game's own by more than a second.
  function ornament() {
    const canvas = byId('ornament');
    const side = Math.round(canvas.clientWidth * Math.min(2, globalThis.devicePixelRatio || 1));
    canvas.width = side;
    canvas.height = side;
    const c = canvas.getContext('2d', { willReadFrequently: true });
    if (!c || !side) {
      return;
    }
    c.translate(side / 2, side / 2);
    c.scale(side / 1200, side / 1200);
    c.strokeStyle = getComputedStyle(canvas).color;
    const draw = (curves, steps, radius, width, opacity) => {
      c.lineWidth = width;
      c.globalAlpha = opacity;
      for (let k = 0; k < curves; k++) {
        const phase = (k / curves) * 2 * Math.PI;
        c.beginPath();
        for (let i = 0; i < steps; i++) {
          const t = (i / steps) * 2 * Math.PI;
          const r = radius(t, phase);
          c.lineTo(r * Math.cos(t), r * Math.sin(t));
        }
        c.closePath();
        c.stroke();
      }
    };
    const band = (t, p) => 512 + 38 * Math.sin(36 * t + p) * (0.72 + 0.28 * Math.cos(12 * t)) + 10 * Math.sin(72 * t - p);
    const rosette = (t, p) => 380 * (0.72 + 0.28 * Math.cos(16 * t + p));
    draw(10, 1080, band, 0.9, 0.8);
    draw(12, 720, rosette, 0.8, 0.34);
    draw(1, 360, () => 564, 1.4, 1);
    draw(1, 360, () => 458, 1.4, 1);
  }

  // While the game runs only a trap of its own is fatal: an extension's script
  // may throw here as well, and that must not end a campaign.
  const fatal = (err) => hc.stage !== 'running' || (typeof WebAssembly === 'object' && err instanceof WebAssembly.RuntimeError);
  window.addEventListener('error', (e) => fatal(e.error) && fail(e.error || e.message));
  window.addEventListener('unhandledrejection', (e) => fatal(e.reason) && fail(e.reason));
  start().catch(fail);
})();
