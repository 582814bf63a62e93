// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { canAdminister, canWriteContent, useSession } from '../../../api/session';
import type { Credential } from '../../../api/types';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { accountsQuery } from '../api/queries';
import { newTemplatePath } from '../paths';
import { AccountPicker } from './AccountPicker';
import { keepAccount, keptAccount } from './chosenAccount';
import { DraftList } from './DraftList';
import { SyncButton } from './SyncButton';
import { TemplateList } from './TemplateList';

/** The templates of an account at Meta, and the drafts of this browser. */
export default function TemplatesPage() {
  const text = useText();
  const accounts = useQuery(accountsQuery);
  return (
    <QueryView query={accounts} isEmpty={(rows) => rows.length === 0} empty={<NoAccount />}>
      {(rows) => <AccountTemplates accounts={rows} title={text('templates.title')} />}
    </QueryView>
  );
}

function AccountTemplates({ accounts, title }: { accounts: readonly Credential[]; title: string }) {
  const text = useText();
  const session = useSession();
  const [chosen, setChosen] = useState(keptAccount);
  const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
  if (!account) return null;
  const picker = accounts.length > 1 && (
    <AccountPicker
      accounts={accounts}
      account={account}
      onChoose={(id) => {
        keepAccount(id);
        setChosen(id);
      }}
    />
  );
  return (
    <>
      <PageHeader
        title={title}
        badge={picker}
        description={text('templates.description')}
        actions={
          <>
            {canWriteContent(session) && <SyncButton account={account} />}
            {canWriteContent(session) && (
              <LinkButton variant="accent" href={newTemplatePath(account.id)}>
                {text('templates.create')}
              </LinkButton>
            )}
          </>
        }
      />
      {canWriteContent(session) && <DraftList account={account} />}
      <TemplateList key={account.id} account={account} />
    </>
  );
}

function NoAccount() {
  const text = useText();
  const session = useSession();
  return (
    <>
      <PageHeader title={text('templates.title')} description={text('templates.description')} />
      <EmptyState
        title={text('templates.no_account.title')}
        description={text(canAdminister(session) ? 'templates.no_account.body' : 'templates.no_account.ask')}
        action={
          canAdminister(session) && (
            <LinkButton variant="accent" href="/administration/api-credentials/new">
              {text('credentials.create')}
            </LinkButton>
          )
        }
      />
    </>
  );
}
