// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Form } from '@react-spectrum/s2/Form';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { findingsOf } from '../../api/problem';
import { ProblemAlert } from '../../components/ProblemAlert';
import { SubmitButton } from '../../components/SubmitButton';
import { TagsField } from '../../components/TagsField';
import { TOAST_MS } from '../../components/toast';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useLanguage, useText } from '../../i18n/Language';
import { ChannelLine } from './ChannelLine';
import type { NotificationPlan, NotificationSettings, Outlet } from './types';

const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' });
const SEVERITIES = ['error', 'warning', 'notice'] as const;
const PLACES = ['/plan', '/webhook_secret', '/smtp_password'];

/** The settings of the webhook and the e-mail, with a way to try each. */
export function OutgoingForm({ settings }: { settings: NotificationSettings }) {
  const text = useText();
  const { code } = useLanguage();
  const queries = useQueryClient();
  const [plan, setPlan] = useState<NotificationPlan>(settings.plan);
  const [secret, setSecret] = useState('');
  const [password, setPassword] = useState('');
  const change = (part: Partial<NotificationPlan>) => setPlan({ ...plan, ...part });
  const save = useMutation({
    mutationFn: () =>
      call<NotificationSettings>('PUT', '/notification-settings', {
        etag: settings.etag,
        body: {
          plan: { ...plan, language: code },
          webhook_secret: secret || undefined,
          smtp_password: password || undefined,
        },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notification_settings'] }),
    onSuccess: () => {
      setSecret('');
      setPassword('');
      ToastQueue.positive(text('saved'), { timeout: TOAST_MS });
    },
  });
  const test = useMutation({
    mutationFn: (channel: Outlet) => call('POST', '/notification-settings/test', { body: { channel } }),
    onSuccess: () => {
      ToastQueue.positive(text('health.outgoing.tested'), { timeout: TOAST_MS });
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  const stored = (has: boolean) => (has ? text('health.outgoing.stored') : undefined);
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProblemAlert error={save.error} title={text('health.outgoing.not_saved')} findings={others(PLACES)} />
      <ProblemAlert error={test.error} title={text('health.outgoing.failed')} />
      <Picker
        label={text('health.outgoing.least')}
        value={plan.least_severity}
        onChange={(key) => change({ least_severity: key as NotificationPlan['least_severity'] })}
      >
        {SEVERITIES.map((id) => (
          <PickerItem key={id} id={id}>
            {text(`severity.${id}`)}
          </PickerItem>
        ))}
      </Picker>
      <TextField
        type="url"
        label={text('health.outgoing.webhook_url')}
        value={plan.webhook_url}
        onChange={(webhook_url) => change({ webhook_url })}
        {...field('/plan/webhook_url')}
      />
      <TextField
        type="password"
        autoComplete="off"
        label={text('health.outgoing.webhook_secret')}
        value={secret}
        onChange={setSecret}
        {...field('/webhook_secret', stored(settings.has_webhook_secret))}
      />
      <TextField
        label={text('health.outgoing.smtp_url')}
        value={plan.smtp_url}
        onChange={(smtp_url) => change({ smtp_url })}
        {...field('/plan/smtp_url', 'smtps://mail.example.com:465')}
      />
      <TextField
        label={text('health.outgoing.smtp_user')}
        autoComplete="off"
        value={plan.smtp_user}
        onChange={(smtp_user) => change({ smtp_user })}
        {...field('/plan/smtp_user')}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={text('health.outgoing.smtp_password')}
        value={password}
        onChange={setPassword}
        {...field('/smtp_password', stored(settings.has_smtp_password))}
      />
      <TextField
        label={text('health.outgoing.from')}
        value={plan.email_from}
        onChange={(email_from) => change({ email_from })}
        {...field('/plan/email_from')}
      />
      <TagsField
        label={text('health.outgoing.to')}
        value={plan.email_to}
        onChange={(email_to) => change({ email_to })}
        {...field('/plan/email_to')}
      />
      {settings.channels.map((state) => (
        <ChannelLine key={state.channel} state={state} />
      ))}
      <div className={buttons}>
        <SubmitButton type="submit" variant="accent" isPending={save.isPending}>
          {text('action.save')}
        </SubmitButton>
        <ActionButton
          isDisabled={settings.plan.webhook_url === '' || test.isPending}
          onPress={() => test.mutate('webhook')}
        >
          {text('health.outgoing.test_webhook')}
        </ActionButton>
        <ActionButton
          isDisabled={settings.plan.smtp_url === '' || test.isPending}
          onPress={() => test.mutate('email')}
        >
          {text('health.outgoing.test_email')}
        </ActionButton>
      </div>
    </Form>
  );
}
