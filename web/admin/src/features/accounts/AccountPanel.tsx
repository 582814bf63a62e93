// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { StatusLight } from '@react-spectrum/s2/StatusLight';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Fact, FactList } from '../../components/FactList';
import { FindingList } from '../../components/FindingList';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import type { Tone } from '../../components/StatusBadge';
import { useLanguage } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { NumberTable } from './NumberTable';
import { type Account, accountsQuery, refreshAccount } from './queries';

const TONES: Record<Account['optimized']['standing'], Tone> = {
  on: 'positive',
  available: 'informative',
  waiting: 'notice',
  barred: 'negative',
  unknown: 'neutral',
};

const words = style({ display: 'grid', rowGap: 4 });
const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** One account: its numbers, and how optimized delivery stands. */
export function AccountPanel(props: { account: Account; canUpgrade: boolean; onUpgrade: () => void }) {
  const { text } = useLanguage();
  const format = useFormat();
  const queries = useQueryClient();
  const { account } = props;
  const refresh = useMutation({
    mutationFn: () => refreshAccount(account.id),
    onSettled: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  const facts: Fact[] = [
    { label: text('optimized.title'), value: <Standing account={account} /> },
    { label: text('accounts.business'), value: account.business.name ?? account.business.id ?? '–' },
  ];
  if (account.checked_at) {
    facts.push({ label: text('accounts.checked'), value: format.dateTime(account.checked_at) });
  }
  return (
    <Panel
      title={account.name}
      description={account.id}
      actions={
        <div className={buttons}>
          <Button variant="secondary" isPending={refresh.isPending} onPress={() => refresh.mutate()}>
            {text('accounts.refresh')}
          </Button>
          {account.optimized.standing === 'available' && (
            <Button variant="accent" isDisabled={!props.canUpgrade} onPress={props.onUpgrade}>
              {text('optimized.upgrade')}
            </Button>
          )}
        </div>
      }
    >
      <ProblemAlert error={refresh.error} title={text('accounts.refresh.failed')} />
      <FindingList findings={account.findings} />
      <FactList facts={facts} />
      <NumberTable account={account} />
    </Panel>
  );
}

/** The status of optimized delivery, what it means and what to do. */
function Standing({ account }: { account: Account }) {
  const { text, coreText } = useLanguage();
  const format = useFormat();
  const { standing, status, begun_by, begun_at, is_marketing_off_on_cloud } = account.optimized;
  const label = (status && coreText(`onboarding.${status}`)) ?? status ?? text('optimized.unknown');
  const next = (status && coreText(`onboarding.${status}.next`)) ?? text('optimized.unknown.next');
  return (
    <div className={words}>
      <StatusLight variant={TONES[standing]}>
        <span data-standing={standing}>{label}</span>
      </StatusLight>
      <span>{next}</span>
      {begun_by && begun_at ? (
        <span>{text('optimized.here', { name: begun_by, time: format.dateTime(begun_at) })}</span>
      ) : (
        standing === 'on' && <span>{text('optimized.elsewhere')}</span>
      )}
      {is_marketing_off_on_cloud && <span>{text('optimized.cloud_off')}</span>}
    </div>
  );
}
