// SPDX-License-Identifier: Apache-2.0
import { test as base } from '@playwright/test';
import { Api } from './api.ts';
import { Installation } from './installation.ts';
import { Sandbox } from './sandbox.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** A fresh proxy and sandbox of this test's own. Tests that ask for it by name carry the tag `@fresh`. */
  installation: Installation;
  /** The sandbox that stands in for Meta. */
  sandbox: Sandbox;
  /** The interface, with the administrator signed in; `page` shares the session. */
  api: Api;
}

const deployment = process.env.HELIOGRAPH_URL;

/** Each test gets its own installation, so none depends on another or on their order. */
export const test = base.extend<Fixtures>({
  installation: async ({}, use, info) => {
    if (deployment) throw new Error('This test needs an installation of its own: tag it @fresh.');
    const installation = await Installation.start();
    await use(installation);
    await installation.stop();
    if (info.status !== info.expectedStatus) {
      const { proxy, sandbox } = installation.logs;
      await info.attach('proxy.log', { body: proxy, contentType: 'text/plain' });
      await info.attach('sandbox.log', { body: sandbox, contentType: 'text/plain' });
    }
  },

  // Asking for `installation` only where there is no deployment keeps the two ways apart.
  baseURL: deployment
    ? async ({}, use) => use(deployment)
    : async ({ installation }, use) => use(installation.url),

  api: deployment
    ? async ({ context }, use) => {
        const api = new Api(context.request);
        await api.sign_in();
        await use(api);
      }
    : async ({ context, installation }, use) => {
        const api = new Api(context.request);
        await api.set_up(await installation.setup_token());
        await use(api);
      },

  sandbox: deployment
    ? async ({ api }, use) => {
        const { graph } = await api.get('/session');
        if (!graph.is_sandbox) throw new Error(`${deployment} talks to Meta itself: the suites need a sandbox behind it.`);
        await use(new Sandbox(graph.base_url));
      }
    : async ({ installation }, use) => use(installation.sandbox),
});
