// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { canAdminister, useSession } from '../../api/session';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { AccountView } from './AccountView';
import { CheckButton } from './CheckButton';
import { OutgoingPanel } from './OutgoingPanel';
import { accountsQuery } from './queries';
import { Timeline } from './Timeline';
import type { HealthAccount } from './types';

const page = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** How the connected accounts and their numbers are, and what happened to them. */
export default function HealthPage() {
  const accounts = useQuery(accountsQuery);
  return <QueryView query={accounts}>{(list) => <Accounts accounts={list.items} />}</QueryView>;
}

function Accounts({ accounts }: { accounts: readonly HealthAccount[] }) {
  const text = useText();
  const session = useSession();
  const [chosen, setChosen] = useState('');
  const account = accounts.find(({ credential_id }) => credential_id === chosen) ?? accounts[0];
  return (
    <>
      <PageHeader
        title={text('health.title')}
        crumbs={[{ label: text('rail.channels') }, { label: text('health.title') }]}
        description={text('health.description')}
        actions={account && canAdminister(session) && <CheckButton account={account} />}
      />
      <div className={page}>
        {accounts.length > 1 && account && (
          <Picker
            label={text('health.account')}
            value={account.credential_id}
            onChange={(key) => setChosen(String(key))}
          >
            {accounts.map(({ credential_id, credential_name, name }) => (
              <PickerItem key={credential_id} id={credential_id} textValue={credential_name}>
                {`${credential_name} · ${name}`}
              </PickerItem>
            ))}
          </Picker>
        )}
        {account ? (
          <>
            <AccountView key={account.credential_id} account={account} />
            <Timeline key={account.waba_id} wabaId={account.waba_id} />
          </>
        ) : (
          <EmptyState title={text('health.none.title')} description={text('health.none.body')} />
        )}
        {canAdminister(session) && <OutgoingPanel />}
      </div>
    </>
  );
}
