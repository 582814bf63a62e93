// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { TOAST_MS } from '../../../components/toast';
import { useLanguage } from '../../../i18n/Language';
import type { StoredJourney } from '../api/types';
import { JOURNEYS_PATH, journeyPath } from '../paths';

/** One event of one journey, by its name in the core. */
export interface EventOf {
  journey: StoredJourney;
  event: string;
}

/** The events that are asked about first. */
const ASKED = ['publish', 'pause_hold', 'pause_discard', 'close', 'stop', 'delete'];

/** Whether the content of a journey may be changed. */
export const isEditable = ({ actions }: StoredJourney): boolean =>
  actions.some(({ event }) => event === 'save');

const ask = ({ id }: StoredJourney, event: string, etag: string) =>
  event === 'delete'
    ? call<undefined>('DELETE', `/journeys/${id}`, { etag })
    : call<StoredJourney>('POST', `/journeys/${id}/${event}`, { etag });

/** Asks the proxy for an event, once more for the newer version when people have moved on meanwhile. */
async function happen({ journey, event }: EventOf): Promise<StoredJourney | undefined> {
  try {
    return await ask(journey, event, journey.etag);
  } catch (error) {
    const current = error instanceof ApiProblem && error.isConflict && (error.current as StoredJourney);
    if (!current || isEditable(journey)) throw error;
    if (!current.actions.some((offer) => offer.event === event && offer.allowed)) throw error;
    return ask(journey, event, current.etag);
  }
}

/**
 * Asks for events of journeys, after asking the user where that is due. A copy or a new version that comes of one is
 * opened; a deletion leads to the list. `dialog` goes to `EventDialog`.
 */
export function useJourneyEvent() {
  const { text, coreText } = useLanguage();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<EventOf | null>(null);
  const change = useMutation({
    mutationFn: happen,
    onSuccess: (result, { journey, event }) => {
      ToastQueue.positive(
        text('campaigns.event.done', {
          name: journey.journey.name,
          event: coreText(`event.journey.${event}`) ?? event,
        }),
        { timeout: TOAST_MS },
      );
      if (!result) {
        queries.removeQueries({ queryKey: ['journey', journey.id] });
        navigate(JOURNEYS_PATH);
        return;
      }
      queries.setQueryData(['journey', result.id], result);
      if (result.id !== journey.id) navigate(journeyPath(result.id));
    },
    // What was deleted is not read again.
    onSettled: (result, error) =>
      queries.invalidateQueries({ queryKey: result || error ? ['journey'] : ['journey', 'list'] }),
  });
  return {
    change,
    ask: (journey: StoredJourney, event: string) => {
      if (ASKED.includes(event)) setAsked({ journey, event });
      else change.mutate({ journey, event });
    },
    dialog: { asked, change, onClose: () => setAsked(null) },
  };
}
