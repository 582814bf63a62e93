// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import type { CredentialDraft, CredentialInspection } from '../../../api/types';
import { PageHeader } from '../../../components/PageHeader';
import { Steps } from '../../../components/Steps';
import { useText } from '../../../i18n/Language';
import { CREDENTIALS_PATH } from '../paths';
import { MetaLogin } from '../signup/MetaLogin';
import { AccountStep } from './AccountStep';
import { SenderStep } from './SenderStep';

/** Connects an account in two steps: the token and the id first, then the account and the number they lead to. */
export default function NewCredentialPage() {
  const text = useText();
  const [draft, setDraft] = useState<CredentialDraft>({ name: '', api_token: '', business_account_id: '' });
  const [isChoosing, setChoosing] = useState(false);
  const inspect = useMutation({
    mutationFn: () =>
      call<CredentialInspection>('POST', '/credentials/inspect', {
        body: { api_token: draft.api_token, business_account_id: draft.business_account_id },
      }),
    onSuccess: (inspection) => setChoosing(inspection.can_continue),
  });
  return (
    <>
      <PageHeader
        title={text('credentials.create')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('credentials.title'), href: CREDENTIALS_PATH },
          { label: text('credentials.create') },
        ]}
      />
      <Steps
        labels={[text('credential.step.account'), text('credential.step.sender')]}
        current={isChoosing ? 1 : 0}
      />
      {isChoosing && inspect.data ? (
        <SenderStep
          draft={draft}
          inspection={inspect.data}
          onChange={setDraft}
          onBack={() => setChoosing(false)}
        />
      ) : (
        <>
          <MetaLogin />
          <AccountStep draft={draft} inspect={inspect} onChange={setDraft} />
        </>
      )}
    </>
  );
}
