// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { expect_accessible } from '../support/accessibility.ts';
import { Console } from '../support/console.ts';
import { people_file, xlsx_file } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

const words = new Words();

test('a file of thousands of people is dropped, mapped, judged, tried out, imported and counted', async ({ page, api }) => {
  void api;
  const console = new Console(page, words);
  const file = people_file({ people: 3000, duplicates: 40, broken: 25, american: 60 });
  await page.goto('/audiences/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'spring.csv', mimeType: 'text/csv', buffer: file });

  const role = (name: string) => page.getByRole('button', { name: words.page('import.role_of', { name }) });
  await expect(role('phone')).toContainText(words.page('import.role.phone'));
  await expect(role('first_name')).toContainText(words.page('import.role.attribute'));
  await expect(role('time_zone')).toContainText(words.page('import.role.time_zone'));
  await expect_accessible(page);

  await console.button('import.check.start').click();
  const count = (key: string) => page.getByRole('definition').and(page.locator(`dt:has-text("${words.page(key)}") + dd`)).first();
  await expect(count('import.accepted')).toHaveText('3,000');
  await expect(count('import.duplicates')).toHaveText('40');
  await expect(count('import.rejected')).toHaveText('25');
  await expect(count('import.us_numbers')).toHaveText('60');
  await expect(count('import.would_reach')).toHaveText('2,940');
  await expect(page.getByText(words.core('finding.policy.us_marketing_pause'))).toBeVisible();
  await expect_accessible(page);

  const download = page.waitForEvent('download');
  await console.button('import.problems.download').click();
  const problems = await readFile(await (await download).path(), 'utf8');
  const lines = problems.trim().split('\r\n');
  expect(lines.length).toBe(1 + 40 + 25);
  expect(lines.filter((line) => line.includes(words.core('finding.audience.duplicate')))).toHaveLength(40);

  await page.getByLabel(words.page('audience.name')).last().fill('Spring');
  await console.button('import.upload.action').click();
  await expect(console.heading('Spring')).toBeVisible({ timeout: 40_000 });
  await expect(count('audience.people')).toHaveText('3,000');
  await expect_accessible(page);

  // The same file again updates the same people: nobody is there twice.
  const [{ id }] = (await api.get('/audiences?search=Spring')).items;
  expect((await api.get(`/audiences/${id}`)).people).toBe(3000);
  expect((await api.post('/audiences/count', { where: { kind: 'all_of' } })).people).toBe(3000);
});

test('a check is cancelled in the middle and begun again', async ({ page, api }) => {
  void api;
  const console = new Console(page, words);
  await page.goto('/audiences/import');
  const buffer = people_file({ people: 300_000, duplicates: 0, broken: 0, american: 0 });
  await page.locator('input[type=file]').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
  const accepted = page.locator(`dt:has-text("${words.page('import.accepted')}") + dd`).first();
  // The check is over sooner than a pointer gets there, so the button is pressed the moment it is there.
  await page.evaluate((cancel) => {
    new MutationObserver((_, observer) => {
      const button = Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === cancel);
      if (!button) return;
      observer.disconnect();
      button.click();
    }).observe(document.body, { childList: true, subtree: true });
  }, words.page('action.cancel'));
  await console.button('import.check.start').click();
  await expect(console.button('import.check.start')).toBeVisible();
  await expect(page.getByText('300,000', { exact: true })).toHaveCount(0);
  await console.button('import.check.start').click();
  await expect(accepted).toHaveText('300,000');
});

test('an Excel file and a file in another encoding are read as well', async ({ page, api }) => {
  void api;
  const console = new Console(page, words);
  await page.goto('/audiences/import');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'people.xlsx', mimeType: '', buffer: xlsx_file([['phone', 'name'], ['+821012345678', '민지']]) });
  await expect(page.getByText('+821012345678 ')).toHaveCount(0);
  await expect(page.getByText('민지', { exact: false }).first()).toBeVisible();
  await console.button('import.other_file').click();

  // "이름" and "민지" in EUC-KR.
  const korean = Buffer.concat([
    Buffer.from('phone,'), Buffer.from([0xc0, 0xcc, 0xb8, 0xa7]), Buffer.from('\n+821012345678,'),
    Buffer.from([0xb9, 0xce, 0xc1, 0xf6]), Buffer.from('\n'),
  ]);
  await input.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: korean });
  await expect(page.getByText(words.page('import.encoding.doubt'), { exact: true })).toBeVisible();
  await console.pick(words.page('import.encoding'), words.page('import.encoding.euc-kr'));
  await expect(page.getByText('민지', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(words.page('import.encoding.doubt'), { exact: true })).toHaveCount(0);
});

test('an audience by conditions counts live, is saved and shows who meets them', async ({ page, api }) => {
  for (const [index, city] of ['Seoul', 'Seoul', 'Busan'].entries())
    await api.post('/profiles', { phone: `8210123456${index}0`, attributes: { city } });
  const console = new Console(page, words);
  await page.goto('/audiences/query');
  const met = page.locator(`dt:has-text("${words.page('query.count.people')}") + dd`);
  await expect(met).toHaveText('3');
  await console.button('query.add').click();
  await page.getByRole('menuitem', { name: words.page('query.add.attribute') }).click();
  await page.getByRole('combobox', { name: words.page('query.attribute') }).fill('city');
  await page.keyboard.press('Tab');
  await page.getByLabel(words.page('query.values')).first().fill('Seoul');
  await page.keyboard.press('Enter');
  await expect(met).toHaveText('2');
  await expect_accessible(page);
  await console.field('audience.name').fill('Seoul');
  await console.button('action.save').click();
  await expect(console.heading('Seoul')).toBeVisible();
  await expect(page.locator(`dt:has-text("${words.page('audience.people')}") + dd`).first()).toHaveText('2');
});

test('a person is changed, suppressed, released, exported and erased', async ({ page, api }) => {
  const person = await api.post('/profiles', { phone: '+82 10 1234 5678', attributes: { city: 'Seoul' } });
  const console = new Console(page, words);
  await page.goto(`/profiles/${person.id}`);
  await expect(console.heading('+821012345678')).toBeVisible();
  await expect_accessible(page);

  await console.button('action.edit').click();
  await console.field('profile.locale').fill('ko');
  await console.button('action.save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await api.get(`/profiles/${person.id}`)).locale).toBe('ko');

  await console.button('profile.suppress').click();
  await console.button('action.add').click();
  await expect(page.getByRole('heading', { name: words.page('suppression.listed') })).toBeVisible();
  await page.goto('/suppressions');
  await expect(page.getByRole('row', { name: /\+821012345678/ })).toContainText(words.page('suppression.listed'));
  await page.goto(`/profiles/${person.id}`);
  await console.button('suppression.remove').click();
  await expect(console.button('profile.suppress')).toBeVisible();

  const download = page.waitForEvent('download');
  await console.button('profile.export').click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.page('profile.export') }).click();
  expect(JSON.parse(await readFile(await (await download).path(), 'utf8')).profile.phone).toBe('821012345678');

  await console.button('profile.erase').click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.page('action.delete') }).click();
  await expect(console.heading(words.page('profiles.title'))).toBeVisible();
  expect((await api.get('/profiles')).items).toEqual([]);
});

test('frequency caps, quiet hours and price lists are made, changed and deleted', async ({ page, api }) => {
  const console = new Console(page, words);
  await page.goto('/administration/rules');
  await console.button('rules.caps.create').first().click();
  await console.button('action.save').click();
  await expect(console.finding('policy.cap_name_required')).toBeVisible();
  await console.field('rules.name').fill('Once a day');
  await console.button('action.save').click();
  await expect(page.getByRole('rowheader', { name: 'Once a day' })).toBeVisible();
  await console.button('rules.quiet.create').first().click();
  await console.field('rules.name').fill('Night');
  await console.button('action.save').click();
  await expect(page.getByRole('rowheader', { name: 'Night' })).toBeVisible();
  await console.button('rules.prices.create').first().click();
  await console.field('rules.name').fill('Rate card');
  await console.field('rules.prices.country').fill('Korea');
  await console.button('action.save').click();
  await expect(console.finding('report.price_country_malformed')).toBeVisible();
  await console.field('rules.prices.country').fill('kr');
  await console.field('rules.prices.price').fill('0.0629');
  await console.button('action.save').click();
  await expect(page.getByRole('rowheader', { name: 'Rate card' })).toBeVisible();
  const [{ prices }] = (await api.get('/price-lists')).items;
  expect(prices).toEqual([{ country: 'KR', category: 'marketing', micros: 62_900 }]);
  await expect_accessible(page);
  const [{ periods }] = (await api.get('/quiet-hours')).items;
  expect(periods).toEqual([{ weekdays: [0, 1, 2, 3, 4, 5, 6], from_minute: 1260, to_minute: 480 }]);

  await page.getByRole('button', { name: words.page('list.actions_of', { name: 'Night' }) }).click();
  await page.getByRole('menuitem', { name: words.page('action.delete') }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.page('action.delete') }).click();
  await expect(page.getByRole('rowheader', { name: 'Night' })).toHaveCount(0);
});
