// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup';
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { findingsOf } from '../../api/problem';
import { FormDialog } from '../../components/FormDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import { type NewApiKey, SCOPES, type Scope } from './types';

/** Asks what a new key is called, what it opens and until when. */
export function KeyDialog(props: { onClose: () => void; onMade: (key: NewApiKey) => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['trigger_campaigns']);
  const [until, setUntil] = useState('');
  const make = useMutation({
    mutationFn: () =>
      call<NewApiKey>('POST', '/api-keys', {
        body: { name, scopes, expires_at: until ? new Date(until).toISOString() : undefined },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api_key'] }),
    onSuccess: props.onMade,
  });
  const { field, others } = useFieldFindings([], findingsOf(make.error));
  return (
    <FormDialog
      isOpen
      title={text('keys.create')}
      submitLabel={text('keys.create.action')}
      isPending={make.isPending}
      onSubmit={() => make.mutate()}
      onClose={props.onClose}
    >
      <ProblemAlert
        error={make.error}
        title={text('keys.create.failed')}
        findings={others(['/name', '/scopes', '/expires_at'])}
      />
      <TextField
        label={text('keys.name')}
        isRequired
        autoFocus
        autoComplete="off"
        value={name}
        onChange={setName}
        {...field('/name', text('keys.name.help'))}
      />
      <CheckboxGroup
        label={text('keys.scopes')}
        isRequired
        value={scopes}
        onChange={(chosen) => setScopes(SCOPES.filter((scope) => chosen.includes(scope)))}
        {...field('/scopes')}
      >
        {SCOPES.map((scope) => (
          <Checkbox key={scope} value={scope}>
            {text(`keys.scope.${scope}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        type="datetime-local"
        label={text('field.optional', { label: text('keys.expires') })}
        value={until}
        onChange={setUntil}
        {...field('/expires_at')}
      />
    </FormDialog>
  );
}
