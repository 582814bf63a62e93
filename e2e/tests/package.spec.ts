// SPDX-License-Identifier: Apache-2.0
import { expect, test as base } from '@playwright/test';
import { Project } from '../support/package.ts';

const test = base.extend<object, { project: Project }>({
  project: [
    async ({}, use) => {
      const project = await Project.with_core();
      await use(project);
      await project.remove();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' });

test("the README's example runs in Node with nothing but the package @fresh", async ({ project }) => {
  await project.write('example.mjs', project.readme_example());
  expect(await project.node('example.mjs')).toContain('error template.footer.too_long /components/1/text { max: 60, actual: 70 }');
});

test('a finding becomes a sentence in each language @fresh', async ({ project }) => {
  await project.write(
    'texts.mjs',
    `import { createRequire } from 'node:module';
     import { load_core } from 'heliograph-core';
     const core = await load_core();
     const require = createRequire(import.meta.url);
     for (const language of ['en', 'fr', 'ko', 'zh-CN']) {
       const texts = require(\`heliograph-core/locales/\${language}.json\`);
       console.log(core.base_fill_text(texts['finding.template.footer.too_long'], { actual: 70, max: 60 }));
     }`,
  );
  const lines = (await project.node('texts.mjs')).trim().split('\n');
  expect(new Set(lines).size).toBe(4);
  for (const line of lines) expect(line).toMatch(/60/);
});

test('the types fit the functions and refuse what does not fit @fresh', async ({ project }) => {
  await project.write(
    'right.ts',
    `import { type Core, CoreError, type Finding, load_core } from 'heliograph-core';
     const core: Core = await load_core({ wasm_url: new URL('file:///core.wasm') });
     const findings: Finding[] = core.template_review({}, null).findings;
     const codes: string[] = findings.map((finding) => finding.code);
     export const failed = (error: unknown) => error instanceof CoreError && error.findings.length > codes.length;`,
  );
  expect(await project.type_errors('right.ts')).toBe('');

  await project.write(
    'wrong.ts',
    `import { load_core } from 'heliograph-core';
     const core = await load_core();
     core.template_reviews({}, null);
     core.text_count(4);`,
  );
  const errors = await project.type_errors('wrong.ts');
  expect(errors).toContain("'template_reviews' does not exist");
  expect(errors).toContain("'number' is not assignable to parameter of type 'string'");
});

test('a page under a strict content security policy uses it without a bundler @fresh', async ({ project, page }) => {
  await project.write('index.html', '<!doctype html><title>Core</title><script type="module" src="/page.js"></script>');
  await project.write(
    'page.js',
    `import { load_core } from '/node_modules/heliograph-core/index.mjs';
     const core = await load_core();
     document.title = core.text_count('😀 héllo').code_points + ' characters';`,
  );
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${await project.serve()}/index.html`);
  await expect(page).toHaveTitle('7 characters');
  expect(complaints).toEqual([]);
});
