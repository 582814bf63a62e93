// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Redirect, useSearch } from 'wouter';
import { LoadFailure } from '../../../components/LoadFailure';
import { PageProgress } from '../../../components/PageProgress';
import { accountsQuery } from '../api/queries';
import { newTemplatePath, TEMPLATES_PATH } from '../paths';
import { NewTemplate } from './NewTemplate';

/** A template that Meta does not know yet. Its draft is named in the address, so that a reload takes it up again. */
export default function NewTemplatePage() {
  const search = new URLSearchParams(useSearch());
  const accounts = useQuery(accountsQuery);
  if (accounts.isPending) return <PageProgress />;
  if (accounts.isError) return <LoadFailure error={accounts.error} onRetry={() => void accounts.refetch()} />;
  const wanted = search.get('account');
  const account = accounts.data.find(({ id }) => id === wanted) ?? accounts.data[0];
  if (!account) return <Redirect to={TEMPLATES_PATH} replace />;
  const draft = search.get('draft');
  if (!draft) return <Redirect to={newTemplatePath(account.id, crypto.randomUUID())} replace />;
  return <NewTemplate key={draft} account={account} draftId={draft} />;
}
