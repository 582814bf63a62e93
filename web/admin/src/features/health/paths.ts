// SPDX-License-Identifier: Apache-2.0

/** Where the health of the accounts is. */
export const HEALTH_PATH = '/channel-health';
