// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { full_template } from './cases.mjs';
import { chromium as browser_path, repository } from './paths.mjs';
import { at_share, figure, heading } from './report.mjs';
import { installation } from './servers.mjs';

const keystrokes = 400;
const frame_ms = 16;
const word = (file, key) => JSON.parse(readFileSync(join(repository, file), 'utf8'))[key];
const page_word = (key) => word('web/admin/src/locales/en.json', key);

/** From a key pressed in the body of a full template to the changed finding on screen. */
export async function run() {
  heading('A keystroke in a full template, until the findings on screen have followed');
  const console_ = await installation();
  const browser = await chromium.launch({
    executablePath: browser_path,
    args: ['--no-sandbox'],
  });
  try {
    await connect(console_);
    const { page, body } = await open_template(browser, console_, body_too_long());
    const times = await type_and_time(page, body);
    figure('keystroke to findings, median', at_share(times, 0.5), 'ms');
    figure('keystroke to findings, p99', at_share(times, 0.99), 'ms', { below: frame_ms });
  } finally {
    await browser.close();
    await console_.stop();
  }
}

/** The builder opens for a connected account. */
async function connect({ sandbox_url, call }) {
  const world = await (await fetch(`${sandbox_url}/_sandbox/world`)).json();
  const account = world.accounts.find(({ kind }) => kind === 'healthy');
  await call('POST', '/credentials', {
    name: 'Main account',
    api_token: world.token,
    app_secret: world.app.secret,
    business_account_id: world.business.id,
    waba_id: account.id,
    phone_number_id: account.phone_numbers[0].id,
  });
}

/** A body beyond its limit: its finding tells the length, which every keystroke changes. */
function body_too_long() {
  const template = structuredClone(full_template);
  const body = template.components.find(({ type }) => type === 'BODY');
  body.text = body.text.padEnd(1100, ' and more of it');
  return template;
}

async function open_template(browser, { url, cookie, administrator }, template) {
  const context = await browser.newContext({ locale: 'en-US' });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/templates/new`);
  await page.getByRole('button', { name: page_word('templates.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: page_word('templates.import') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(JSON.stringify(template));
  await dialog.getByRole('button', { name: page_word('templates.import.action') }).click();
  await dialog.waitFor({ state: 'detached' });
  const text = template.components.find(({ type }) => type === 'BODY').text;
  const body = await page.evaluateHandle(
    (wanted) => [...document.querySelectorAll('textarea')].find((area) => area.value === wanted),
    text,
  );
  if (!body.asElement()) throw new Error(`${administrator.name} sees no field with the body`);
  return { page, body };
}

async function type_and_time(page, body) {
  const pattern = word('core/locales/en.json', 'finding.template.body.too_long').split('{')[0];
  await body.evaluate((area, shown) => {
    const leaves = [...document.querySelectorAll('body *')].filter((it) => it.childElementCount === 0);
    const findings = leaves.filter((it) => it.textContent.includes(shown));
    if (findings.length === 0) throw new Error(`no finding "${shown}"`);
    const [finding] = findings;
    let begun;
    let before;
    globalThis.times = [];
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    area.addEventListener('keydown', () => {
      begun = performance.now();
      before = finding.textContent;
    }, true);
    new MutationObserver(() => {
      if (begun === undefined || finding.textContent === before) return;
      globalThis.times.push(performance.now() - begun);
      begun = undefined;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, pattern);
  for (let count = 0; count < keystrokes; count++) {
    await page.keyboard.press(String.fromCharCode(97 + (count % 26)));
    await page.waitForFunction((wanted) => globalThis.times.length === wanted, count + 1);
  }
  return page.evaluate(() => globalThis.times);
}
