// The game as it is met without a mouse or a large screen: through the browser's
// accessibility tree, by touch, in narrow and tall windows.

import assert from 'node:assert/strict';
import { Visit } from './visit.mjs';

const press = async (visit, id) => {
  await visit.has(id);
  await visit.page.evaluate((id) => document.querySelector(`#mirror [data-id="${CSS.escape(id)}"]`).click(), id);
};

const campaign = async (env, context = {}) => {
  const visit = await Visit.open(env, { url: `${env.url}?seed=12`, context });
  await visit.firstFrame();
  await visit.until('the setting up', (s) => s.scene === 'new');
  await press(visit, 'new/begin');
  await visit.until('the campaign', (s) => s.scene === 'campaign');
  await press(visit, 'welcome/go');
  await visit.until('no page over it', (s) => !s.page);
  return visit;
};

// tree is what Chromium hands to assistive technology: role, name, value and the
// live setting of everything that it does not leave out.
const tree = async (visit) => {
  const session = await visit.context.newCDPSession(visit.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((n) => !n.ignored)
    .map((n) => ({
      role: n.role?.value,
      name: n.name?.value || '',
      value: String(n.value?.value ?? ''),
      live: n.properties?.find((p) => p.name === 'live')?.value.value,
    }));
};

// boxes are the places of what can be pressed, in the page's pixels.
const boxes = (visit) =>
  visit.page.evaluate(() =>
    [...document.querySelectorAll('#mirror :is(button, [role=slider], [role=radio], [role=checkbox], [role=switch])')].map((e) => {
      const r = e.getBoundingClientRect();
      return { id: e.dataset.id, x: r.x, y: r.y, w: r.width, h: r.height };
    }),
  );

const middle = async (visit, id) => {
  await visit.has(id);
  const b = (await boxes(visit)).find((box) => box.id === id);
  return [b.x + b.w / 2, b.y + b.h / 2];
};

export const cases = {
  async 'tells assistive technology what is on the screen'(env) {
    const visit = await campaign(env);
    const before = await tree(visit);
    const has = (nodes, role, name, value) => nodes.some((n) => n.role === role && name.test(n.name) && (!value || value.test(n.value)));
    assert.ok(has(before, 'button', /^Treasury, \$\d/), 'the treasury is not read with its figure');
    assert.ok(has(before, 'radio', /^12 days a second$/), 'no speeds');
    assert.ok(has(before, 'tab', /^Coal out/), 'no schemes');
    assert.ok(has(before, 'heading', /^Coal out$/), 'no heading of the panel');
    assert.ok(has(before, 'slider', /^Share of the fleet/, /\d/), 'no dial with a value');
    assert.ok(before.some((n) => n.role === 'log' && n.live === 'polite'), 'news are not announced');
    const silent = before.filter((n) => ['button', 'tab', 'radio', 'slider', 'checkbox', 'switch', 'link', 'meter', 'textbox', 'region', 'table'].includes(n.role) && !n.name.trim());
    assert.deepEqual(silent, [], 'without a name');

    // What opens is told, and has the words of its own.
    await press(visit, 'rail/theft');
    await visit.until('another panel', (s) => s.panel === 'theft');
    await visit.has('panel/theft/close');
    const after = await tree(visit);
    assert.ok(has(after, 'heading', /./) && !has(after, 'heading', /^Coal out$/), 'the panel before is still read');
    await visit.close();
  },

  async 'is played by touch'(env) {
    const visit = await campaign(env, { hasTouch: true });
    const session = await visit.context.newCDPSession(visit.page);
    // A finger rests a little, as the playwright's own tap does not.
    const tap = async (id) => {
      const [x, y] = await middle(visit, id);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await visit.page.waitForTimeout(150);
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap('rail/home');
    await visit.until('the panel that was tapped', (s) => s.panel === 'home');
    const small = (await boxes(visit)).filter((b) => /^(rail|speed|panel\/home\/close|menu)/.test(b.id) && (b.w < 43.5 || b.h < 43.5));
    assert.deepEqual(small, [], 'smaller than 44 px once touched');
    await tap('speed/4');
    await visit.until('days go by', (s) => s.day > 0);
    await visit.shot('touch');
    await visit.close();
  },

  async 'fits narrow, tall and flat windows'(env) {
    const visit = await campaign(env);
    for (const [width, height] of [[1400, 560], [760, 1100], [480, 860], [360, 640]]) {
      await visit.page.setViewportSize({ width, height });
      await visit.page.waitForTimeout(1200);
      await visit.shot(`window-${width}x${height}`);
      // What is pressed with a finger may be larger than what is drawn.
      const out = (await boxes(visit)).filter((b) => {
        const [x, y] = [b.x + b.w / 2, b.y + b.h / 2];
        return /^(speed|menu|metric|bar|ticker|panel)\b/.test(b.id) && (x < 8 || y < 8 || x > width - 8 || y > height - 8);
      });
      assert.deepEqual(out, [], `outside a window of ${width} by ${height}`);
    }
    await visit.close();
  },
};
