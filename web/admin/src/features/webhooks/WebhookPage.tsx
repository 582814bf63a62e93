// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Delete from '@react-spectrum/s2/icons/Delete';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { credentialListQuery } from '../configurations/queries';
import { WebhookPanel } from '../credentials/WebhookPanel';
import { DeleteWebhook } from './DeleteWebhook';
import { WEBHOOKS_PATH } from './paths';
import { webhookQuery } from './queries';
import { definitionOf, type Webhook } from './types';
import { WebhookForm } from './WebhookForm';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 800,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});

/** One webhook: what is entered at Meta, and what is answered to which words. */
export default function WebhookPage() {
  const { id = '' } = useParams();
  const webhook = useQuery(webhookQuery(id));
  return <QueryView query={webhook}>{(data) => <WebhookView key={id} webhook={data} />}</QueryView>;
}

function WebhookView({ webhook }: { webhook: Webhook }) {
  const text = useText();
  const [, navigate] = useLocation();
  const credentials = useQuery(credentialListQuery);
  const [isDeleting, setDeleting] = useState(false);
  const name = webhook.name ?? '';
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('webhooks.title'), href: WEBHOOKS_PATH },
          { label: name },
        ]}
        actions={
          <ActionButton onPress={() => setDeleting(true)}>
            <Delete />
            <Text>{text('action.delete')}</Text>
          </ActionButton>
        }
      />
      <div className={page}>
        <Panel title={text('webhooks.edit')} description={text('notice.auto.body')}>
          <QueryView query={credentials}>
            {(items) => (
              <WebhookForm
                stored={webhook}
                credentials={items}
                initial={definitionOf(webhook)}
                onSaved={() => {}}
              />
            )}
          </QueryView>
        </Panel>
        {webhook.address && <WebhookPanel webhook={webhook.address} />}
      </div>
      {isDeleting && (
        <DeleteWebhook
          webhook={webhook}
          onClose={() => setDeleting(false)}
          onDeleted={() => navigate(WEBHOOKS_PATH)}
        />
      )}
    </>
  );
}
