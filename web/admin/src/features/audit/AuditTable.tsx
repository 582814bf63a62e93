// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import type { AuditEntry } from '../../api/types';
import { usePages } from '../../api/usePages';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PagedTable } from '../../components/PagedTable';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { AuditDetails } from './AuditDetails';
import type { AuditFilter } from './AuditFilters';
import { actionKey, objectTypeKey } from './words';

const time = style({ whiteSpace: 'nowrap' });
const strong = style({ fontWeight: 'bold', color: 'heading' });
const kind = style({ font: 'ui-sm', color: 'gray-700' });

/** The log, newest first. */
export function AuditTable({ filter }: { filter: AuditFilter }) {
  const text = useText();
  const format = useFormat();
  const entries = usePages<AuditEntry>('audit', '/audit', filter);
  const [opened, setOpened] = useState<AuditEntry | null>(null);

  const wordOf = (word: string, key: ReturnType<typeof actionKey>) => (key ? text(key) : word);
  const columns: Column<AuditEntry>[] = [
    {
      id: 'at',
      label: text('audit.at'),
      cell: (entry) => (
        <time dateTime={entry.at} className={time}>
          {format.dateTime(entry.at)}
        </time>
      ),
    },
    { id: 'actor', label: text('audit.actor'), cell: (entry) => entry.actor.name || text('audit.program') },
    {
      id: 'action',
      label: text('audit.action'),
      cell: (entry) => wordOf(entry.action, actionKey(entry.action)),
    },
    {
      id: 'object',
      label: text('audit.object'),
      cell: (entry) => (
        <>
          <span className={strong}>{entry.object_name}</span>{' '}
          <span className={kind}>{wordOf(entry.object_type, objectTypeKey(entry.object_type))}</span>
        </>
      ),
    },
    {
      id: 'details',
      label: text('audit.details'),
      isHeadingHidden: true,
      align: 'end',
      cell: (entry) => (
        <ActionButton
          isQuiet
          size="S"
          aria-label={text('audit.details_of', { name: entry.object_name, time: format.dateTime(entry.at) })}
          onPress={() => setOpened(entry)}
        >
          {text('audit.details')}
        </ActionButton>
      ),
    },
  ];
  return (
    <>
      <PagedTable
        pages={entries}
        label={text('audit.title')}
        columns={columns}
        rowKey={(entry) => entry.id}
        empty={<EmptyState title={text('audit.empty.title')} description={text('audit.empty.body')} />}
      />
      <AuditDetails entry={opened} onClose={() => setOpened(null)} />
    </>
  );
}
