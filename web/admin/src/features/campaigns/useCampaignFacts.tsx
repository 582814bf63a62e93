// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { Fact } from '../../components/FactList';
import { RowLink } from '../../components/RowLink';
import { useText } from '../../i18n/Language';
import { useLanguageName } from '../../i18n/useLanguageName';
import { audiencePath } from '../audiences/paths';
import { sendersQuery } from '../messages/api/queries';
import { audiencesQuery } from './api/queries';
import type { StoredCampaign } from './api/types';
import { audienceIdsOf, KIND_LABELS, PURPOSES } from './kinds';
import { useScheduleText } from './useScheduleText';

/** What a campaign is set to, in words. */
export function useCampaignFacts(stored: StoredCampaign): Fact[] {
  const text = useText();
  const nameOf = useLanguageName();
  const scheduleText = useScheduleText();
  const senders = useQuery(sendersQuery);
  const audiences = useQuery(audiencesQuery);
  const { campaign } = stored;
  const purpose = PURPOSES.find(({ id }) => id === campaign.purpose);
  const sender = senders.data?.find(({ id }) => id === campaign.configuration_id);
  const read = audienceIdsOf(campaign);
  const chosen = audiences.data?.filter(({ id }) => read.includes(id)) ?? [];
  const throttle = campaign.delivery?.throttle_per_second;
  return [
    { label: text('campaigns.kind'), value: campaign.kind ? text(KIND_LABELS[campaign.kind]) : '–' },
    { label: text('campaigns.purpose'), value: purpose ? text(purpose.label) : '–' },
    { label: text('campaigns.configuration'), value: sender?.name ?? '–' },
    {
      label: text('campaigns.audience'),
      value:
        chosen.length > 0
          ? chosen.map(({ id, name }, index) => (
              <Fragment key={id}>
                {index > 0 && ' · '}
                <RowLink href={audiencePath(id)}>{name}</RowLink>
              </Fragment>
            ))
          : '–',
    },
    { label: text('campaigns.schedule'), value: scheduleText(stored) },
    {
      label: text('campaigns.throttle'),
      value: throttle ? text('campaigns.per_second', { rate: throttle }) : text('campaigns.throttle.none'),
    },
    ...campaign.treatments.map(({ name, percent, content }) => ({
      label: name ? `${text('campaigns.template')} ${name} (${percent} %)` : text('campaigns.template'),
      value: content?.name ? `${content.name} · ${content.languages.map(nameOf).join(', ')}` : '–',
    })),
  ];
}
