// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
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
import type { Audience, Condition } from '../api/types';

/** Saves a query that finds the shown people again, to write to them later. */
export function AudienceDialog(props: { condition: Condition; campaignName: string; label?: string }) {
  const text = useText();
  const label = props.label ?? text('campaigns.audience.make');
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => call<Audience>('POST', '/audiences', { body: { name, where: props.condition } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['audience'] }),
    onSuccess: (audience) => {
      ToastQueue.positive(
        text('campaigns.audience.saved', { name: audience.name, people: audience.people ?? 0 }),
        { timeout: TOAST_MS },
      );
      setOpen(false);
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  return (
    <>
      <Button
        variant="secondary"
        onPress={() => {
          save.reset();
          setName(props.campaignName);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <FormDialog
        isOpen={isOpen}
        title={label}
        submitLabel={text('action.save')}
        isPending={save.isPending}
        isDisabled={name.trim() === ''}
        onSubmit={() => save.mutate()}
        onClose={() => setOpen(false)}
      >
        <ProblemAlert
          error={save.error}
          title={text('campaigns.audience.make.failed')}
          findings={others(['/name'])}
        />
        <TextField
          label={text('campaigns.audience.name')}
          isRequired
          autoFocus
          value={name}
          onChange={setName}
          {...field('/name', text('campaigns.audience.make.help'))}
        />
      </FormDialog>
    </>
  );
}
