// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Call } from '../../../api/client';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { StatusBadge } from '../../../components/StatusBadge';
import { useFindingText } from '../../../components/useFindingText';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Recipient, StoredCampaign } from '../api/types';
import { addressOf, latestOf } from './recipient';

const oneLine = style({ whiteSpace: 'nowrap' });

/** The people of a campaign whom `query` leaves, page by page. */
export function PeopleTable(props: {
  campaign: StoredCampaign;
  query: Call['query'];
  onOpen: (recipient: Recipient) => void;
}) {
  const text = useText();
  const format = useFormat();
  const { textOf } = useFindingText();
  const people = usePages<Recipient>('campaign', `/campaigns/${props.campaign.id}/recipients`, props.query);
  const hasTreatments = props.campaign.campaign.treatments.length > 1;
  const columns: Column<Recipient>[] = [
    {
      id: 'address',
      label: text('campaigns.person'),
      cell: (row) => <span className={oneLine}>{addressOf(row)}</span>,
    },
    {
      id: 'state',
      label: text('campaigns.status'),
      cell: ({ state }) => <StatusBadge lifecycle="dispatch" state={state} />,
    },
    {
      id: 'reason',
      label: text('campaigns.reason'),
      cell: ({ reason }) => (reason ? textOf(reason) : '–'),
    },
    ...(hasTreatments
      ? [
          {
            id: 'treatment',
            label: text('campaigns.preview.treatment'),
            cell: ({ treatment }: Recipient) => treatment ?? '–',
          },
        ]
      : []),
    {
      id: 'route',
      label: text('campaigns.route'),
      cell: ({ route }) => (route ? text(`campaigns.route.${route}`) : '–'),
    },
    {
      id: 'at',
      label: text('campaigns.last_change'),
      cell: (row) => <span className={oneLine}>{format.dateTime(latestOf(row))}</span>,
    },
    {
      id: 'open',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (row) => (
        <ActionButton
          isQuiet
          aria-label={text('campaigns.person.open', { person: addressOf(row) })}
          onPress={() => props.onOpen(row)}
        >
          <InfoCircle />
        </ActionButton>
      ),
    },
  ];
  return (
    <PagedTable
      pages={people}
      label={text('campaigns.people.list')}
      columns={columns}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={text('campaigns.nobody.title')} description={text('campaigns.nobody.body')} />
      }
    />
  );
}
