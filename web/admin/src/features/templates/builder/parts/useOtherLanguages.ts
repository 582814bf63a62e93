// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useContext, useDeferredValue, useMemo } from 'react';
import { languagesQuery } from '../../api/queries';
import type { Template } from '../../api/types';
import { BuilderAccount } from '../BuilderAccount';
import { useTextAt } from '../document/useTemplateStore';

const NONE: readonly Template[] = [];

/** The templates of the same name in other languages. */
export function useOtherLanguages(): readonly Template[] {
  const account = useContext(BuilderAccount);
  const name = useDeferredValue(useTextAt('/name'));
  const language = useTextAt('/language');
  const { data } = useQuery(languagesQuery(account, name));
  return useMemo(() => data?.filter((template) => template.language !== language) ?? NONE, [data, language]);
}
