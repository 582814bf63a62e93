// SPDX-License-Identifier: Apache-2.0
import type { WebhookAddress } from '../../api/types';
import { CopyField } from '../../components/CopyField';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { ReceivedClock } from './webhook/ReceivedClock';

/** What to enter at Meta so that status reports and incoming messages arrive here. */
export function WebhookPanel({ webhook }: { webhook: WebhookAddress }) {
  const text = useText();
  const format = useFormat();
  return (
    <Panel title={text('webhook.title')} description={text('webhook.help')}>
      {webhook.callback_url && (
        <CopyField
          label={text('webhook.callback_url')}
          copyLabel={text('webhook.callback_url.copy')}
          value={webhook.callback_url}
        />
      )}
      <CopyField
        label={text('webhook.verify_token')}
        copyLabel={text('webhook.verify_token.copy')}
        value={webhook.verify_token}
      />
      <FactList
        facts={[
          {
            label: text('webhook.verified_at'),
            value: webhook.verified_at ? format.dateTime(webhook.verified_at) : text('webhook.never'),
          },
          {
            label: text('webhook.received_at'),
            value: webhook.received_at ? <ReceivedClock at={webhook.received_at} /> : text('webhook.never'),
          },
        ]}
      />
    </Panel>
  );
}
