// SPDX-License-Identifier: Apache-2.0

export const AUDIENCES_PATH = '/audiences';
export const IMPORT_PATH = `${AUDIENCES_PATH}/import`;
export const NEW_QUERY_PATH = `${AUDIENCES_PATH}/query`;

export function audiencePath(id: string): string {
  return `${AUDIENCES_PATH}/${id}`;
}
