// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />

declare module '*.json?messages=first' {
  const messages: Record<string, unknown>;
  export default messages;
}

declare module '*.json?messages=later' {
  const messages: Record<string, unknown>;
  export default messages;
}

declare module '*.json?texts=first' {
  const texts: Record<string, string>;
  export default texts;
}

declare module '*.json?texts=later' {
  const texts: Record<string, string>;
  export default texts;
}
