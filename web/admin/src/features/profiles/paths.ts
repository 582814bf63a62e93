// SPDX-License-Identifier: Apache-2.0

export const PROFILES_PATH = '/profiles';
export const SUPPRESSIONS_PATH = '/suppressions';

export function profilePath(id: string): string {
  return `${PROFILES_PATH}/${id}`;
}
