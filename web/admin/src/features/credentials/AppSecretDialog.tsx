// SPDX-License-Identifier: Apache-2.0
import { TextField } from '@react-spectrum/s2/TextField';
import { useState } from 'react';
import { findingsOf } from '../../api/problem';
import type { Credential } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import { useSaveCredential } from './useSaveCredential';

/** Stores the secret that proves the origin of Meta's webhooks. */
export function AppSecretDialog({ credential, onClose }: { credential: Credential; onClose: () => void }) {
  const text = useText();
  const [app_secret, setSecret] = useState('');
  const save = useSaveCredential(credential);
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  return (
    <FormDialog
      isOpen
      title={text('credential.set_secret')}
      submitLabel={text('action.save')}
      isPending={save.isPending}
      onSubmit={() => save.mutate({ part: { app_secret }, etag: credential.etag }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ProblemAlert
        error={save.error}
        title={text('credential.save.failed')}
        findings={others(['/app_secret'])}
      />
      <TextField
        type="password"
        label={text('credential.app_secret')}
        autoComplete="off"
        isRequired
        autoFocus
        value={app_secret}
        onChange={setSecret}
        {...field('/app_secret', text('credential.app_secret.help'))}
      />
    </FormDialog>
  );
}
