// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useQuery } from '@tanstack/react-query';
import { canAdminister, useSession } from '../../../api/session';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { CONFIGURATIONS_PATH } from '../../configurations/paths';
import { sendersQuery } from '../api/queries';
import { MESSAGES_PATH } from '../paths';
import { TestSend } from './TestSend';

/** One message to one phone. */
export default function TestSendPage() {
  const text = useText();
  const session = useSession();
  const senders = useQuery(sendersQuery);
  return (
    <>
      <PageHeader
        title={text('messages.send')}
        crumbs={[{ label: text('messages.title'), href: MESSAGES_PATH }, { label: text('messages.send') }]}
        description={text('messages.send.description')}
      />
      <QueryView
        query={senders}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState
            title={text('messages.no_sender.title')}
            description={text(canAdminister(session) ? 'messages.no_sender.body' : 'messages.no_sender.ask')}
            action={
              canAdminister(session) && (
                <LinkButton variant="accent" href={CONFIGURATIONS_PATH}>
                  {text('messages.no_sender.action')}
                </LinkButton>
              )
            }
          />
        }
      >
        {(rows) => <TestSend senders={rows} />}
      </QueryView>
    </>
  );
}
