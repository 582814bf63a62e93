// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Delete from '@react-spectrum/s2/icons/Delete';
import Refresh from '@react-spectrum/s2/icons/Refresh';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { call } from '../../api/client';
import type { Credential } from '../../api/types';
import { FindingList } from '../../components/FindingList';
import { PageHeader } from '../../components/PageHeader';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { CredentialForm } from './CredentialForm';
import { DeleteCredential } from './DeleteCredential';
import { CREDENTIALS_PATH } from './paths';
import { credentialQuery } from './queries';
import { SenderPanel } from './SenderPanel';
import { TokenPanel } from './TokenPanel';
import { WebhookPanel } from './WebhookPanel';
import { DeliveriesPanel } from './webhook/DeliveriesPanel';
import { RegisteredPanel } from './webhook/RegisteredPanel';
import { SelfTestPanel } from './webhook/SelfTestPanel';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 800,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});

/** One set of credentials: what Meta says of it, and what can be changed. */
export default function CredentialPage() {
  const { id } = useParams<{ id: string }>();
  const credential = useQuery(credentialQuery(id));
  return <QueryView query={credential}>{(data) => <CredentialView credential={data} />}</QueryView>;
}

function CredentialView({ credential }: { credential: Credential }) {
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [isDeleting, setDeleting] = useState(false);
  const refresh = useMutation({
    mutationFn: () => call<Credential>('POST', `/credentials/${credential.id}/refresh`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['credential'] }),
  });
  return (
    <>
      <PageHeader
        title={credential.name}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('credentials.title'), href: CREDENTIALS_PATH },
          { label: credential.name },
        ]}
        description={
          credential.checked_at &&
          text('readiness.checked_at', { time: format.dateTime(credential.checked_at) })
        }
        actions={
          <>
            <ActionButton isPending={refresh.isPending} onPress={() => refresh.mutate()}>
              <Refresh />
              <Text>{text('readiness.check')}</Text>
            </ActionButton>
            <ActionButton onPress={() => setDeleting(true)}>
              <Delete />
              <Text>{text('action.delete')}</Text>
            </ActionButton>
          </>
        }
      />
      <div className={page}>
        <ProblemAlert error={refresh.error} title={text('credential.refresh.failed')} />
        <FindingList findings={credential.findings} />
        <CredentialForm key={credential.id} credential={credential} />
        <TokenPanel credential={credential} />
        <SenderPanel credential={credential} />
        {credential.webhook && <WebhookPanel webhook={credential.webhook} />}
        <RegisteredPanel credential={credential} />
        <SelfTestPanel credential={credential} />
        <DeliveriesPanel credential={credential} />
      </div>
      {isDeleting && (
        <DeleteCredential
          credential={credential}
          onClose={() => setDeleting(false)}
          onDeleted={() => navigate(CREDENTIALS_PATH)}
        />
      )}
    </>
  );
}
