// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { PagedTable } from '../../../components/PagedTable';
import { Panel } from '../../../components/Panel';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import type { TextKey } from '../../../i18n/catalogue';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { MESSAGES_PATH } from '../../messages/paths';
import type { ConversationEntry, Person } from '../api/types';

const words = style({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });

/** What is named by its kind; words stand for themselves. */
const KINDS: Record<string, TextKey> = {
  image: 'conversation.kind.image',
  video: 'conversation.kind.video',
  audio: 'conversation.kind.audio',
  document: 'conversation.kind.document',
  sticker: 'conversation.kind.sticker',
  location: 'conversation.kind.location',
  contacts: 'conversation.kind.contacts',
  template: 'conversation.kind.template',
};

/** What the person wrote and what went to the person one by one, with what keywords did. */
export function ConversationPanel({ person }: { person: Person }) {
  const text = useText();
  const format = useFormat();
  const entries = usePages<ConversationEntry>('conversation', `/profiles/${person.id}/conversation`);
  const columns: Column<ConversationEntry>[] = [
    {
      id: 'message',
      label: text('conversation.message'),
      cell: ({ id, direction, type, text: said }) => {
        const kind = KINDS[type ?? ''] ?? (said ? undefined : 'conversation.kind.other');
        const shown = [kind && text(kind), said].filter(Boolean).join(': ');
        return direction === 'outbound' ? (
          <RowLink href={`${MESSAGES_PATH}/${id}`}>{shown}</RowLink>
        ) : (
          <span className={words}>{shown}</span>
        );
      },
    },
    {
      id: 'direction',
      label: text('conversation.effect'),
      cell: ({ direction, intent, keyword, status }) =>
        status ? (
          <>
            {text(`conversation.${direction}`)} <StatusBadge lifecycle="message" state={status} />
          </>
        ) : (
          [
            text(`conversation.${direction}`),
            intent !== 'none' && intent && text(`intent.${intent}`),
            keyword,
          ]
            .filter(Boolean)
            .join(' · ')
        ),
    },
    { id: 'at', label: text('conversation.at'), cell: ({ at }) => format.dateTime(at) },
  ];
  return (
    <Panel title={text('conversation.title')} description={text('conversation.help')}>
      <PagedTable
        pages={entries}
        label={text('list.table_of', { name: text('conversation.title') })}
        columns={columns}
        rowKey={({ id }) => id ?? ''}
        empty={text('conversation.none')}
      />
    </Panel>
  );
}
