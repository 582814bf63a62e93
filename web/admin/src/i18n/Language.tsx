// SPDX-License-Identifier: Apache-2.0
import { type I18n, setupI18n } from '@lingui/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Catalogue, type Extent, loadCatalogue, type TextKey } from './catalogue';
import { fillText, type TextArgs } from './coreTexts';
import { initialLanguage, keepLanguage, type LanguageCode, tagOf } from './languages';

/** The words of the active language and the means to change it. */
export interface Language {
  code: LanguageCode;
  /** The BCP 47 tag for `Intl`. */
  tag: string;
  /** One of the page's own texts. */
  text: (key: TextKey, values?: Record<string, unknown>) => string;
  /** A text of the core by its whole key, or undefined when the core has none. */
  coreText: (key: string, args?: TextArgs) => string | undefined;
  /** Changes the language once its texts have arrived, and keeps the choice in this browser. */
  choose: (code: LanguageCode) => void;
  /** Whether all texts are there, or only those of the frame and the first screen. */
  isWhole: boolean;
  /** Has the other texts fetched, from now on in every language that is chosen. */
  askForAll: () => void;
}

type Spoken = { code: LanguageCode; extent: Extent; catalogue: Catalogue };

const LanguageContext = createContext<Language | null>(null);

/** The active language. Must be called below `LanguageProvider`. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage is called outside LanguageProvider');
  return language;
}

/** The page's own texts in the active language. */
export function useText(): Language['text'] {
  return useLanguage().text;
}

/** Fetches the language kept in this browser or asked for by it, then shows the children in it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(initialLanguage);
  const [extent, setExtent] = useState<Extent>('first');
  const [spoken, setSpoken] = useState<Spoken | null>(null);

  useEffect(() => {
    let current = true;
    void loadCatalogue(wanted, extent).then((catalogue) => {
      if (current) setSpoken({ code: wanted, extent, catalogue });
    });
    return () => {
      current = false;
    };
  }, [wanted, extent]);

  const choose = useCallback((code: LanguageCode) => {
    keepLanguage(code);
    setWanted(code);
  }, []);

  const askForAll = useCallback(() => setExtent('whole'), []);

  const language = useMemo(
    () =>
      spoken && {
        ...makeLanguage(spoken.code, spoken.catalogue, choose),
        isWhole: spoken.extent === 'whole',
        askForAll,
      },
    [spoken, choose, askForAll],
  );

  useEffect(() => {
    if (language) document.documentElement.lang = language.tag;
  }, [language]);

  return language && <LanguageContext value={language}>{children}</LanguageContext>;
}

/** A language that speaks from `catalogue`, which holds all texts. */
export function makeLanguage(code: LanguageCode, catalogue: Catalogue, choose: Language['choose']): Language {
  const tag = tagOf(code);
  const i18n: I18n = setupI18n({ locale: tag, messages: { [tag]: catalogue.messages } });
  return {
    code,
    tag,
    text: (key, values) => i18n._(key, values),
    coreText: (key, args = {}) => {
      const pattern = catalogue.coreTexts[key];
      return pattern === undefined ? undefined : fillText(pattern, args, tag);
    },
    choose,
    isWhole: true,
    askForAll: () => {},
  };
}

/** Shows the children in a language at hand, without fetching. */
export function FixedLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
