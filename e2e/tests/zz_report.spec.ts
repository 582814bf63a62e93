// SPDX-License-Identifier: Apache-2.0
import { expect_accessible } from '../support/accessibility.ts';
import { Words, browser_locale } from '../support/words.ts';
import { expect, test } from '../support/test.ts';
const node = (id: string, kind: string, ways: any[], more = {}) => ({ id, kind, ways, ...more });
const journey = {
  name: 'Welcome', tags: [], settings: { time_zone: 'Asia/Seoul' },
  nodes: [
    node('event_1', 'event', [{ way: 'next', to: 'whatsapp_1' }], { event: { name: 'bought', fields: [{ name: 'sum', type: 'number', required: true }] } }),
    node('whatsapp_1', 'whatsapp', [{ way: 'next', to: 'reaction_1' }], { whatsapp: { configuration_id: 'c', purpose: 'marketing', treatments: [{ percent: 100, content: { name: 'offer', languages: ['en'], bindings: [] } }], links: [] } }),
    node('reaction_1', 'reaction', [{ way: 'read', to: 'end_1' }, { way: 'timeout', to: 'end_2' }], { reaction: { cases: [{ name: 'read', fate: 'read', error_codes: [] }], timeout_seconds: 86400 } }),
    node('end_1', 'end', []), node('end_2', 'end', []),
  ],
};
const offers = (...events: string[]) => events.map((event) => ({ event, allowed: true, findings: [] }));
const stored = (status: string, actions: any[]) => ({ id: 'j1', etag: 'e', family_id: 'j1', version: 2, status, journey, actions, entered: 120, inside: 40, findings: [], published_at: '2026-11-20T10:00:00Z', published_by: 'Ada', created_at: '2026-11-20T10:00:00Z', created_by: 'Ada', updated_at: '2026-11-21T10:00:00Z' });
const count = (id: string, entered: number, waiting: number, ways: any[], left: any[] = []) => ({ id, entered, waiting, passed: entered - waiting, ways: ways.map(([way, people]) => ({ way, people })), left: left.map(([reason, people]) => ({ reason, people })) });
const report = { counts: { entered: 120, inside: 40, left: [{ reason: 'ended', people: 75 }, { reason: 'message_failed', people: 5 }], nodes: [
  count('event_1', 120, 0, [['next', 120]]), count('whatsapp_1', 120, 0, [['next', 115], ['error', 0]], [['message_failed', 5]]), count('reaction_1', 115, 40, [['read', 50], ['timeout', 25]]), count('end_1', 50, 0, [], [['ended', 50]]), count('end_2', 25, 0, [], [['ended', 25]]) ] },
  versions: [{ id: 'j1', version: 2, status: 'live', inside: 40 }, { id: 'j0', version: 1, status: 'closed', inside: 3 }], held: 0, is_test: false, messages: [] };
const person = { id: '7', profile_id: 'p', phone: '821055530001', version: 2, state: 'waiting', node: 'reaction_1', entered_at: '2026-11-22T09:00:00Z', since: '2026-11-22T09:01:00Z', due_at: '2026-11-23T09:01:00Z', is_test: false };
const path = { person, instance: {}, messages: [], steps: [ { at: '2026-11-22T09:00:00Z', node: 'event_1', way: 'next', why: 'entered' }, { at: '2026-11-22T09:01:00Z', node: 'whatsapp_1', way: 'next', why: 'accepted' } ] };
const older = { ...stored('closed', []), id: 'j0', version: 1, journey: { ...journey, nodes: journey.nodes.slice(0, 4) } };
test.use({ viewport: { width: 1440, height: 1100 }, contextOptions: { reducedMotion: 'reduce' } });
for (const language of ['en', 'fr', 'ko', 'zh-CN'] as const) {
  test.describe(() => {
    test.use({ locale: browser_locale[language] });
    test(`looks ${language}`, async ({ page, api }) => {
      void api;
      const words = new Words(language);
      let status = 'live';
      await page.route(/api\/v1\/journeys/, (route) => {
        const url = new URL(route.request().url());
        const p = url.pathname.replace('/api/v1/journeys', '');
        const now = status === 'live' ? stored('live', offers('pause_hold', 'pause_discard', 'close', 'stop', 'new_version', 'duplicate')) : stored('testing', offers('end_test', 'publish', 'duplicate'));
        const json = p === '' ? { items: [now], next: null, total: 1 } : p === '/j1' ? now : p.endsWith('/counts') ? report : p.endsWith('/people') ? { items: [person], next: null, total: 1 } : p.endsWith('/people/7') ? path : p.endsWith('/versions') ? { items: [now, older] } : {};
        return route.fulfill({ json });
      });
      const shot = (name: string) => page.screenshot({ path: `results/screens/jr-${language}-${name}.png`, fullPage: true });
      await page.goto('/journeys');
      await expect(page.locator('[data-row="j1"]')).toBeVisible();
      await shot('list');
      await page.goto('/journeys/j1');
      await page.locator('.react-flow__node[data-id="whatsapp_1"]').click();
      await expect(page.locator('[data-reason="message_failed"]')).toBeVisible();
      await shot('live');
      if (language === 'en') await expect_accessible(page);
      await page.goto('/journeys/j1/people');
      await page.getByRole('button', { name: /\+821055530001/ }).click();
      await expect(page.getByRole('dialog')).toContainText(words.page('journeys.why.entered'));
      await shot('path');
      await page.goto('/journeys/j1/versions');
      await expect(page.locator('[data-change="added"]')).toBeVisible();
      await shot('versions');
      if (language === 'en') await expect_accessible(page);
      status = 'testing';
      await page.goto('/journeys/j1');
      await expect(page.locator('[data-instance="waiting"]')).toBeVisible();
      await shot('testing');
      await page.goto('/journeys/new?shape=audience');
      await page.locator('.react-flow__node[data-id="audience_1"]').click();
      await expect(page.locator('[data-settings="audience_1"]')).toBeVisible();
      await shot('audience');
      for (const kind of ['wait', 'condition', 'split', 'webhook', 'free_form', 'update_profile']) {
        await page.locator(`[data-add="${kind}"]`).click();
        await expect(page.locator(`[data-settings^="${kind}"]`)).toBeVisible();
        if (language === 'en') await page.locator(`[data-settings^="${kind}"]`).screenshot({ path: `results/screens/jr-en-set-${kind}.png` });
      }
      await shot('many');
      if (language === 'en') await expect_accessible(page);
    });
  });
}
