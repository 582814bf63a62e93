// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { TextField } from '@react-spectrum/s2/TextField';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { findingsOf } from '../../../api/problem';
import type { CredentialInspection } from '../../../api/types';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import { SenderFacts } from '../SenderFacts';
import { ChoicePicker } from '../wizard/ChoicePicker';
import { choiceOf, onlyUsable } from '../wizard/choices';
import type { Signup } from './types';

const PLACES = ['/name', '/waba_id', '/phone_number_id', '/pin'];

/** Chooses the account and the number of those that were shared, and connects them. */
export function ChoiceForm(props: {
  offer: CredentialInspection;
  connect: UseMutationResult<Signup, Error, object>;
}) {
  const text = useText();
  const { offer, connect } = props;
  const only = onlyUsable(offer.accounts);
  const [account_id, setAccount] = useState(only?.id);
  const [number_id, setNumber] = useState(onlyUsable(only?.phone_numbers ?? [])?.id);
  const [typed_name, setName] = useState<string>();
  const [pin, setPin] = useState('');
  const choice = choiceOf(offer, account_id, number_id);
  const name = typed_name ?? choice.account?.name ?? '';
  const { field, others } = useFieldFindings([], findingsOf(connect.error));
  const withUse = (item: { is_usable: boolean }, detail: string) =>
    item.is_usable ? detail : text('credential.choice.unusable', { detail });
  return (
    <Panel title={text('credential.step.sender')} description={text('credential.step.sender.help')}>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          connect.mutate({ name, waba_id: account_id, phone_number_id: number_id, pin: pin || undefined });
        }}
      >
        <ProblemAlert error={connect.error} title={text('connect.problem')} findings={others(PLACES)} />
        <ChoicePicker
          label={text('credential.account')}
          choices={offer.accounts.map((account) => ({
            id: account.id,
            label: account.name,
            detail: withUse(
              account,
              text('credential.account.detail', { id: account.id, count: account.phone_numbers.length }),
            ),
          }))}
          value={account_id}
          onChange={(id) => {
            const account = offer.accounts.find((one) => one.id === id);
            setAccount(id);
            setNumber(onlyUsable(account?.phone_numbers ?? [])?.id);
          }}
          {...field('/waba_id')}
        />
        <ChoicePicker
          label={text('credential.phone_number')}
          isDisabled={!choice.account}
          choices={(choice.account?.phone_numbers ?? []).map((number) => ({
            id: number.id,
            label: number.display_phone_number,
            detail: withUse(number, number.verified_name),
          }))}
          value={number_id}
          onChange={setNumber}
          {...field('/phone_number_id')}
        />
        <FindingList findings={choice.findings} />
        {choice.number && <SenderFacts number={choice.number} />}
        <TextField
          label={text('credential.name')}
          isRequired
          value={name}
          onChange={setName}
          {...field('/name', text('credential.name.help'))}
        />
        <TextField
          label={text('field.optional', { label: text('connect.pin') })}
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          onChange={setPin}
          {...field('/pin', text('connect.pin.help'))}
        />
        <div>
          <SubmitButton
            type="submit"
            variant="accent"
            isPending={connect.isPending}
            isDisabled={!account_id || !number_id}
          >
            {text('connect.action')}
          </SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
