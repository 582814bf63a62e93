// SPDX-License-Identifier: Apache-2.0

/** Where the keys of other programs are. */
export const KEYS_PATH = '/administration/api-keys';
