// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { Finding } from '../api/types';
import type { TextArgs } from '../i18n/coreTexts';
import { useLanguage } from '../i18n/Language';

/** The core's words for its findings in the active language. */
export interface FindingWords {
  /** What was found; its code when the core has no text for it. */
  textOf: (finding: Finding) => string;
  /** What to do about it, if the core says. */
  nextOf: (finding: Finding) => string | undefined;
}

const argsOf = (finding: Finding) => (finding.args ?? {}) as TextArgs;

/** The core's words for its findings in the active language. */
export function useFindingText(): FindingWords {
  const { coreText } = useLanguage();
  return useMemo(
    () => ({
      textOf: (finding) => coreText(`finding.${finding.code}`, argsOf(finding)) ?? finding.code,
      nextOf: (finding) => coreText(`finding.${finding.code}.next`, argsOf(finding)),
    }),
    [coreText],
  );
}
