// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useDeferredValue, useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Message } from '../api/types';
import { messagePath, TEST_SEND_PATH } from '../paths';
import { MessageFilters, NO_FILTERS } from './MessageFilters';

const content = style({
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  maxWidth: 320,
});
const oneLine = style({ whiteSpace: 'nowrap' });

/** The messages that match the filters, page by page. */
export function MessageTable() {
  const text = useText();
  const format = useFormat();
  const session = useSession();
  const [filters, setFilters] = useState(NO_FILTERS);
  const query = useDeferredValue(filters);
  const messages = usePages<Message>('message', '/messages', { ...query });
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const columns: Column<Message>[] = [
    {
      id: 'to',
      label: text('messages.to'),
      cell: (message) => (
        <span className={oneLine}>
          <RowLink href={messagePath(message.id)}>{message.to}</RowLink>
        </span>
      ),
    },
    {
      id: 'content',
      label: text('messages.content'),
      cell: (message) => (
        <div className={content}>
          {message.template ? `${message.template.name} (${message.template.language})` : message.text}
        </div>
      ),
    },
    {
      id: 'status',
      label: text('messages.status'),
      cell: (message) => <StatusBadge lifecycle="message" state={message.status} />,
    },
    {
      id: 'configuration',
      label: text('messages.configuration'),
      cell: (message) => message.configuration_name,
    },
    {
      id: 'at',
      label: text('messages.created_at'),
      cell: (message) => <span className={oneLine}>{format.dateTime(message.created_at)}</span>,
    },
  ];
  return (
    <>
      <MessageFilters filters={filters} onChange={setFilters} />
      <PagedTable
        pages={messages}
        label={text('messages.title')}
        columns={columns}
        rowKey={(message) => message.id}
        empty={
          <EmptyState
            title={text(isFiltered ? 'messages.none.title' : 'messages.empty.title')}
            description={text(isFiltered ? 'messages.none.body' : 'messages.empty.body')}
            action={
              !isFiltered &&
              canWriteContent(session) && (
                <LinkButton variant="accent" href={TEST_SEND_PATH}>
                  {text('messages.send')}
                </LinkButton>
              )
            }
          />
        }
      />
    </>
  );
}
