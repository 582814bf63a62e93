// SPDX-License-Identifier: Apache-2.0
import type { ConditionWords } from 'heliograph-wasm/campaigns.mjs';
import { createContext, useContext } from 'react';
import type { FieldFindings } from '../../../components/useFieldFindings';

/** What every part of a query needs to know. */
export interface QueryFacts {
  field: FieldFindings['field'];
  /** The attributes that some person has. */
  attributes: readonly string[];
  marketingActions: readonly string[];
  /** What conditions are made of. */
  words: ConditionWords;
  campaigns: readonly { id: string; name: string }[];
}

const Context = createContext<QueryFacts | null>(null);

/** Gives the facts to everything below. */
export const QueryProvider = Context;

/** The facts. Must be called below `QueryProvider`. */
export function useQueryFacts(): QueryFacts {
  const facts = useContext(Context);
  if (!facts) throw new Error('useQueryFacts is called outside QueryProvider');
  return facts;
}
