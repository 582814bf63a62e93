// SPDX-License-Identifier: Apache-2.0
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useState } from 'react';
import { findingsOf } from '../../api/problem';
import type { Credential } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { TOAST_MS } from '../../components/toast';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import { useSaveCredential } from './useSaveCredential';

/** Puts another token in the place of the stored one. */
export function RotateToken({ credential, onClose }: { credential: Credential; onClose: () => void }) {
  const text = useText();
  const [api_token, setToken] = useState('');
  const save = useSaveCredential(credential);
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  return (
    <FormDialog
      isOpen
      title={text('credential.rotate.title', { name: credential.name })}
      submitLabel={text('credential.rotate')}
      isPending={save.isPending}
      onSubmit={() =>
        save.mutate(
          { part: { api_token }, etag: credential.etag },
          {
            onSuccess: () => {
              ToastQueue.positive(text('credential.rotated'), { timeout: TOAST_MS });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <ProblemAlert
        error={save.error}
        title={text('credential.save.failed')}
        findings={others(['/api_token'])}
      />
      <TextField
        type="password"
        label={text('credential.api_token')}
        autoComplete="off"
        isRequired
        autoFocus
        value={api_token}
        onChange={setToken}
        {...field('/api_token', text('credential.rotate.help'))}
      />
    </FormDialog>
  );
}
