// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import { findingsOf } from '../../../api/problem';
import { useSession } from '../../../api/session';
import type { SandboxOffer } from '../../../api/types';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import { metaAppQuery } from './queries';
import type { MetaApp } from './types';

const PLACES = ['/app_id', '/app_secret', '/config_id'];
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const note = style({ font: 'ui', margin: 0 });

/** The app's three values. Its secret is written only; of a stored one the last four characters are told. */
export function MetaAppForm({ app }: { app: MetaApp }) {
  const text = useText();
  const queries = useQueryClient();
  const { graph } = useSession();
  const [draft, setDraft] = useState({ app_id: app.app_id, app_secret: '', config_id: app.config_id });
  const refresh = () => queries.invalidateQueries({ queryKey: metaAppQuery.queryKey });
  const save = useMutation({
    mutationFn: () =>
      call<MetaApp>('PUT', '/meta-app', {
        body: { ...draft, app_secret: draft.app_secret || undefined },
        etag: app.etag,
      }),
    onSuccess: () => ToastQueue.positive(text('saved'), { timeout: TOAST_MS }),
    onSettled: refresh,
  });
  const forget = useMutation({
    mutationFn: () => call('DELETE', '/meta-app', { etag: app.etag }),
    onSettled: refresh,
  });
  const borrow = useMutation({
    mutationFn: () => call<SandboxOffer>('GET', '/sandbox'),
    onSuccess: ({ world }) => {
      const { app: lent } = world as { app?: { id: string; secret: string } };
      if (lent) setDraft({ app_id: lent.id, app_secret: lent.secret, config_id: '1' });
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  const isFixed = app.source === 'settings';
  return (
    <Panel
      title={text('meta_app.values')}
      actions={
        graph.is_sandbox &&
        !isFixed && (
          <ActionButton isPending={borrow.isPending} onPress={() => borrow.mutate()}>
            {text('meta_app.sandbox')}
          </ActionButton>
        )
      }
    >
      {isFixed && <p className={note}>{text('meta_app.by_settings')}</p>}
      <Form
        validationBehavior="aria"
        isDisabled={isFixed}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <ProblemAlert
          error={save.error ?? forget.error}
          title={text('meta_app.save.failed')}
          findings={save.error ? others(PLACES) : undefined}
        />
        <TextField
          label={text('meta_app.app_id')}
          inputMode="numeric"
          isRequired
          value={draft.app_id}
          onChange={(app_id) => setDraft({ ...draft, app_id })}
          {...field('/app_id')}
        />
        <TextField
          type="password"
          label={text('credential.app_secret')}
          autoComplete="off"
          isRequired={app.secret_hint === ''}
          value={draft.app_secret}
          onChange={(app_secret) => setDraft({ ...draft, app_secret })}
          {...field(
            '/app_secret',
            app.secret_hint ? text('meta_app.secret.kept', { hint: app.secret_hint }) : undefined,
          )}
        />
        <TextField
          label={text('meta_app.config_id')}
          inputMode="numeric"
          isRequired
          value={draft.config_id}
          onChange={(config_id) => setDraft({ ...draft, config_id })}
          {...field('/config_id', text('meta_app.config_id.help'))}
        />
        {!isFixed && (
          <div className={buttons}>
            <SubmitButton type="submit" variant="accent" isPending={save.isPending}>
              {text('action.save')}
            </SubmitButton>
            {app.source === 'page' && (
              <SubmitButton variant="secondary" isPending={forget.isPending} onPress={() => forget.mutate()}>
                {text('meta_app.forget')}
              </SubmitButton>
            )}
          </div>
        )}
      </Form>
    </Panel>
  );
}
