// SPDX-License-Identifier: Apache-2.0

export const MESSAGES_PATH = '/messages';
export const TEST_SEND_PATH = `${MESSAGES_PATH}/send`;

export function messagePath(id: string): string {
  return `${MESSAGES_PATH}/${id}`;
}
