// SPDX-License-Identifier: Apache-2.0
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { findingsOf } from '../../api/problem';
import type { Invited, Role } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import type { InvitationToHand } from './InvitationLink';
import { RoleField } from './RoleField';

const EMPTY = { name: '', email: '', role: 'marketer' as Role };

/** Asks whom to invite. */
export function InviteDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  onInvited: (invited: InvitationToHand) => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const invite = useMutation({
    mutationFn: () => call<Invited>('POST', '/users', { body: draft }),
    onSuccess: ({ user, invitation_token }) => {
      void queries.invalidateQueries({ queryKey: ['user'] });
      setDraft(EMPTY);
      props.onInvited({ name: user.name, token: invitation_token });
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(invite.error));
  return (
    <FormDialog
      isOpen={props.isOpen}
      title={text('users.invite.title')}
      submitLabel={text('users.invite.action')}
      isPending={invite.isPending}
      onSubmit={() => invite.mutate()}
      onClose={() => {
        invite.reset();
        props.onClose();
      }}
    >
      <ProblemAlert
        error={invite.error}
        title={text('users.invite.failed')}
        findings={others(['/name', '/email'])}
      />
      <TextField
        label={text('user.name')}
        isRequired
        autoFocus
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        {...field('/name')}
      />
      <TextField
        type="email"
        label={text('user.email')}
        isRequired
        value={draft.email}
        onChange={(email) => setDraft({ ...draft, email })}
        {...field('/email')}
      />
      <RoleField value={draft.role} onChange={(role) => setDraft({ ...draft, role })} />
    </FormDialog>
  );
}
