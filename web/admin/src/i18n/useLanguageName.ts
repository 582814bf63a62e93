// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useLanguage } from './Language';

/** The name of a template's language (`en_US`) in the language of the page; the code when it has none. */
export function useLanguageName(): (code: string) => string {
  const { tag } = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }), [tag]);
  return useCallback(
    (code) => {
      try {
        return names.of(tagOfTemplate(code)) ?? code;
      } catch {
        return code;
      }
    },
    [names],
  );
}

/** Graph's language code as a BCP 47 tag. */
export function tagOfTemplate(code: string): string {
  return code.replaceAll('_', '-');
}
