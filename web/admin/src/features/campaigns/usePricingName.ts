// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { TextKey } from '../../i18n/catalogue';
import { useText } from '../../i18n/Language';

const NAMES: Record<'category' | 'type', Record<string, TextKey>> = {
  category: {
    '': 'campaigns.pricing.category.other',
    marketing: 'campaigns.pricing.category.marketing',
    marketing_lite: 'campaigns.pricing.category.marketing_lite',
    utility: 'campaigns.pricing.category.utility',
    authentication: 'campaigns.pricing.category.authentication',
    authentication_international: 'campaigns.pricing.category.authentication_international',
    service: 'campaigns.pricing.category.service',
    referral_conversion: 'campaigns.pricing.category.referral_conversion',
  },
  type: {
    '': 'campaigns.pricing.type.other',
    regular: 'campaigns.pricing.type.regular',
    free_customer_service: 'campaigns.pricing.type.free_customer_service',
    free_entry_point: 'campaigns.pricing.type.free_entry_point',
  },
};

/** The name of one of Meta's pricing categories or types; Meta's own word for one that is new. */
export function usePricingName(): (kind: 'category' | 'type', id: string) => string {
  const text = useText();
  return useCallback(
    (kind, id) => {
      const key = NAMES[kind][id];
      return key ? text(key) : id;
    },
    [text],
  );
}
