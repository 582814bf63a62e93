// SPDX-License-Identifier: Apache-2.0

import { FindingList } from '../../../components/FindingList';
import { PageHeader } from '../../../components/PageHeader';
import { useText } from '../../../i18n/Language';
import { CREDENTIALS_PATH } from '../paths';
import { MetaLogin } from './MetaLogin';

const KNOWN = /^account\.signup_[a-z_]+$/;

/** Why what Meta's login brought back was not taken, and the way to begin again. */
export default function ProblemPage() {
  const text = useText();
  const code = new URLSearchParams(window.location.search).get('problem') ?? '';
  return (
    <>
      <PageHeader
        title={text('connect.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('credentials.title'), href: CREDENTIALS_PATH },
          { label: text('connect.title') },
        ]}
      />
      <FindingList
        findings={KNOWN.test(code) ? [{ code, severity: 'error', at: '', args: {}, source: '' }] : []}
      />
      <MetaLogin />
    </>
  );
}
