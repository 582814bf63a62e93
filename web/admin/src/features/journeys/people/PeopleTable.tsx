// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { JourneyPerson } from '../api/types';
import { addressOf, PathDialog } from '../report/PathDialog';
import { useReportWords } from '../report/words';
import type { NodeTexts } from '../useNodeTexts';

const oneLine = style({ whiteSpace: 'nowrap' });

/** People of a journey, each with where they are; one's whole way opens in a dialog. */
export function PeopleTable(props: { journey: string; texts: NodeTexts; query: Record<string, string> }) {
  const text = useText();
  const format = useFormat();
  const words = useReportWords();
  const { journey, texts, query } = props;
  const [shown, setShown] = useState<JourneyPerson | null>(null);
  const people = usePages<JourneyPerson>('journey', `/journeys/${journey}/people`, query);
  const columns: Column<JourneyPerson>[] = [
    {
      id: 'address',
      label: text('campaigns.person'),
      cell: (row) => <span className={oneLine}>{addressOf(row)}</span>,
    },
    {
      id: 'state',
      label: text('campaigns.status'),
      cell: ({ state, reason }) => (
        <span data-instance={state}>
          {words.state(state)}
          {reason && `: ${words.reason(reason)}`}
        </span>
      ),
    },
    { id: 'node', label: text('canvas.activity'), cell: ({ node }) => texts.nameOfId(node) },
    {
      id: 'entered',
      label: text('journeys.entered'),
      cell: ({ entered_at }) => <span className={oneLine}>{format.dateTime(entered_at)}</span>,
    },
    {
      id: 'until',
      label: text('journeys.until'),
      cell: ({ left_at, due_at }) => {
        const time = left_at ?? due_at;
        return <span className={oneLine}>{time ? format.dateTime(time) : '–'}</span>;
      },
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
          onPress={() => setShown(row)}
        >
          <InfoCircle />
        </ActionButton>
      ),
    },
  ];
  return (
    <>
      <PagedTable
        pages={people}
        label={text('campaigns.people.list')}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={text('campaigns.nobody.title')} description={text('journeys.nobody.body')} />
        }
      />
      <PathDialog journey={journey} person={shown} texts={texts} onClose={() => setShown(null)} />
    </>
  );
}
