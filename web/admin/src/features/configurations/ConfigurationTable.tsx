// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useState } from 'react';
import type { ChannelConfiguration } from '../../api/types';
import { usePages } from '../../api/usePages';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PagedTable } from '../../components/PagedTable';
import { RowLink } from '../../components/RowLink';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { ConfigurationFilter } from './ConfigurationFilters';
import { ConfigurationMenu } from './ConfigurationMenu';
import { EventDialog, isAsked } from './EventDialog';
import { CONFIGURATIONS_PATH } from './paths';
import { UpdateBadge } from './UpdateBadge';
import { type EventOf, useConfigurationEvent } from './useConfigurationEvent';

/** The configurations, each with its status and what can be done to it. */
export function ConfigurationTable({ filter }: { filter: ConfigurationFilter }) {
  const text = useText();
  const format = useFormat();
  const configurations = usePages<ChannelConfiguration>('configuration', '/configurations', filter);
  const change = useConfigurationEvent();
  const [asked, setAsked] = useState<EventOf | null>(null);
  const isFiltered = Object.values(filter).some(Boolean);

  const columns: Column<ChannelConfiguration>[] = [
    {
      id: 'name',
      label: text('configuration.name'),
      cell: ({ id, configuration }) => (
        <RowLink href={`${CONFIGURATIONS_PATH}/${id}`}>{configuration.name}</RowLink>
      ),
    },
    {
      id: 'status',
      label: text('configuration.status'),
      cell: (row) => (
        <>
          <StatusBadge lifecycle="configuration" state={row.status} />
          <UpdateBadge configuration={row} />
        </>
      ),
    },
    { id: 'credential', label: text('configuration.credential'), cell: (row) => row.credential_name ?? '–' },
    {
      id: 'sender',
      label: text('configuration.sender_number'),
      cell: ({ configuration }) => configuration.sender_number ?? '–',
    },
    { id: 'created_by', label: text('configuration.created_by'), cell: (row) => row.created_by },
    {
      id: 'updated',
      label: text('configuration.updated_at'),
      cell: (row) => <time dateTime={row.updated_at}>{format.dateTime(row.updated_at)}</time>,
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (configuration) => (
        <ConfigurationMenu
          configuration={configuration}
          onEvent={(event) => {
            if (isAsked(event)) setAsked({ configuration, event });
            else change.mutate({ configuration, event });
          }}
        />
      ),
    },
  ];
  return (
    <>
      <EventDialog asked={asked} change={change} onClose={() => setAsked(null)} />
      <PagedTable
        pages={configurations}
        label={text('configurations.title')}
        columns={columns}
        rowKey={(row) => row.id}
        isFiltered={isFiltered}
        empty={
          <EmptyState
            title={text('configurations.empty.title')}
            description={text('configurations.empty.body')}
            action={
              <LinkButton variant="accent" href={`${CONFIGURATIONS_PATH}/new`}>
                {text('configuration.create')}
              </LinkButton>
            }
          />
        }
      />
    </>
  );
}
