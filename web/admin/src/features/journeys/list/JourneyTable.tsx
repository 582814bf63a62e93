// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { canWriteContent, useSession } from '../../../api/session';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { StoredJourney } from '../api/types';
import { EventDialog, EventMenu } from '../events/JourneyEvents';
import { useJourneyEvent } from '../events/useJourneyEvent';
import { journeyPath } from '../paths';
import { NewJourneyMenu } from './NewJourneyMenu';
import { STATUSES } from './statuses';

const state = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4 });
const sign = iconStyle({ size: 'S', color: 'notice' });
/** What is shown unless something else is asked for: archived ones are out of the way. */
const SHOWN = STATUSES.filter((status) => status !== 'archived').join(',');

/** The journeys that match the filters, page by page, each with what can be done with it. */
export function JourneyTable({ filters }: { filters: { search: string; status: string } }) {
  const text = useText();
  const format = useFormat();
  const session = useSession();
  const journeys = usePages<StoredJourney>('journey', '/journeys', {
    ...filters,
    status: filters.status || SHOWN,
  });
  const events = useJourneyEvent();
  const mayWrite = canWriteContent(session);
  const columns: Column<StoredJourney>[] = [
    {
      id: 'name',
      label: text('campaigns.name'),
      cell: ({ id, journey }) => (
        <RowLink href={journeyPath(id)}>{journey.name || text('journeys.unnamed')}</RowLink>
      ),
    },
    {
      id: 'status',
      label: text('campaigns.status'),
      cell: ({ status, findings }) => (
        <div className={state}>
          <StatusBadge lifecycle="journey" state={status} />
          {findings.some(({ severity }) => severity !== 'notice') && (
            <AlertTriangle styles={sign} aria-label={text('campaigns.needs_attention')} />
          )}
        </div>
      ),
    },
    {
      id: 'version',
      label: text('journeys.version'),
      align: 'end',
      cell: ({ version }) => format.number(version),
    },
    {
      id: 'entered',
      label: text('journeys.entered'),
      align: 'end',
      cell: ({ entered }) => format.number(entered),
    },
    {
      id: 'inside',
      label: text('journeys.inside'),
      align: 'end',
      cell: ({ inside }) => format.number(inside),
    },
    {
      id: 'updated',
      label: text('campaigns.last_change'),
      cell: ({ updated_at }) => format.dateTime(updated_at),
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (journey) => mayWrite && <EventMenu journey={journey} onAsk={events.ask} />,
    },
  ];
  return (
    <>
      <EventDialog {...events.dialog} />
      <PagedTable
        pages={journeys}
        label={text('journeys.title')}
        columns={columns}
        rowKey={({ id }) => id}
        isFiltered={Object.values(filters).some((value) => value !== '')}
        empty={
          <EmptyState
            title={text('journeys.empty.title')}
            description={text('journeys.empty.body')}
            action={mayWrite && <NewJourneyMenu />}
          />
        }
      />
    </>
  );
}
