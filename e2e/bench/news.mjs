// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { sending_world } from './campaigns.mjs';
import { chromium as browser_path } from './paths.mjs';
import { at_share, figure, heading } from './report.mjs';

const changes = 100;
const patience_ms = 10_000;
// Webhooks carry seconds: the same change twice within one is one change.
const between_ms = 600;
const steps = [
  { quality_rating: 'RED', code: 'health.number_flagged' },
  { quality_rating: 'GREEN', code: 'health.number_unflagged' },
];

/** From a change at Meta, which sends a webhook, to the line about it on an open page. */
export async function run() {
  heading(`${changes} changes of a number's quality at Meta, until the open page shows them`);
  const world = await sending_world(1, { sandbox_arguments: [], proxy_arguments: [] });
  const browser = await chromium.launch({ executablePath: browser_path, args: ['--no-sandbox'] });
  try {
    const [{ credential, number }] = world.senders;
    await world.json('POST', `/credentials/${credential.id}/webhook/register`, {});
    const context = await browser.newContext({ locale: 'en-US' });
    const [name, value] = world.cookie.split('=');
    await context.addCookies([{ name, value, url: world.url }]);
    const page = await context.newPage();
    await page.goto(`${world.url}/channel-health`);
    await page.locator('h1').waitFor();
    const times = [];
    for (let index = 0; index < changes; index++) {
      const { code, quality_rating } = steps[index % steps.length];
      const shown = await page.evaluateHandle(watch, { code, patience_ms });
      const begin = Date.now();
      await world.sandbox('PATCH', '/world', { phone_number_id: number.id, quality_rating });
      times.push((await shown.evaluate(({ promise }) => promise)) - begin);
      await pause(between_ms);
    }
    figure('from the change to the page, median', at_share(times, 0.5), 'ms');
    figure('from the change to the page, p99', at_share(times, 0.99), 'ms', { below: 300 });
  } finally {
    await browser.close();
    await world.stop();
  }
}

/** Runs in the page: when the latest line about `code` becomes another one than it is now. */
function watch({ code, patience_ms }) {
  const latest = () => {
    const line = document.querySelector(`[data-event="${code}"]`);
    return line?.closest('[role="row"], tr')?.querySelector('time')?.dateTime;
  };
  const before = latest();
  const promise = new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (latest() === before) return;
      observer.disconnect();
      resolve(Date.now());
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => reject(new Error(`no line about ${code}`)), patience_ms);
  });
  return { promise };
}
