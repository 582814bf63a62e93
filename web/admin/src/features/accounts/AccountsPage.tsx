// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Banner } from '../../components/Banner';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { CREDENTIALS_PATH } from '../credentials/paths';
import { AccountPanel } from './AccountPanel';
import { type Account, accountsQuery } from './queries';
import { UpgradeDialog } from './UpgradeDialog';

const parts = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

type Problem = { kind: 'failed' | 'timed_out'; name: string };

/** The connected WhatsApp business accounts. */
export default function AccountsPage() {
  const text = useText();
  const accounts = useQuery(accountsQuery);
  return (
    <>
      <PageHeader
        title={text('accounts.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('accounts.title') },
        ]}
        description={text('accounts.description')}
      />
      <QueryView
        query={accounts}
        isEmpty={(list) => list.length === 0}
        empty={
          <EmptyState
            title={text('accounts.empty.title')}
            description={text('accounts.empty.body')}
            action={
              <LinkButton variant="accent" href={`${CREDENTIALS_PATH}/new`}>
                {text('credentials.create')}
              </LinkButton>
            }
          />
        }
      >
        {(list) => <Accounts accounts={list} />}
      </QueryView>
    </>
  );
}

function Accounts({ accounts }: { accounts: readonly Account[] }) {
  const text = useText();
  const [upgrading, setUpgrading] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const account = accounts.find(({ id }) => id === upgrading);
  const close = useCallback(() => setUpgrading(null), []);
  const name = account?.name ?? '';
  const keep = useCallback((kind: Problem['kind']) => setProblem({ kind, name }), [name]);
  const barred = accounts.filter(({ optimized }) => optimized.standing === 'barred');
  return (
    <div className={parts}>
      {barred.length > 0 && (
        <Banner tone="negative" icon={AlertTriangle} title={text('optimized.title')}>
          {text('optimized.barred', { names: barred.map(({ name: one }) => one).join(', ') })}
        </Banner>
      )}
      {problem && (
        <InlineAlert variant="negative" autoFocus>
          <Heading level={2}>{text('optimized.title')}</Heading>
          <Content>
            {problem.kind === 'timed_out'
              ? text('optimized.timed_out', { name: problem.name })
              : text('optimized.failed')}
            <div>
              <Button variant="secondary" size="S" onPress={() => setProblem(null)}>
                {text('action.close')}
              </Button>
            </div>
          </Content>
        </InlineAlert>
      )}
      {accounts.map((one) => (
        <AccountPanel
          key={one.id}
          account={one}
          canUpgrade={barred.length === 0}
          onUpgrade={() => {
            setProblem(null);
            setUpgrading(one.id);
          }}
        />
      ))}
      {account && <UpgradeDialog account={account} onClose={close} onProblem={keep} />}
    </div>
  );
}
