// SPDX-License-Identifier: Apache-2.0
import Gift from '@react-spectrum/s2/icons/Gift';
import type { ComponentKind } from '../kind';
import { OfferEditor } from './OfferEditor';

export const limitedTimeOffer: ComponentKind = {
  type: 'LIMITED_TIME_OFFER',
  label: 'templates.offer',
  description: 'templates.offer.description',
  icon: Gift,
  make: () => ({ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: '', has_expiration: true } }),
  Editor: OfferEditor,
};
