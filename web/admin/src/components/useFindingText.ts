// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { Finding } from '../api/types';
import type { TextArgs } from '../i18n/coreTexts';
import { useLanguage } from '../i18n/Language';
import { useLanguageName } from '../i18n/useLanguageName';

/** The core's words for its findings in the active language. */
export interface FindingWords {
  /** What was found; its code when the core has no text for it. */
  textOf: (finding: Finding) => string;
  /** What to do about it, if the core says. */
  nextOf: (finding: Finding) => string | undefined;
}

/** The arguments that hold the code of a language, in whatever finding they are. */
const LANGUAGE_ARGS = ['language', 'other'];
const REPEATED_LANGUAGE = 'template.language.repeated';

/** The arguments of a finding, with languages by their names. */
function argsOf({ code, args }: Finding, nameOf: (language: string) => string): TextArgs {
  const names = code === REPEATED_LANGUAGE ? [...LANGUAGE_ARGS, 'actual'] : LANGUAGE_ARGS;
  return Object.fromEntries(
    Object.entries((args ?? {}) as TextArgs).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? nameOf(value) : value,
    ]),
  ) as TextArgs;
}

/** The core's words for its findings in the active language. */
export function useFindingText(): FindingWords {
  const { coreText } = useLanguage();
  const nameOf = useLanguageName();
  return useMemo(
    () => ({
      textOf: (finding) => coreText(`finding.${finding.code}`, argsOf(finding, nameOf)) ?? finding.code,
      nextOf: (finding) => coreText(`finding.${finding.code}.next`, argsOf(finding, nameOf)),
    }),
    [coreText, nameOf],
  );
}
