// SPDX-License-Identifier: Apache-2.0
import type { Offer } from '../../api/types';

/** The events that a form gives; all others are chosen by themselves. */
const BY_FORM = ['save', 'submit'];

/** What a form can do. */
export function formOffers(offers: readonly Offer[]): Offer[] {
  return offers.filter(({ event }) => BY_FORM.includes(event));
}

/** What is done without a form. */
export function directOffers(offers: readonly Offer[]): Offer[] {
  return offers.filter(({ event }) => !BY_FORM.includes(event));
}
