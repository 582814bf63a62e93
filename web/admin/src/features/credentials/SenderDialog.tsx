// SPDX-License-Identifier: Apache-2.0
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
import { ChoicePicker } from './wizard/ChoicePicker';

/** Chooses another number of the linked account to send from. */
export function SenderDialog({ credential, onClose }: { credential: Credential; onClose: () => void }) {
  const text = useText();
  const [phone_number_id, setNumber] = useState(credential.phone_number_id);
  const save = useSaveCredential(credential);
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  return (
    <FormDialog
      isOpen
      title={text('credential.change_number')}
      submitLabel={text('action.save')}
      isPending={save.isPending}
      isDisabled={phone_number_id === credential.phone_number_id}
      onSubmit={() =>
        save.mutate(
          { part: { phone_number_id }, etag: credential.etag },
          {
            onSuccess: () => {
              ToastQueue.positive(text('saved'), { timeout: TOAST_MS });
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
        findings={others(['/phone_number_id'])}
      />
      <ChoicePicker
        label={text('credential.phone_number')}
        choices={credential.account.phone_numbers.map((number) => ({
          id: number.id,
          label: number.display_phone_number,
          detail: number.is_usable
            ? number.verified_name
            : text('credential.choice.unusable', { detail: number.verified_name }),
        }))}
        value={phone_number_id}
        onChange={setNumber}
        {...field('/phone_number_id')}
      />
    </FormDialog>
  );
}
