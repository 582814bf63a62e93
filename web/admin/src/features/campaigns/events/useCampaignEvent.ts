// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { TOAST_MS } from '../../../components/toast';
import { useLanguage } from '../../../i18n/Language';
import type { StoredCampaign } from '../api/types';
import { CAMPAIGNS_PATH, campaignPath } from '../paths';
import { isEditable } from './offers';

/** One event of one campaign, by its name in the core. */
export interface EventOf {
  campaign: StoredCampaign;
  event: string;
}

/** The events that are asked about first. */
const ASKED = ['activate', 'stop', 'retry_failed', 'delete'];

/** Whether an event is asked about before it happens. */
export function isAsked(event: string): boolean {
  return ASKED.includes(event);
}

const ask = ({ id }: StoredCampaign, event: string, etag: string) =>
  event === 'delete'
    ? call<undefined>('DELETE', `/campaigns/${id}`, { etag })
    : call<StoredCampaign>('POST', `/campaigns/${id}/${event}`, { etag });

/**
 * Asks the proxy for an event. While a campaign sends, it changes by itself; an event that is still offered for the
 * newer version is asked for once more, so that nobody has to press *Pause* twice.
 */
async function happen({ campaign, event }: EventOf): Promise<StoredCampaign | undefined> {
  try {
    return await ask(campaign, event, campaign.etag);
  } catch (error) {
    const current = error instanceof ApiProblem && error.isConflict && (error.current as StoredCampaign);
    if (!current || isEditable(campaign)) throw error;
    if (!current.actions.some((offer) => offer.event === event && offer.allowed)) throw error;
    return ask(campaign, event, current.etag);
  }
}

/** Asks for events of campaigns. A copy that comes of one is opened; a deletion leads to the list. */
export function useCampaignEvent() {
  const { text, coreText } = useLanguage();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: happen,
    onSuccess: (result, { campaign, event }) => {
      ToastQueue.positive(
        text('campaigns.event.done', {
          name: campaign.campaign.name,
          event: coreText(`event.campaign.${event}`) ?? event,
        }),
        { timeout: TOAST_MS },
      );
      if (!result) {
        queries.removeQueries({ queryKey: ['campaign', campaign.id] });
        navigate(CAMPAIGNS_PATH);
        return;
      }
      queries.setQueryData(['campaign', result.id], result);
      if (result.id !== campaign.id) navigate(campaignPath(result.id));
    },
    // What was deleted is not read again.
    onSettled: (result, error) =>
      queries.invalidateQueries({ queryKey: result || error ? ['campaign'] : ['campaign', 'list'] }),
  });
}
