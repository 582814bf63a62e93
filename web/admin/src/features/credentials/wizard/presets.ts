// SPDX-License-Identifier: Apache-2.0
import type { CredentialDraft, SandboxOffer } from '../../../api/types';
import type { TextKey } from '../../../i18n/catalogue';

/** Values to fill the form with, and what they stand for. */
export interface Preset {
  label: TextKey;
  values: CredentialDraft;
}

const LABELS: Record<string, TextKey> = {
  healthy: 'sandbox.preset.healthy',
  single_account: 'sandbox.preset.single_account',
  expiring: 'sandbox.preset.expiring',
  expired: 'sandbox.preset.expired',
  revoked: 'sandbox.preset.revoked',
  missing_permission: 'sandbox.preset.missing_permission',
  missing_management: 'sandbox.preset.missing_management',
  waba_id: 'sandbox.preset.waba_id',
};

/** The sandbox's sets that the page has words for. Account and number stay to be chosen on the second page. */
export function presetsOf(offer: SandboxOffer): Preset[] {
  return offer.credentials.flatMap(({ name, api_token, business_account_id, app_secret }) => {
    const label = LABELS[name];
    return label ? [{ label, values: { api_token, business_account_id, app_secret } }] : [];
  });
}
