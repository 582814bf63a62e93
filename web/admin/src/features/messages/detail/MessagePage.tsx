// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { canWriteContent, useSession } from '../../../api/session';
import { CodeView } from '../../../components/CodeView';
import { CopyButton } from '../../../components/CopyButton';
import { FactList } from '../../../components/FactList';
import { FindingList } from '../../../components/FindingList';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { messageQuery } from '../api/queries';
import type { Message } from '../api/types';
import { MESSAGES_PATH, TEST_SEND_PATH } from '../paths';
import { CancelButton } from './CancelButton';
import { Timeline } from './Timeline';

const columns = style({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});
const column = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** One message: what has become of it so far, live, and what exactly was sent. */
export default function MessagePage() {
  const { id = '' } = useParams();
  const message = useQuery(messageQuery(id));
  return <QueryView query={message}>{(found) => <MessageView message={found} />}</QueryView>;
}

function MessageView({ message }: { message: Message }) {
  const text = useText();
  const format = useFormat();
  const session = useSession();
  const { template } = message;
  const request = JSON.stringify(message.request, null, 2);
  return (
    <>
      <PageHeader
        title={text('messages.message_to', { to: message.to })}
        crumbs={[{ label: text('messages.title'), href: MESSAGES_PATH }, { label: message.to }]}
        badge={<StatusBadge lifecycle="message" state={message.status} />}
        actions={
          canWriteContent(session) && (
            <>
              <CancelButton message={message} />
              <LinkButton variant="secondary" href={TEST_SEND_PATH}>
                {text('messages.send_another')}
              </LinkButton>
            </>
          )
        }
      />
      <div className={columns}>
        <div className={column}>
          <Panel title={text('messages.timeline')}>
            <Timeline message={message} />
            {!message.timeline.some(({ findings }) => findings.length > 0) && (
              <FindingList findings={message.findings} />
            )}
          </Panel>
          <Panel title={text('messages.facts')}>
            <FactList
              facts={[
                { label: text('messages.to'), value: message.to },
                { label: text('messages.configuration'), value: message.configuration_name },
                {
                  label: text('messages.content'),
                  value: template ? `${template.name} (${template.language})` : message.text,
                },
                { label: text('messages.created_at'), value: format.dateTime(message.created_at) },
                { label: text('messages.created_by'), value: message.created_by || '–' },
                { label: text('messages.wamid'), value: message.wamid ?? '–' },
              ]}
            />
          </Panel>
        </div>
        {message.request != null && (
          <Panel
            title={text('messages.request')}
            description={text('messages.request.help')}
            actions={<CopyButton value={request} label={text('messages.request.copy')} />}
          >
            <CodeView label={text('templates.json')} value={request} />
          </Panel>
        )}
      </div>
    </>
  );
}
