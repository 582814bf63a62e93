// SPDX-License-Identifier: Apache-2.0

/** The path that the console opens on. */
export const START_PATH = '/get-started';
