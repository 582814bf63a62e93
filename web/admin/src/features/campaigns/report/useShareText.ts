// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Share } from '../api/types';

/** A share with the interval that holds the true one with 95 % certainty: “48 % (45–51 %)”. */
export function useShareText(): (share: Share) => string {
  const text = useText();
  const format = useFormat();
  return ({ value, low, high }) => {
    if (value === undefined) return '–';
    if (low === undefined || high === undefined) return format.percent(value);
    return text('campaigns.share', {
      share: format.percent(value),
      low: format.percent(low),
      high: format.percent(high),
    });
  };
}
