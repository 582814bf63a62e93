// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '../support/test.ts';

test('the page is served and asks for nothing from another host', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  expect(foreign).toEqual([]);
});
