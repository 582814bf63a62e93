// SPDX-License-Identifier: Apache-2.0
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';
import { findingsOf } from '../api/problem';
import { FormDialog } from '../components/FormDialog';
import { ProblemAlert } from '../components/ProblemAlert';
import { TOAST_MS } from '../components/toast';
import { useFieldFindings } from '../components/useFieldFindings';
import { useText } from '../i18n/Language';

/** Changes the password of who is signed in. */
export default function PasswordDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [draft, setDraft] = useState({ current_password: '', password: '' });
  const change = useMutation({
    mutationFn: () => call('PUT', '/session/password', { body: draft }),
    onSuccess: () => {
      ToastQueue.positive(text('password.changed'), { timeout: TOAST_MS });
      onClose();
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(change.error));
  return (
    <FormDialog
      isOpen
      title={text('password.change')}
      submitLabel={text('password.change')}
      isPending={change.isPending}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <ProblemAlert
        error={change.error}
        title={text('password.failed')}
        findings={others(['/current_password', '/password'])}
      />
      <TextField
        type="password"
        label={text('password.current')}
        autoComplete="current-password"
        isRequired
        autoFocus
        value={draft.current_password}
        onChange={(current_password) => setDraft({ ...draft, current_password })}
        {...field('/current_password')}
      />
      <TextField
        type="password"
        label={text('password.new')}
        autoComplete="new-password"
        isRequired
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
        {...field('/password', text('user.password.help'))}
      />
    </FormDialog>
  );
}
