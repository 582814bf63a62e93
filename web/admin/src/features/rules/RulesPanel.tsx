// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import { Button } from '@react-spectrum/s2/Button';
import { type ReactNode, useState } from 'react';
import { usePages } from '../../api/usePages';
import { EmptyState } from '../../components/EmptyState';
import { PagedTable } from '../../components/PagedTable';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { DeleteRules } from './DeleteRules';
import { KINDS, type RulesKind } from './useSaveRules';

interface Stored {
  id: string;
  etag: string;
  name?: string;
  used_by: string[];
  updated_at: string;
}

type Asked<T> = { event: 'new' } | { event: 'edit' | 'delete'; stored: T };

/** The stored rules of one kind, and the ways to make, change and delete them. */
export function RulesPanel<T extends Stored>(props: {
  kind: RulesKind;
  countOf: (stored: T) => number;
  /** The form for new rules or for `stored`; `namesTaken` are those of the others. */
  dialog: (close: () => void, namesTaken: string[], stored?: T) => ReactNode;
}) {
  const text = useText();
  const format = useFormat();
  const { kind } = props;
  const { path, type } = KINDS[kind];
  const pages = usePages<T>(type, path);
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  const close = () => setAsked(null);
  const all = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const create = (
    <Button variant="secondary" size="S" onPress={() => setAsked({ event: 'new' })}>
      {text(`rules.${kind}.create`)}
    </Button>
  );
  const edited = asked?.event === 'edit' ? asked.stored : undefined;
  return (
    <Panel
      title={text(`rules.${kind}`)}
      description={text(`rules.${kind}.help`)}
      actions={all.length > 0 && create}
    >
      <PagedTable
        pages={pages}
        label={text('list.table_of', { name: text(`rules.${kind}`) })}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', label: text('rules.name'), cell: ({ name }) => <strong>{name}</strong> },
          {
            id: 'count',
            label: text(`rules.${kind}.count`),
            align: 'end',
            cell: (row) => format.number(props.countOf(row)),
          },
          { id: 'used_by', label: text('rules.used_by'), cell: ({ used_by }) => used_by.join(' · ') || '–' },
          {
            id: 'updated',
            label: text('audience.updated_at'),
            cell: (row) => <time dateTime={row.updated_at}>{format.dateTime(row.updated_at)}</time>,
          },
          {
            id: 'actions',
            label: text('list.actions'),
            isHeadingHidden: true,
            align: 'end',
            cell: (stored) => (
              <ActionMenu
                isQuiet
                aria-label={text('list.actions_of', { name: stored.name })}
                onAction={(event) => setAsked({ event: event as 'edit' | 'delete', stored })}
              >
                <MenuItem id="edit">
                  <Text slot="label">{text('action.edit')}</Text>
                </MenuItem>
                <MenuItem id="delete">
                  <Text slot="label">{text('action.delete')}</Text>
                </MenuItem>
              </ActionMenu>
            ),
          },
        ]}
        empty={
          <EmptyState
            title={text(`rules.${kind}.empty.title`)}
            description={text(`rules.${kind}.empty.body`)}
            action={create}
          />
        }
      />
      {asked &&
        asked.event !== 'delete' &&
        props.dialog(
          close,
          all.filter(({ id }) => id !== edited?.id).map(({ name }) => name ?? ''),
          edited,
        )}
      {asked?.event === 'delete' && <DeleteRules kind={kind} stored={asked.stored} onClose={close} />}
    </Panel>
  );
}
