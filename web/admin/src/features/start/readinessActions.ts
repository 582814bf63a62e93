// SPDX-License-Identifier: Apache-2.0
import { canAdminister } from '../../api/session';
import type { Session } from '../../api/types';
import type { TextKey } from '../../i18n/catalogue';

/** Where to see to a prerequisite. */
export interface ReadinessAction {
  href: string;
  label: TextKey;
  /** Who may go there; everybody when left out. */
  allows?: (session: Session) => boolean;
}

const CREDENTIALS: ReadinessAction = {
  href: '/administration/api-credentials',
  label: 'credentials.title',
  allows: canAdminister,
};
const TEMPLATES: ReadinessAction = { href: '/templates', label: 'readiness.to_templates' };

const ACTIONS: Record<string, ReadinessAction> = {
  business_portfolio: CREDENTIALS,
  token: CREDENTIALS,
  whatsapp_account: CREDENTIALS,
  phone_number: CREDENTIALS,
  display_name: CREDENTIALS,
  payment: CREDENTIALS,
  approved_template: TEMPLATES,
  webhook: CREDENTIALS,
};

/** Where to see to the prerequisite `code`, if a screen that `session` may open is the place. */
export function actionOf(code: string, session: Session): ReadinessAction | undefined {
  const action = ACTIONS[code];
  return (action?.allows?.(session) ?? true) ? action : undefined;
}
