// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const MESSAGES = /\/src\/locales\/[A-Za-z-]+\.json\?messages$/;

/**
 * Compiles the page's ICU messages while building, so that no parser is shipped: `import('…/fr.json?messages')` gives
 * the compiled catalogue as its default export.
 */
export function messages(): Plugin {
  return {
    name: 'heliograph:messages',
    enforce: 'pre',
    load(id) {
      if (!MESSAGES.test(id)) return null;
      const path = id.slice(0, id.indexOf('?'));
      this.addWatchFile(path);
      const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      const compiled = Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, compileMessage(text)]),
      );
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`,
        moduleType: 'js',
      };
    },
  };
}
