// SPDX-License-Identifier: Apache-2.0
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { RowLink } from '../../../components/RowLink';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Person } from '../api/types';
import { profilePath } from '../paths';
import { addressOf, nameOf, suppressionKey } from '../words';

/** Which people to show; an empty member is no filter. */
export interface PersonFilter extends Record<string, string> {
  search: string;
  suppressed: string;
  audience_id: string;
}

/** People, the latest first. */
export function PersonTable({ filter }: { filter: PersonFilter }) {
  const text = useText();
  const format = useFormat();
  const people = usePages<Person>('profile', '/profiles', filter);
  const isFiltered = Object.values(filter).some(Boolean);
  const columns: Column<Person>[] = [
    {
      id: 'name',
      label: text('profile.name'),
      cell: (row) => <RowLink href={profilePath(row.id ?? '')}>{nameOf(row)}</RowLink>,
    },
    { id: 'address', label: text('profile.address'), cell: (row) => addressOf(row) || '–' },
    { id: 'external_id', label: text('profile.external_id'), cell: (row) => row.external_id || '–' },
    { id: 'locale', label: text('profile.locale'), cell: (row) => row.locale || '–' },
    {
      id: 'suppression',
      label: text('profile.suppression'),
      cell: (row) => (row.suppression ? text(suppressionKey(row.suppression.reason)) : '–'),
    },
    {
      id: 'updated',
      label: text('profile.updated_at'),
      cell: (row) => <time dateTime={row.updated_at}>{format.dateTime(row.updated_at)}</time>,
    },
  ];
  return (
    <PagedTable
      pages={people}
      label={text('profiles.title')}
      columns={columns}
      rowKey={(row) => row.id ?? ''}
      isFiltered={isFiltered}
      empty={<EmptyState title={text('profiles.empty.title')} description={text('profiles.empty.body')} />}
    />
  );
}
