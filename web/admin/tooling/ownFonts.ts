// SPDX-License-Identifier: Apache-2.0
import type { Plugin } from 'vite';

const FONT_SHEET = /@react-spectrum\/s2\/.*\/font-faces\.css$/;
const FONT_LOADER = /@react-spectrum\/s2\/.*\/Fonts\.mjs$/;
const FOREIGN_HOST = /use\.typekit\.net|fonts\.(?:googleapis|gstatic)\.com/;

/**
 * Keeps React Spectrum from fetching its faces from a foreign host: its sheet of `@font-face` rules becomes empty and
 * its loader renders nothing, so that the families are ours to define (`src/app/fonts.css`). Fails the build when a
 * foreign font host is still named in what was built.
 */
export function ownFonts(): Plugin {
  return {
    name: 'heliograph:own-fonts',
    enforce: 'pre',
    load(id) {
      const path = id.split('?', 1)[0] ?? id;
      if (FONT_SHEET.test(path)) return '';
      if (FONT_LOADER.test(path)) return 'export function Fonts() { return null; }';
      return null;
    },
    generateBundle(_options, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        const text = output.type === 'chunk' ? output.code : output.source.toString();
        if (FOREIGN_HOST.test(text)) this.error(`${name} names a foreign font host`);
      }
    },
  };
}
