// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { StoredCampaign } from './api/types';

/** When a campaign runs, in a few words. */
export function useScheduleText(): (campaign: StoredCampaign) => string {
  const text = useText();
  const format = useFormat();
  return ({ campaign, next_run_at, started_at }) => {
    if (campaign.kind === 'api_triggered') return text('campaigns.schedule.on_call');
    const frequency = campaign.schedule?.frequency ?? 'once';
    const time = next_run_at ?? started_at;
    const how = text(`campaigns.frequency.${frequency}`);
    if (time) return `${how} · ${format.dateTime(time)}`;
    return campaign.schedule?.start ? how : text('campaigns.schedule.at_once');
  };
}
