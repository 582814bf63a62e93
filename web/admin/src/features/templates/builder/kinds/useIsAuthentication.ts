// SPDX-License-Identifier: Apache-2.0
import { useTextAt } from '../document/useTemplateStore';

/** Graph's category of templates that carry a one-time code: their text is Meta's. */
export const AUTHENTICATION = 'AUTHENTICATION';

/** Whether the template being edited carries a one-time code, so that its parts have other forms. */
export function useIsAuthentication(): boolean {
  return useTextAt('/category').toUpperCase() === AUTHENTICATION;
}
