// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { CredentialTable } from './CredentialTable';
import { CREDENTIALS_PATH } from './paths';
import { MetaLogin } from './signup/MetaLogin';

/** The accounts at Meta that are connected. */
export default function CredentialsPage() {
  const text = useText();
  return (
    <>
      <PageHeader
        title={text('credentials.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('credentials.title') },
        ]}
        description={text('credentials.description')}
        actions={
          <LinkButton variant="accent" href={`${CREDENTIALS_PATH}/new`}>
            {text('credentials.create')}
          </LinkButton>
        }
      />
      <MetaLogin />
      <CredentialTable />
    </>
  );
}
