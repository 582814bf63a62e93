// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { canWriteContent, useSession } from '../../../api/session';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { audiencesQuery } from '../api/queries';
import type { Campaign, StoredCampaign } from '../api/types';
import { EventDialog } from '../events/EventDialog';
import { EventMenu } from '../events/EventMenu';
import { useAskedEvent } from '../events/useAskedEvent';
import { audienceIdsOf, KIND_LABELS, STATUSES } from '../kinds';
import { campaignPath, NEW_CAMPAIGN_PATH } from '../paths';
import { useScheduleText } from '../useScheduleText';
import type { Filters } from './CampaignFilters';
import { CampaignProgress } from './CampaignProgress';

const state = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4 });
const sign = iconStyle({ size: 'S', color: 'notice' });
/** What is shown unless something else is asked for: archived ones are out of the way. */
const SHOWN = STATUSES.filter((status) => status !== 'archived').join(',');
const oneLine = style({ whiteSpace: 'nowrap' });

/** The campaigns that match the filters, page by page, each with what can be done with it. */
export function CampaignTable({ filters }: { filters: Filters }) {
  const text = useText();
  const session = useSession();
  const scheduleText = useScheduleText();
  const campaigns = usePages<StoredCampaign>('campaign', '/campaigns', {
    ...filters,
    status: filters.status || SHOWN,
  });
  const audiences = useQuery(audiencesQuery);
  const events = useAskedEvent();
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const mayWrite = canWriteContent(session);
  const namesOf = (campaign: Campaign) => {
    const ids = audienceIdsOf(campaign);
    return audiences.data?.filter(({ id }) => ids.includes(id)).map(({ name }) => name) ?? [];
  };

  const columns: Column<StoredCampaign>[] = [
    {
      id: 'name',
      label: text('campaigns.name'),
      cell: ({ id, campaign }) => <RowLink href={campaignPath(id)}>{campaign.name ?? ''}</RowLink>,
    },
    {
      id: 'status',
      label: text('campaigns.status'),
      cell: ({ status, findings }) => (
        <div className={state}>
          <StatusBadge lifecycle="campaign" state={status} />
          {findings.some(({ severity }) => severity !== 'notice') && (
            <AlertTriangle styles={sign} aria-label={text('campaigns.needs_attention')} />
          )}
        </div>
      ),
    },
    {
      id: 'kind',
      label: text('campaigns.kind'),
      cell: ({ campaign: { kind } }) => (kind ? text(KIND_LABELS[kind]) : '–'),
    },
    {
      id: 'audience',
      label: text('campaigns.audience'),
      cell: ({ campaign }) => namesOf(campaign).join(', ') || '–',
    },
    {
      id: 'schedule',
      label: text('campaigns.schedule'),
      cell: (row) => <span className={oneLine}>{scheduleText(row)}</span>,
    },
    { id: 'progress', label: text('campaigns.progress'), cell: (row) => <CampaignProgress campaign={row} /> },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (campaign) =>
        mayWrite && <EventMenu campaign={campaign} onEvent={(event) => events.ask(campaign, event)} />,
    },
  ];
  return (
    <>
      <EventDialog {...events.dialog} />
      <PagedTable
        pages={campaigns}
        label={text('campaigns.title')}
        columns={columns}
        rowKey={(row) => row.id}
        isFiltered={isFiltered}
        empty={
          <EmptyState
            title={text('campaigns.empty.title')}
            description={text('campaigns.empty.body')}
            action={
              mayWrite && (
                <LinkButton variant="accent" href={NEW_CAMPAIGN_PATH}>
                  {text('campaigns.create')}
                </LinkButton>
              )
            }
          />
        }
      />
    </>
  );
}
