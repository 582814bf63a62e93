// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />

declare module '*.json?messages' {
  const messages: Record<string, unknown>;
  export default messages;
}

declare module 'heliograph-texts/*.json' {
  const texts: Record<string, string>;
  export default texts;
}
