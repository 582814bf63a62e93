// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');
export const build = process.env.HELIOGRAPH_BUILD ?? join(repository, 'build/release');
export const chromium = process.env.HELIOGRAPH_CHROMIUM ?? '/usr/bin/chromium';
