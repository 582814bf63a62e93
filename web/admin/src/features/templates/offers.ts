// SPDX-License-Identifier: Apache-2.0
import type { Offer } from '../../api/types';
import type { Template } from './api/types';

/** Whether `event` is possible now, as the core has decided. */
export function offerOf(template: Template, event: string): Offer | undefined {
  return template.offers?.find((offer) => offer.event === event);
}
