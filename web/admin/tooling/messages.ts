// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { partOfCoreText, partOfPageText } from './parts.ts';

const TEXTS = /\/locales\/[A-Za-z-]+\.json\?(messages|texts)=(first|later)$/;

/**
 * Gives one half of a language as the default export: `import('…/fr.json?messages=first')` the page's own texts, compiled
 * while building so that no parser of ICU messages is shipped, `import('…/fr.json?texts=first')` the core's as they are.
 */
export function messages(): Plugin {
  return {
    name: 'heliograph:messages',
    enforce: 'pre',
    load(id) {
      const [, kind, part] = TEXTS.exec(id) ?? [];
      if (!kind) return null;
      const path = id.slice(0, id.indexOf('?'));
      this.addWatchFile(path);
      const texts = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
      const isOwn = kind === 'messages';
      const partOf = isOwn ? partOfPageText : partOfCoreText;
      const kept = Object.fromEntries(
        texts
          .filter(([key]) => partOf(key) === part)
          .map(([key, text]) => [key, isOwn ? compileMessage(text) : text]),
      );
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(kept))});`,
        moduleType: 'js',
      };
    },
  };
}
