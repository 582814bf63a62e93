// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePages } from '../../../api/usePages';
import { useCampaigns } from '../../../core/useCampaigns';
import { marketingActionsQuery } from '../api/queries';
import type { Audience } from '../api/types';
import type { QueryFacts } from './QueryContext';

function itemsOf<T>(data: { pages: { items: T[] }[] } | undefined): T[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

/** What conditions are made of and have to choose from. */
export function useQueryChoices(): Omit<QueryFacts, 'field'> {
  const { audience_condition_words } = useCampaigns();
  const words = useMemo(() => audience_condition_words(), [audience_condition_words]);
  const actions = useQuery(marketingActionsQuery);
  const audiences = usePages<Audience>('audience', '/audiences');
  const campaigns = usePages<{ id: string; campaign: { name?: string } }>('campaign', '/campaigns');
  return {
    words,
    attributes: [...new Set(itemsOf(audiences.data).flatMap(({ attributes }) => attributes))].sort(),
    marketingActions: (actions.data ?? []).map(({ name }) => name),
    campaigns: itemsOf(campaigns.data).map(({ id, campaign }) => ({ id, name: campaign.name ?? id })),
  };
}
