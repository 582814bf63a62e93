// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import { findingsOf } from '../../../api/problem';
import { FormDialog } from '../../../components/FormDialog';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import type { Suppression, SuppressionEntry, SuppressionInput } from '../api/types';
import { SUPPRESSIONS } from '../words';

const PLACES = ['/phone', '/user_id', '/note', '/reason'];

/** Puts somebody on the suppression list: a person at hand, or whoever has the number that is typed. */
export function SuppressionDialog(props: { phone?: string; userId?: string; onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const isKnown = Boolean(props.phone ?? props.userId);
  const [input, setInput] = useState<SuppressionInput>({
    phone: props.phone,
    user_id: props.phone ? undefined : props.userId,
    reason: 'listed',
  });
  const add = useMutation({
    mutationFn: () => call<SuppressionEntry>('POST', '/suppressions', { body: input }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['profile'] });
      ToastQueue.positive(text('suppression.added'), { timeout: TOAST_MS });
      props.onClose();
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(add.error));
  return (
    <FormDialog
      isOpen
      title={text('suppression.add')}
      submitLabel={text('action.add')}
      isPending={add.isPending}
      onSubmit={() => add.mutate()}
      onClose={props.onClose}
    >
      <ProblemAlert
        error={add.error}
        title={text('suppression.add.failed')}
        findings={others(isKnown ? PLACES.slice(2) : PLACES)}
      />
      {!isKnown && (
        <TextField
          label={text('profile.phone')}
          isRequired
          autoFocus
          type="tel"
          value={input.phone ?? ''}
          onChange={(phone) => setInput({ ...input, phone })}
          {...field('/phone', text('profile.phone.help'))}
        />
      )}
      <Picker
        label={text('suppression.reason')}
        value={input.reason ?? 'listed'}
        onChange={(reason) => setInput({ ...input, reason: reason as Suppression })}
        {...field('/reason')}
      >
        {SUPPRESSIONS.map((reason) => (
          <PickerItem key={reason} id={reason}>
            {text(`suppression.${reason}`)}
          </PickerItem>
        ))}
      </Picker>
      <TextField
        label={text('suppression.note')}
        value={input.note ?? ''}
        onChange={(note) => setInput({ ...input, note: note || undefined })}
        {...field('/note')}
      />
    </FormDialog>
  );
}
