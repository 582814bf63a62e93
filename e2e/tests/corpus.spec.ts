// SPDX-License-Identifier: Apache-2.0
import { connect } from '../support/connect.ts';
import { Console } from '../support/console.ts';
import { template_bodies } from '../support/corpus.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

/** What only Meta's answers hold; the builder leaves it out of the request. */
const only_answered = [
  'id',
  'status',
  'previous_category',
  'correct_category',
  'rejected_reason',
  'quality_score',
  'health_status',
  'last_updated_time',
  'rejection_reason',
];

test('every template that is right comes out of the builder with the meaning it went in with', async ({
  page,
  api,
  sandbox,
  context,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await connect(api, sandbox, 'healthy', 'Main');
  const console = new Console(page, new Words());
  const { words } = console;
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));

  await page.goto('/templates/new');
  await page.getByRole('tab', { name: words.page('templates.json') }).click();
  const shown = page.getByRole('region', { name: words.page('templates.json') });
  const choose = async (key: string) => {
    await console.button('templates.more').click();
    await page.getByRole('menuitem', { name: words.page(key) }).click();
  };

  const bodies = template_bodies();
  expect(bodies.length).toBeGreaterThan(5);
  for (const { file, json } of bodies) {
    await test.step(file, async () => {
      await choose('templates.import');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(JSON.stringify(json, null, 2));
      await dialog.getByRole('button', { name: words.page('templates.import.action') }).click();
      await expect(dialog).toHaveCount(0);
      await choose('templates.copy_curl');
      expect.soft(requested(await clipboard(page)), file).toEqual(without(json, only_answered));
      expect.soft(JSON.parse((await shown.textContent()) ?? ''), file).toEqual(json);
    });
  }
  expect(failures).toEqual([]);
});

const clipboard = (page: import('@playwright/test').Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The body of a copied command. */
function requested(command: string): unknown {
  const quoted = /-d '(.*)'$/s.exec(command)?.[1];
  if (quoted === undefined) throw new Error(`No body in ${command}`);
  return JSON.parse(quoted.replaceAll("'\\''", "'"));
}

function without(json: object, members: readonly string[]): object {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !members.includes(name)));
}
