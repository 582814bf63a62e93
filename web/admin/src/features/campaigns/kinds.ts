// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../i18n/catalogue';
import type { Campaign, CampaignKind, StoredCampaign } from './api/types';

/** The statuses that a list can be narrowed to. */
export const STATUSES: readonly StoredCampaign['status'][] = [
  'draft',
  'in_review',
  'scheduled',
  'live',
  'paused',
  'completed',
  'stopped',
  'failed',
  'archived',
];

/** What the kinds of campaigns are called. */
export const KIND_LABELS: Record<CampaignKind, TextKey> = {
  scheduled: 'campaigns.kind.scheduled',
  api_triggered: 'campaigns.kind.api_triggered',
  orchestrated: 'campaigns.kind.orchestrated',
};

/** The audiences that a campaign sends to, or that its canvas reads. */
export function audienceIdsOf({ audience, canvas }: Campaign): string[] {
  const ids = [audience?.audience_id, ...(canvas?.nodes.map(({ audience_id }) => audience_id) ?? [])];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The purposes that a campaign can have, with the category of its templates at Graph. */
export const PURPOSES = [
  { id: 'marketing', category: 'MARKETING', label: 'templates.category.MARKETING' },
  { id: 'utility', category: 'UTILITY', label: 'templates.category.UTILITY' },
  { id: 'authentication', category: 'AUTHENTICATION', label: 'templates.category.AUTHENTICATION' },
] as const;

/** Graph's category of the templates of a purpose; empty for none. */
export function categoryOf(purpose: Campaign['purpose']): string {
  return PURPOSES.find(({ id }) => id === purpose)?.category ?? '';
}
