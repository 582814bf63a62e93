// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { findingsOf } from '../../api/problem';
import { enterSession, setupQuery } from '../../api/session';
import type { Session } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryView } from '../../components/QueryView';
import { SubmitButton } from '../../components/SubmitButton';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import { EntranceLayout } from './EntranceLayout';
import { tokenOfAddress } from './tokenOfAddress';

/** Makes the first administrator, with the token of the link that the program printed. */
export default function SetupPage() {
  const text = useText();
  const setup = useQuery(setupQuery);
  return (
    <EntranceLayout title={text('setup.title')} description={text('setup.description')}>
      <QueryView
        query={setup}
        isEmpty={({ needed }) => !needed}
        empty={
          <>
            <p>{text('setup.done')}</p>
            <LinkButton href="/" variant="accent" size="L">
              {text('setup.to_sign_in')}
            </LinkButton>
          </>
        }
      >
        {() => <SetupForm />}
      </QueryView>
    </EntranceLayout>
  );
}

function SetupForm() {
  const text = useText();
  const queries = useQueryClient();
  const [linkToken] = useState(() => tokenOfAddress(window.location));
  const [draft, setDraft] = useState({ token: linkToken, name: '', email: '', password: '' });
  const submit = useMutation({
    mutationFn: () => call<Session>('POST', '/setup', { body: draft }),
    onSuccess: (session) => enterSession(queries, session),
  });
  const { field, others } = useFieldFindings([], findingsOf(submit.error));
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const places = ['/name', '/email', '/password', ...(linkToken ? [] : ['/token'])];
  return (
    <Form
      size="L"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        submit.mutate();
      }}
    >
      <ProblemAlert error={submit.error} title={text('setup.failed')} findings={others(places)} />
      {!linkToken && (
        <TextField
          name="token"
          label={text('setup.token')}
          isRequired
          value={draft.token}
          onChange={(token) => set({ token })}
          {...field('/token', text('setup.token.help'))}
        />
      )}
      <TextField
        name="name"
        label={text('user.name')}
        autoComplete="name"
        isRequired
        value={draft.name}
        onChange={(name) => set({ name })}
        {...field('/name')}
      />
      <TextField
        type="email"
        name="email"
        label={text('user.email')}
        autoComplete="username"
        isRequired
        value={draft.email}
        onChange={(email) => set({ email })}
        {...field('/email')}
      />
      <TextField
        type="password"
        name="password"
        label={text('user.password')}
        autoComplete="new-password"
        isRequired
        value={draft.password}
        onChange={(password) => set({ password })}
        {...field('/password', text('user.password.help'))}
      />
      <SubmitButton type="submit" variant="accent" isPending={submit.isPending}>
        {text('setup.action')}
      </SubmitButton>
    </Form>
  );
}
