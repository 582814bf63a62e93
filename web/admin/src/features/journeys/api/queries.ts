// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Finding, Page } from '../../../api/types';
import type { Journey, JourneyPath, JourneyReport, StoredJourney } from './types';

const MOST = 200;

/** One version of a journey with its numbers. */
export const journeyQuery = (id: string) =>
  queryOptions({
    queryKey: ['journey', id],
    queryFn: ({ signal }) => call<StoredJourney>('GET', `/journeys/${id}`, { signal }),
  });

/** The journeys, by the latest version of each. */
export const journeyChoicesQuery = queryOptions({
  queryKey: ['journey', 'choices'],
  queryFn: async ({ signal }) =>
    (await call<Page<StoredJourney>>('GET', '/journeys', { query: { limit: MOST }, signal })).items,
});

/** Everything that is wrong with a journey as typed. `id` names the stored one that it is about. */
export const journeyReviewQuery = (journey: Journey, id: string | undefined) =>
  queryOptions({
    queryKey: ['journey', 'review', id, JSON.stringify(journey)],
    queryFn: ({ signal }) =>
      call<{ findings: Finding[] }>('POST', '/journeys/review', { body: { journey, id }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** All versions of a journey, the latest first. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['journey', id, 'versions'],
    queryFn: async ({ signal }) =>
      (await call<{ items: StoredJourney[] }>('GET', `/journeys/${id}/versions`, { signal })).items,
  });

/** How many people came where. */
export const journeyCountsQuery = (id: string) =>
  queryOptions({
    queryKey: ['journey', id, 'counts'],
    queryFn: ({ signal }) => call<JourneyReport>('GET', `/journeys/${id}/counts`, { signal }),
    placeholderData: keepPreviousData,
  });

/** One person's way through a journey. */
export const journeyPathQuery = (id: string, instance: string) =>
  queryOptions({
    queryKey: ['journey', id, 'path', instance],
    queryFn: ({ signal }) => call<JourneyPath>('GET', `/journeys/${id}/people/${instance}`, { signal }),
  });
