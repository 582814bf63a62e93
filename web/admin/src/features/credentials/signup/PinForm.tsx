// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { TextField } from '@react-spectrum/s2/TextField';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { findingsOf } from '../../../api/problem';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import type { Signup } from './types';

/** Tries again to register a number, with the two-step code that it has. */
export function PinForm({ register }: { register: UseMutationResult<Signup, Error, string> }) {
  const text = useText();
  const [pin, setPin] = useState('');
  const { field, others } = useFieldFindings([], findingsOf(register.error));
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate(pin);
      }}
    >
      <ProblemAlert error={register.error} title={text('connect.problem')} findings={others(['/pin'])} />
      <TextField
        label={text('connect.pin')}
        inputMode="numeric"
        autoComplete="off"
        value={pin}
        onChange={setPin}
        {...field('/pin', text('connect.pin.help'))}
      />
      <div>
        <SubmitButton type="submit" variant="secondary" isPending={register.isPending}>
          {text('connect.register')}
        </SubmitButton>
      </div>
    </Form>
  );
}
