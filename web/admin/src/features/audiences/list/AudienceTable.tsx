// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import Delete from '@react-spectrum/s2/icons/Delete';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { RowLink } from '../../../components/RowLink';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Audience } from '../api/types';
import { DeleteAudience } from '../DeleteAudience';
import { audiencePath, IMPORT_PATH } from '../paths';
import type { AudienceFilter } from './AudienceFilters';

/** The audiences, each with how many people it has. */
export function AudienceTable({ filter }: { filter: AudienceFilter }) {
  const text = useText();
  const format = useFormat();
  const mayWrite = canWriteContent(useSession());
  const audiences = usePages<Audience>('audience', '/audiences', filter);
  const [removed, setRemoved] = useState<Audience | null>(null);
  const isFiltered = Object.values(filter).some(Boolean);

  const columns: Column<Audience>[] = [
    {
      id: 'name',
      label: text('audience.name'),
      cell: (row) => <RowLink href={audiencePath(row.id)}>{row.name}</RowLink>,
    },
    { id: 'kind', label: text('audience.kind'), cell: (row) => text(`audience.kind.${row.kind}`) },
    {
      id: 'people',
      label: text('audience.people'),
      align: 'end',
      cell: (row) => (row.people === undefined || row.people === null ? '–' : format.number(row.people)),
    },
    { id: 'created_by', label: text('audience.created_by'), cell: (row) => row.created_by || '–' },
    {
      id: 'updated',
      label: text('audience.updated_at'),
      cell: (row) => <time dateTime={row.updated_at}>{format.dateTime(row.updated_at)}</time>,
    },
  ];
  if (mayWrite) {
    columns.push({
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (row) => (
        <ActionMenu
          isQuiet
          aria-label={text('list.actions_of', { name: row.name })}
          onAction={() => setRemoved(row)}
        >
          <MenuItem id="delete">
            <Delete />
            <Text slot="label">{text('action.delete')}</Text>
          </MenuItem>
        </ActionMenu>
      ),
    });
  }
  return (
    <>
      {removed && (
        <DeleteAudience
          audience={removed}
          onClose={() => setRemoved(null)}
          onDeleted={() => setRemoved(null)}
        />
      )}
      <PagedTable
        pages={audiences}
        label={text('audiences.title')}
        columns={columns}
        rowKey={(row) => row.id}
        isFiltered={isFiltered}
        empty={
          <EmptyState
            title={text('audiences.empty.title')}
            description={text('audiences.empty.body')}
            action={
              mayWrite && (
                <LinkButton variant="accent" href={IMPORT_PATH}>
                  {text('audiences.import')}
                </LinkButton>
              )
            }
          />
        }
      />
    </>
  );
}
