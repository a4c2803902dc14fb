// Runs every case of every *.test.mjs here in one Chromium against dist/web,
// each case in a context of its own, and prints what was measured.
//
//   node web/e2e/run.mjs [part of a case's name]
//   node web/e2e/run.mjs --long    the cases of *.long.mjs instead, which take minutes

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const dist = join(root, 'dist', 'web');
const long = process.argv.includes('--long');
const wanted = process.argv.slice(2).find((a) => a !== '--long') || '';
// No case takes nearly this long, even where everything is drawn in software.
const caseTimeout = long ? 1_200_000 : 180_000;

if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/web is missing; make web builds it');
  process.exit(1);
}

const withTimeout = (promise) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${caseTimeout / 1000} s`)), caseTimeout);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

// The site is served from a folder that also holds a copy further down, to see
// that nothing in it depends on where it lies.
const site = mkdtempSync(join(tmpdir(), 'hardcurrency-site-'));
cpSync(dist, site, { recursive: true });
cpSync(dist, join(site, 'some', 'where'), { recursive: true });

let server;
let browser;
let passed = 0;
let failed = 0;
const figures = {};
try {
  server = await serve(root, site);
  browser = await launch();
  const env = {
    browser,
    dist,
    root,
    site,
    url: server.url,
    deepURL: new URL('some/where/', server.url).href,
    shots: join(root, 'dist', 'shots', 'web'),
    figure(name, value) {
      figures[name] = value;
    },
  };
  figures.browser = `Chromium ${browser.version()}`;
  for (const file of readdirSync(here).filter((f) => f.endsWith(long ? '.long.mjs' : '.test.mjs')).sort()) {
    const { cases } = await import(pathToFileURL(join(here, file)));
    for (const [name, run] of Object.entries(cases)) {
      if (!name.includes(wanted)) {
        continue;
      }
      const t = performance.now();
      const took = () => `${((performance.now() - t) / 1000).toFixed(1)} s`;
      try {
        await withTimeout(run(env));
        passed += 1;
        console.log(`  ok    ${name} (${took()})`);
      } catch (err) {
        failed += 1;
        console.log(`  FAIL  ${name} (${took()})\n${String(err.stack || err).replace(/^/gm, '        ')}`);
      } finally {
        await Promise.all(browser.contexts().map((c) => c.close()));
      }
    }
  }
} finally {
  await browser?.close();
  server?.stop();
  rmSync(site, { recursive: true, force: true });
}

for (const [name, value] of Object.entries(figures)) {
  console.log(`  ${name}: ${value}`);
}
mkdirSync(join(root, 'dist', 'shots', 'web'), { recursive: true });
writeFileSync(join(root, 'dist', 'shots', 'web', 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
