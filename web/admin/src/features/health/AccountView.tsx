// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FactList } from '../../components/FactList';
import { FindingList } from '../../components/FindingList';
import { Panel } from '../../components/Panel';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { LimitMeter } from './LimitMeter';
import { Links } from './Links';
import { NumberPanel } from './NumberPanel';
import { Restrictions } from './Restrictions';
import type { HealthAccount } from './types';

const stack = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

const countsOf = (counts: Record<string, number> = {}) =>
  Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(' · ') || '–';

/** One account: what stands against it, its state, its limit, its token, its webhook and its numbers. */
export function AccountView({ account }: { account: HealthAccount }) {
  const text = useText();
  const format = useFormat();
  const { token, webhook } = account;
  const wordOf = (value: boolean | undefined) =>
    value === undefined ? '–' : text(value ? 'health.yes' : 'health.no');
  return (
    <div className={stack}>
      <Restrictions restrictions={account.restrictions} />
      <FindingList findings={account.findings} />
      <Panel
        title={account.name}
        description={
          account.checked_at && text('readiness.checked_at', { time: format.dateTime(account.checked_at) })
        }
      >
        <FactList
          facts={[
            { label: text('health.status'), value: account.status ?? '–' },
            { label: text('health.review'), value: account.account_review_status ?? '–' },
            { label: text('health.verification'), value: account.business_verification_status ?? '–' },
            { label: text('health.funding'), value: wordOf(account.has_funding) },
            {
              label: text('health.token'),
              value: (
                <>
                  <StatusBadge lifecycle="token" state={token.state} />
                  {token.days_left !== undefined
                    ? text('token.days_left', { days: token.days_left })
                    : token.is_valid && text('token.never_expires')}
                </>
              ),
            },
            {
              label: text('webhook.received_at'),
              value: webhook.last_received_at
                ? format.dateTime(webhook.last_received_at)
                : text('webhook.never'),
            },
            { label: text('health.webhook.ours'), value: wordOf(webhook.is_ours) },
            { label: text('health.templates'), value: countsOf(account.templates) },
            { label: text('health.template_quality'), value: countsOf(account.template_quality) },
          ]}
        />
        <LimitMeter limit={account.limit} tier={account.limit_tier} />
        <Links of={account.name} links={account.links} />
      </Panel>
      {account.numbers.map((number) => (
        <NumberPanel key={number.id} number={number} />
      ))}
    </div>
  );
}
