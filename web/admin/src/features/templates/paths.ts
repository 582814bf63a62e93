// SPDX-License-Identifier: Apache-2.0

export const TEMPLATES_PATH = '/templates';

/** Where a template of an account is begun, or a kept draft taken up again. */
export function newTemplatePath(credentialId: string, draft?: string): string {
  const query = new URLSearchParams({ account: credentialId, ...(draft ? { draft } : {}) });
  return `${TEMPLATES_PATH}/new?${query}`;
}

export function templatePath(id: string): string {
  return `${TEMPLATES_PATH}/${id}`;
}
