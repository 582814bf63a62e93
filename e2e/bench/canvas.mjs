// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromium as browser_path, repository } from './paths.mjs';
import { at_share, figure, heading } from './report.mjs';
import { installation } from './servers.mjs';

const activities = 50;
const columns = 7;
const moves = 240;
const keystrokes = 200;
const frame_ms = 1000 / 60;
const page_word = (key) => JSON.parse(readFileSync(join(repository, 'web/admin/src/locales/en.json'), 'utf8'))[key];

/** A journey of as many activities as one may have, edited in Chromium. */
export async function run() {
  heading(`A canvas of ${activities} activities`);
  const world = await installation();
  const browser = await chromium.launch({ executablePath: browser_path, args: ['--no-sandbox'] });
  try {
    const page = await open_journey(browser, world);
    const frames = await drag(page);
    figure('frames while an activity is dragged', 1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length), '/s', { at_least: 59 });
    figure('from one frame to the next, p99', at_share(frames, 0.99), 'ms');
    const times = await type(page);
    figure('keystroke to findings, median', at_share(times, 0.5), 'ms');
    figure('keystroke to findings, p99', at_share(times, 0.99), 'ms', { below: frame_ms });
  } finally {
    await browser.close();
    await world.stop();
  }
}

/** An event, then one wait after the other, then the end. */
function drawn() {
  const place = (index) => ({ x: (index % columns) * 320, y: Math.floor(index / columns) * 160 });
  const leads = (index) => [{ way: 'next', to: index + 1 < activities - 1 ? `wait_${index + 1}` : 'out' }];
  const nodes = [{ id: 'in', kind: 'event', event: { name: 'order', fields: [] }, ways: leads(0), ...place(0) }];
  for (let index = 1; index < activities - 1; index++)
    nodes.push({ id: `wait_${index}`, kind: 'wait', wait: { kind: 'duration', seconds: 3600 }, ways: leads(index), ...place(index) });
  nodes.push({ id: 'out', kind: 'end', ...place(activities - 1) });
  return { name: 'Long', nodes };
}

async function open_journey(browser, { url, cookie, call }) {
  const { id } = await (await call('POST', '/journeys', drawn())).json();
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 1000 } });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/journeys/${id}`);
  await page.locator('.react-flow__node[data-id="wait_20"]').waitFor();
  await page.locator('[data-errors]').waitFor();
  return page;
}

/** Milliseconds between the frames that were drawn while one activity followed the mouse. */
async function drag(page) {
  const { x, y, width, height } = await page.locator('.react-flow__node[data-id="wait_20"]').boundingBox();
  const middle = { x: x + width / 2, y: y + height / 4 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames = [];
    let last;
    const note = (now) => {
      if (last !== undefined) globalThis.frames.push(now - last);
      last = now;
      globalThis.frame = requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let index = 1; index <= moves; index++) {
    const turn = (index / moves) * 4 * Math.PI;
    await page.mouse.move(middle.x + 60 * Math.sin(turn), middle.y + 40 * (1 - Math.cos(turn)));
  }
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.frame);
    return globalThis.frames;
  });
  await page.mouse.up();
  return frames;
}

/** From a key in the journey's name, which takes the name away or gives it back, to the changed number of errors. */
async function type(page) {
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  const name = page.getByRole('textbox', { name: page_word('campaigns.name') }).first();
  await name.fill('');
  await name.evaluate((field) => {
    let begun;
    let before;
    const errors = () => document.querySelector('[data-errors]')?.getAttribute('data-errors');
    globalThis.times = [];
    field.addEventListener('keydown', () => {
      begun = performance.now();
      before = errors();
    }, true);
    new MutationObserver(() => {
      if (begun === undefined || errors() === before) return;
      globalThis.times.push(performance.now() - begun);
      begun = undefined;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await name.focus();
  for (let count = 0; count < keystrokes; count++) {
    await page.keyboard.press(count % 2 ? 'Backspace' : 'a');
    await page.waitForFunction((wanted) => globalThis.times.length === wanted, count + 1);
  }
  return page.evaluate(() => globalThis.times);
}
