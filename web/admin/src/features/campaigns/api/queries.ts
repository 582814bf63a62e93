// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Page } from '../../../api/types';
import type { Template } from '../../templates/api/types';
import type {
  Audience,
  Campaign,
  CampaignReport,
  CampaignReview,
  PriceList,
  Profile,
  StoredCampaign,
} from './types';

const MOST = 200;
const MOST_PEOPLE = 20;

/** One campaign with its numbers. */
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id],
    queryFn: ({ signal }) => call<StoredCampaign>('GET', `/campaigns/${id}`, { signal }),
  });

/** Everything that is wrong with a campaign as typed. `id` names the stored one that it is about. */
export const typedReviewQuery = (campaign: Campaign, id: string | undefined) =>
  queryOptions({
    queryKey: ['campaign', 'review', id, JSON.stringify(campaign)],
    queryFn: ({ signal }) =>
      call<CampaignReview>('POST', '/campaigns/review', { body: { campaign, id }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Everything that keeps a stored campaign from being activated. */
export const storedReviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'review'],
    queryFn: ({ signal }) => call<CampaignReview>('GET', `/campaigns/${id}/review`, { signal }),
  });

/** What became of a campaign, or, with `runId`, of one of its runs. */
export const reportQuery = (id: string, runId: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'report', runId],
    queryFn: ({ signal }) =>
      call<CampaignReport>('GET', `/campaigns/${id}/report`, { query: { run_id: runId }, signal }),
    placeholderData: keepPreviousData,
  });

/** The audiences, by name. */
export const audiencesQuery = queryOptions({
  queryKey: ['audience', 'choices'],
  queryFn: async ({ signal }) =>
    (await call<Page<Audience>>('GET', '/audiences', { query: { limit: MOST }, signal })).items,
});

/** What messages cost, by the name of the list. */
export const priceListsQuery = queryOptions({
  queryKey: ['price_list', 'choices'],
  queryFn: async ({ signal }) =>
    (await call<Page<PriceList>>('GET', '/price-lists', { query: { limit: MOST }, signal })).items,
});

/** One audience; that of a query is counted anew. */
export const audienceQuery = (id: string) =>
  queryOptions({
    queryKey: ['audience', id],
    enabled: id !== '',
    queryFn: ({ signal }) => call<Audience>('GET', `/audiences/${id}`, { signal }),
  });

/** Some people, those of an audience if one is named, as far as name or number hold `search`. */
export const peopleQuery = (audienceId: string, search: string) =>
  queryOptions({
    queryKey: ['profile', 'choices', audienceId, search],
    queryFn: async ({ signal }) => {
      const query = { audience_id: audienceId, search, limit: MOST_PEOPLE };
      return (await call<Page<Profile>>('GET', '/profiles', { query, signal })).items;
    },
    placeholderData: keepPreviousData,
  });

/** The templates of an account in a category and status, as far as their name holds `search`: one per language. */
export const templatesQuery = (credentialId: string, category: string, status: string, search: string) =>
  queryOptions({
    queryKey: ['template', 'campaign', credentialId, category, status, search],
    enabled: credentialId !== '',
    queryFn: async ({ signal }) => {
      const query = { category, status, search, limit: MOST };
      const path = `/credentials/${credentialId}/templates`;
      return (await call<Page<Template>>('GET', path, { query, signal })).items;
    },
    placeholderData: keepPreviousData,
  });

/** Something that is chosen by its name. */
export interface Named {
  id: string;
  name?: string;
}

const namedQuery = (objectType: string, path: string) =>
  queryOptions({
    queryKey: [objectType, 'choices'],
    queryFn: async ({ signal }) =>
      (await call<Page<Named>>('GET', path, { query: { limit: MOST }, signal })).items,
  });

/** The sets of capping rules. */
export const capRulesQuery = namedQuery('cap_rule_set', '/cap-rule-sets');
/** The quiet hours. */
export const quietHoursQuery = namedQuery('quiet_hours', '/quiet-hours');
