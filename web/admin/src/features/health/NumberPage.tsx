// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { canAdminister, useSession } from '../../api/session';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { CheckButton } from './CheckButton';
import { LimitMeter } from './LimitMeter';
import { NumberPanel } from './NumberPanel';
import { HEALTH_PATH } from './paths';
import { accountsQuery } from './queries';
import { Restrictions } from './Restrictions';
import { Timeline } from './Timeline';
import type { HealthAccount } from './types';

const page = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** How one number is, and what happened to it. */
export default function NumberPage() {
  const { id } = useParams<{ id: string }>();
  const accounts = useQuery(accountsQuery);
  return <QueryView query={accounts}>{(list) => <OneNumber id={id} accounts={list.items} />}</QueryView>;
}

function OneNumber({ id, accounts }: { id: string; accounts: readonly HealthAccount[] }) {
  const text = useText();
  const session = useSession();
  const account = accounts.find(({ numbers }) => numbers.some((one) => one.id === id));
  const number = account?.numbers.find((one) => one.id === id);
  const title = number?.display_phone_number ?? id;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: text('rail.channels') },
          { label: text('health.title'), href: HEALTH_PATH },
          { label: title },
        ]}
        description={account?.name}
        actions={account && canAdminister(session) && <CheckButton account={account} />}
      />
      <div className={page}>
        {account && number ? (
          <>
            <Restrictions restrictions={account.restrictions} />
            <NumberPanel number={number} isAlone />
            <Panel title={account.name}>
              <LimitMeter limit={account.limit} tier={account.limit_tier} />
            </Panel>
            <Timeline key={id} wabaId={account.waba_id} subjectId={id} />
          </>
        ) : (
          <EmptyState title={text('health.none.title')} description={text('health.none.body')} />
        )}
      </div>
    </>
  );
}
