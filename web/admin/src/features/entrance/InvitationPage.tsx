// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/client';
import { findingsOf } from '../../api/problem';
import { enterSession } from '../../api/session';
import type { Session } from '../../api/types';
import { START_PATH } from '../../app/paths';
import { ProblemAlert } from '../../components/ProblemAlert';
import { SubmitButton } from '../../components/SubmitButton';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import { EntranceLayout } from './EntranceLayout';
import { tokenOfAddress } from './tokenOfAddress';

/** Lets an invited user choose a password and come in. */
export default function InvitationPage() {
  const text = useText();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [token] = useState(() => tokenOfAddress(window.location));
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => call<Session>('POST', '/invitations/accept', { body: { token, password } }),
    onSuccess: (session) => {
      enterSession(queries, session);
      navigate(START_PATH, { replace: true });
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(accept.error));
  return (
    <EntranceLayout title={text('invitation.title')} description={text('invitation.description')}>
      <Form
        size="L"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <ProblemAlert
          error={accept.error}
          title={text('invitation.failed')}
          findings={others(['/password'])}
        />
        <TextField
          type="password"
          name="password"
          label={text('user.password')}
          autoComplete="new-password"
          isRequired
          autoFocus
          value={password}
          onChange={setPassword}
          {...field('/password', text('user.password.help'))}
        />
        <SubmitButton type="submit" variant="accent" isPending={accept.isPending}>
          {text('invitation.action')}
        </SubmitButton>
      </Form>
    </EntranceLayout>
  );
}
