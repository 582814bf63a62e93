// SPDX-License-Identifier: Apache-2.0

/** Where the health of the accounts is. */
export const HEALTH_PATH = '/channel-health';

/** Where the health of one number is; `id` is Meta's. */
export function numberHealthPath(id: string): string {
  return `${HEALTH_PATH}/numbers/${id}`;
}
