// One Chromium for the whole run, and how to find it.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// The browser's path: CHROMIUM if set, else the first known name in PATH.
function find() {
  if (process.env.CHROMIUM) {
    return process.env.CHROMIUM;
  }
  for (const name of names) {
    for (const dir of (process.env.PATH || '').split(delimiter)) {
      const path = join(dir, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next folder.
      }
    }
  }
  throw new Error(`no Chromium found (looked for ${names.join(', ')}); set CHROMIUM to its path`);
}

// launch starts Chromium drawing in software, so that a machine without a
// graphics card gives the same pictures, and silent towards the network.
export function launch() {
  return chromium.launch({
    executablePath: find(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--mute-audio',
    ],
  });
}
