// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import macros from 'unplugin-parcel-macros';
import { defineConfig } from 'vitest/config';
import { messages } from './tooling/messages.ts';
import { ownFonts } from './tooling/ownFonts.ts';
import { precompress } from './tooling/precompress.ts';

const root = import.meta.dirname;
const repository = resolve(root, '../..');

/** Where the WebAssembly build put `index.mjs` and `heliograph.wasm`. */
const wasmDir = resolve(process.env.HELIOGRAPH_WASM_DIR ?? `${repository}/build/release/wasm`);
/** Where the finished page goes. */
const outDir = resolve(process.env.HELIOGRAPH_PAGE_OUT ?? `${root}/dist`);
/** The proxy that answers `/api` while the page is served by `npm run dev`. */
const proxy = process.env.HELIOGRAPH_URL ?? 'http://127.0.0.1:8080';

export default defineConfig(({ command, mode }) => {
  if (command === 'build' && !existsSync(`${wasmDir}/index.mjs`)) {
    throw new Error(`There is no index.mjs in ${wasmDir}; build the core first or set HELIOGRAPH_WASM_DIR.`);
  }
  return {
    root,
    plugins: [
      ownFonts(),
      messages(),
      macros.vite(),
      {
        ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'ko-KR', 'zh-CN'] }),
        apply: () => mode !== 'test',
      },
      react(),
      precompress(),
    ],
    resolve: { alias: { 'heliograph-wasm': wasmDir, 'heliograph-texts': `${repository}/core/locales` } },
    worker: { format: 'es' },
    server: { proxy: { '/api': proxy, '/webhooks': proxy }, fs: { allow: [repository, wasmDir] } },
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 400,
      rolldownOptions: {
        output: {
          // Atomic classes of different files override each other by their order, which splitting would lose.
          codeSplitting: {
            groups: [{ name: 'styles', test: /macro-.*\.css|@react-spectrum\/s2\/.*\.css/ }],
          },
        },
      },
    },
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.test.{ts,tsx}', 'tooling/**/*.test.ts'],
      setupFiles: ['src/testing/setup.ts'],
      server: { deps: { inline: ['@react-spectrum/s2'] } },
    },
  };
});
