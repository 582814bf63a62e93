// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { TextKey } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/Language';

/** Reasons whose own text names something about one person, in words that hold for all of them. */
const OF_MANY: Record<string, TextKey> = {
  'policy.capped': 'campaigns.reason.capped',
  'policy.capped_until': 'campaigns.reason.capped',
  'policy.limit_reached': 'campaigns.reason.limit_reached',
  'policy.parked': 'campaigns.reason.parked',
  'policy.quiet_hours_until': 'campaigns.reason.quiet_hours',
  'policy.template_paused': 'campaigns.reason.template_paused',
};
const UNKNOWN_END = /\s*[:：]?\s*\{[a-z_]+\}[.。]?$/;

/** What a reason is called that many people share, and what to do about it. */
export interface ReasonWords {
  textOf: (code: string) => string;
  nextOf: (code: string) => string | undefined;
}

/** What a reason is called that many people share, and what to do about it. */
export function useReasonText(): ReasonWords {
  const { text, coreText } = useLanguage();
  const textOf = useCallback(
    (code: string) => {
      const own = OF_MANY[code];
      return own ? text(own) : (coreText(`finding.${code}`) ?? code).replace(UNKNOWN_END, '');
    },
    [text, coreText],
  );
  const nextOf = useCallback(
    (code: string) => coreText(`finding.${code}.next`)?.replace(UNKNOWN_END, ''),
    [coreText],
  );
  return { textOf, nextOf };
}
