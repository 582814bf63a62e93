// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import { findingsOf } from '../../../api/problem';
import type { Credential, CredentialDraft, CredentialInspection } from '../../../api/types';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useCore } from '../../../core/useCore';
import { useText } from '../../../i18n/Language';
import { CREDENTIALS_PATH } from '../paths';
import { SenderFacts } from '../SenderFacts';
import { TokenExpiry } from '../TokenExpiry';
import { ChoicePicker } from './ChoicePicker';
import { choiceOf, onlyUsable } from './choices';

const narrow = style({ maxWidth: 640, display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const buttons = style({ display: 'flex', columnGap: 8 });
const tokenLine = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 12,
  font: 'ui',
});

/** Chooses the account and the number, shows what Meta says of them, and saves. */
export function SenderStep(props: {
  draft: CredentialDraft;
  inspection: CredentialInspection;
  onChange: (draft: CredentialDraft) => void;
  onBack: () => void;
}) {
  const text = useText();
  const core = useCore();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { draft, inspection, onChange } = props;
  const choice = choiceOf(inspection, draft.waba_id, draft.phone_number_id);
  const found = core.account_validate_credential({
    draft: { ...draft, app_secret: draft.app_secret || undefined },
    step: 'sender',
    names_taken: [],
    has_stored_token: false,
  });
  const save = useMutation({
    mutationFn: () =>
      call<Credential>('POST', '/credentials', {
        body: { ...draft, app_secret: draft.app_secret || undefined },
      }),
    onSuccess: (credential) => {
      void queries.invalidateQueries({ queryKey: ['credential'] });
      ToastQueue.positive(text('credential.created', { name: credential.name }), {
        timeout: TOAST_MS,
        actionLabel: text('configuration.create'),
        onAction: () => navigate(`/administration/channel-configurations/new?credential=${credential.id}`),
        shouldCloseOnAction: true,
      });
      navigate(`${CREDENTIALS_PATH}/${credential.id}`);
    },
  });
  const { field, others, showAll } = useFieldFindings(found, findingsOf(save.error));

  const withUse = (choice: { is_usable: boolean }, detail: string) =>
    choice.is_usable ? detail : text('credential.choice.unusable', { detail });

  useEffect(() => {
    if (draft.waba_id) return;
    const account = onlyUsable(inspection.accounts);
    if (account) {
      onChange({ ...draft, waba_id: account.id, phone_number_id: onlyUsable(account.phone_numbers)?.id });
    }
  }, [draft, inspection, onChange]);

  return (
    <div className={narrow}>
      <FindingList findings={choice.general} />
      <Panel title={text('credential.step.sender')} description={text('credential.step.sender.help')}>
        <div className={tokenLine}>
          {text('credential.api_token')} <TokenExpiry token={inspection.token} />
        </div>
        <Form
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            showAll();
            if (!found.some((finding) => finding.severity === 'error')) save.mutate();
          }}
        >
          <ProblemAlert
            error={save.error}
            title={text('credential.save.failed')}
            findings={others(['/waba_id', '/phone_number_id'])}
          />
          <ChoicePicker
            label={text('credential.account')}
            choices={inspection.accounts.map((account) => ({
              id: account.id,
              label: account.name,
              detail: withUse(
                account,
                text('credential.account.detail', { id: account.id, count: account.phone_numbers.length }),
              ),
            }))}
            value={draft.waba_id}
            onChange={(waba_id) => {
              const account = inspection.accounts.find(({ id }) => id === waba_id);
              onChange({ ...draft, waba_id, phone_number_id: onlyUsable(account?.phone_numbers ?? [])?.id });
            }}
            {...field('/waba_id')}
          />
          <ChoicePicker
            label={text('credential.phone_number')}
            choices={(choice.account?.phone_numbers ?? []).map((number) => ({
              id: number.id,
              label: number.display_phone_number,
              detail: withUse(number, number.verified_name),
            }))}
            isDisabled={!choice.account}
            value={draft.phone_number_id}
            onChange={(phone_number_id) => onChange({ ...draft, phone_number_id })}
            {...field('/phone_number_id')}
          />
          <FindingList findings={choice.findings} />
          {choice.number && <SenderFacts number={choice.number} />}
          <div className={buttons}>
            <SubmitButton type="submit" variant="accent" isPending={save.isPending}>
              {text('action.submit')}
            </SubmitButton>
            <Button variant="secondary" onPress={props.onBack}>
              {text('action.back')}
            </Button>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
