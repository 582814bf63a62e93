// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { StoredCampaign } from '../api/types';
import { type EventOf, isAsked, useCampaignEvent } from './useCampaignEvent';

/** Asks the proxy for events, after asking the user where they cannot be taken back. `dialog` goes to `EventDialog`. */
export function useAskedEvent() {
  const change = useCampaignEvent();
  const [asked, setAsked] = useState<EventOf | null>(null);
  return {
    change,
    ask: (campaign: StoredCampaign, event: string) => {
      if (isAsked(event)) setAsked({ campaign, event });
      else change.mutate({ campaign, event });
    },
    dialog: { asked, change, onClose: () => setAsked(null) },
  };
}
