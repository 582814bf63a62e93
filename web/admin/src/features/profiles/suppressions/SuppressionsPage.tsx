// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useDeferredValue, useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { usePages } from '../../../api/usePages';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { FilterBar } from '../../../components/FilterBar';
import { PagedTable } from '../../../components/PagedTable';
import { PageHeader } from '../../../components/PageHeader';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { RowLink } from '../../../components/RowLink';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { SuppressionEntry } from '../api/types';
import { profilePath } from '../paths';
import { addressOf, SUPPRESSIONS, suppressionKey } from '../words';
import { SuppressionDialog } from './SuppressionDialog';
import { useUnsuppress } from './useUnsuppress';

/** Who gets nothing, and why. */
export default function SuppressionsPage() {
  const text = useText();
  const format = useFormat();
  const mayWrite = canWriteContent(useSession());
  const [filter, setFilter] = useState({ search: '', reason: '' });
  const entries = usePages<SuppressionEntry>('profile', '/suppressions', useDeferredValue(filter));
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<SuppressionEntry | null>(null);
  const release = useUnsuppress();
  const isFiltered = Object.values(filter).some(Boolean);

  const columns: Column<SuppressionEntry>[] = [
    {
      id: 'address',
      label: text('profile.address'),
      cell: (row) => <RowLink href={profilePath(row.id)}>{addressOf(row) || '–'}</RowLink>,
    },
    { id: 'reason', label: text('suppression.reason'), cell: (row) => text(suppressionKey(row.reason)) },
    { id: 'note', label: text('suppression.note'), cell: (row) => row.note || '–' },
    { id: 'by', label: text('suppression.by'), cell: (row) => row.by || text('suppression.by_person') },
    {
      id: 'since',
      label: text('suppression.since_column'),
      cell: (row) => <time dateTime={row.since}>{format.dateTime(row.since)}</time>,
    },
  ];
  if (mayWrite) {
    columns.push({
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (row) => (
        <ActionButton
          isQuiet
          aria-label={text('suppression.remove_of', { name: addressOf(row) })}
          onPress={() => setAsked(row)}
        >
          {text('suppression.remove')}
        </ActionButton>
      ),
    });
  }
  return (
    <>
      <PageHeader
        title={text('suppressions.title')}
        crumbs={[{ label: text('rail.audiences') }, { label: text('suppressions.title') }]}
        description={text('suppressions.description')}
        actions={
          mayWrite && (
            <Button variant="accent" onPress={() => setAdding(true)}>
              {text('suppression.add')}
            </Button>
          )
        }
      />
      <FilterBar>
        <SearchField
          label={text('list.search')}
          value={filter.search}
          onChange={(search) => setFilter({ ...filter, search })}
        />
        <ChoiceFilter
          label={text('suppression.reason')}
          value={filter.reason}
          choices={SUPPRESSIONS.map((id) => ({ id, label: text(`suppression.${id}`) }))}
          onChange={(reason) => setFilter({ ...filter, reason })}
        />
      </FilterBar>
      <ProblemAlert error={release.error} title={text('suppression.remove.failed')} />
      <PagedTable
        pages={entries}
        label={text('suppressions.title')}
        columns={columns}
        rowKey={(row) => row.id}
        isFiltered={isFiltered}
        empty={
          <EmptyState
            title={text('suppressions.empty.title')}
            description={text('suppressions.empty.body')}
          />
        }
      />
      {isAdding && <SuppressionDialog onClose={() => setAdding(false)} />}
      <ConfirmDialog
        isOpen={asked !== null}
        title={text('suppression.remove.title', { name: asked ? addressOf(asked) : '' })}
        confirmLabel={text('suppression.remove')}
        onConfirm={() => asked && release.mutate(asked.id)}
        onClose={() => setAsked(null)}
      >
        {text('suppression.remove.body')}
      </ConfirmDialog>
    </>
  );
}
