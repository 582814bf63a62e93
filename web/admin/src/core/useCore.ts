// SPDX-License-Identifier: Apache-2.0
import type { Core } from 'heliograph-wasm/index.mjs';
import { use } from 'react';
import { loadCore } from './core';

/** The core; suspends until it is there. */
export function useCore(): Core {
  return use(loadCore());
}
