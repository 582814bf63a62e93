// SPDX-License-Identifier: Apache-2.0
import type { Offer } from '../../../api/types';
import type { StoredCampaign } from '../api/types';

/** What the editor gives. */
const BY_FORM = ['save'];
/** Those that stand beside the title; the others are in the menu. */
const LEADING = ['pause', 'resume', 'stop', 'retry_failed', 'request_changes', 'withdraw', 'archive'];
/** Those that are done on the review screen, where everything that is to be known about them stands. */
const ON_REVIEW = ['activate', 'request_approval'];

/** Whether the content of a campaign may be changed. */
export function isEditable({ actions }: StoredCampaign): boolean {
  return actions.some(({ event }) => BY_FORM.includes(event));
}

/** What the lifecycle offers beside the title of a campaign. */
export function leadingOffers({ actions }: StoredCampaign): Offer[] {
  return actions.filter(({ event }) => LEADING.includes(event));
}

/** What the lifecycle offers in the menu of a campaign. */
export function menuOffers({ actions }: StoredCampaign): Offer[] {
  return actions.filter(({ event }) => ![...BY_FORM, ...ON_REVIEW].includes(event));
}

/** What the lifecycle offers for a campaign that is ready to go. */
export function reviewOffers({ actions }: StoredCampaign): Offer[] {
  return actions.filter(({ event }) => ON_REVIEW.includes(event));
}
