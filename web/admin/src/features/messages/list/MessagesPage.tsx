// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { canWriteContent, useSession } from '../../../api/session';
import { PageHeader } from '../../../components/PageHeader';
import { useText } from '../../../i18n/Language';
import { TEST_SEND_PATH } from '../paths';
import { MessageTable } from './MessageTable';

/** The messages sent from here, the latest first. */
export default function MessagesPage() {
  const text = useText();
  const session = useSession();
  return (
    <>
      <PageHeader
        title={text('messages.title')}
        description={text('messages.description')}
        actions={
          canWriteContent(session) && (
            <LinkButton variant="accent" href={TEST_SEND_PATH}>
              {text('messages.send')}
            </LinkButton>
          )
        }
      />
      <MessageTable />
    </>
  );
}
