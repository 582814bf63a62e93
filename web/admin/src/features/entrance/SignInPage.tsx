// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { Link } from '@react-spectrum/s2/Link';
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { enterSession, setupQuery } from '../../api/session';
import type { Session } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { SubmitButton } from '../../components/SubmitButton';
import { useText } from '../../i18n/Language';
import { EntranceLayout } from './EntranceLayout';

/** Asks who is there. Leads to the set-up while there is no administrator yet. */
export default function SignInPage() {
  const text = useText();
  const queries = useQueryClient();
  const setup = useQuery(setupQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => call<Session>('POST', '/session', { body: { email, password } }),
    onSuccess: (session) => enterSession(queries, session),
  });
  const isRefused = signIn.error instanceof ApiProblem && signIn.error.isSignedOut;
  return (
    <EntranceLayout title={text('sign_in.title')} description={text('sign_in.description')}>
      <Form
        size="L"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <ProblemAlert
          error={signIn.error}
          title={text(isRefused ? 'sign_in.refused' : 'sign_in.failed')}
          detail={isRefused ? text('sign_in.refused.detail') : undefined}
        />
        {setup.data?.needed && <Link href="/setup">{text('sign_in.to_setup')}</Link>}
        <TextField
          type="email"
          name="email"
          label={text('user.email')}
          autoComplete="username"
          isRequired
          autoFocus
          value={email}
          onChange={setEmail}
        />
        <TextField
          type="password"
          name="password"
          label={text('user.password')}
          autoComplete="current-password"
          isRequired
          value={password}
          onChange={setPassword}
        />
        <SubmitButton type="submit" variant="accent" isPending={signIn.isPending}>
          {text('sign_in.action')}
        </SubmitButton>
      </Form>
    </EntranceLayout>
  );
}
