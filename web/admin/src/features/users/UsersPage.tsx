// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@react-spectrum/s2/Button';
import UserAdd from '@react-spectrum/s2/icons/UserAdd';
import { useState } from 'react';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { InvitationLink, type InvitationToHand } from './InvitationLink';
import { InviteDialog } from './InviteDialog';
import { UserTable } from './UserTable';

/** Who may come in, and in which role. */
export default function UsersPage() {
  const text = useText();
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<InvitationToHand | null>(null);
  return (
    <>
      <PageHeader
        title={text('users.title')}
        crumbs={[{ label: text('rail.administration') }, { label: text('users.title') }]}
        description={text('users.description')}
        actions={
          <Button variant="accent" onPress={() => setInviting(true)}>
            <UserAdd />
            <Text>{text('users.invite')}</Text>
          </Button>
        }
      />
      <UserTable onInvited={setInvited} />
      <InviteDialog
        isOpen={isInviting}
        onClose={() => setInviting(false)}
        onInvited={(invitation) => {
          setInviting(false);
          setInvited(invitation);
        }}
      />
      <InvitationLink invited={invited} onClose={() => setInvited(null)} />
    </>
  );
}
