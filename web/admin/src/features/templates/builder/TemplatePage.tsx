// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { LoadFailure } from '../../../components/LoadFailure';
import { PageProgress } from '../../../components/PageProgress';
import { accountsQuery, templateQuery } from '../api/queries';
import { ExistingTemplate } from './ExistingTemplate';

/** A template that Meta knows, in one language. */
export default function TemplatePage() {
  const { id = '' } = useParams();
  const template = useQuery(templateQuery(id));
  const accounts = useQuery(accountsQuery);
  if (template.isPending || accounts.isPending) return <PageProgress />;
  if (template.isError && !template.data) {
    return <LoadFailure error={template.error} onRetry={() => void template.refetch()} />;
  }
  if (accounts.isError && !accounts.data) {
    return <LoadFailure error={accounts.error} onRetry={() => void accounts.refetch()} />;
  }
  const account = accounts.data?.find((row) => row.id === template.data.credential_id);
  return <ExistingTemplate key={id} current={template.data} account={account} />;
}
