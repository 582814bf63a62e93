// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { type AuditFilter, AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';

/** Who changed what, and when. */
export default function AuditPage() {
  const text = useText();
  const [filter, setFilter] = useState<AuditFilter>({ actor: '', object_type: '' });
  return (
    <>
      <PageHeader
        title={text('audit.title')}
        crumbs={[{ label: text('rail.administration') }, { label: text('audit.title') }]}
        description={text('audit.description')}
      />
      <AuditFilters filter={filter} onChange={setFilter} />
      <AuditTable filter={filter} />
    </>
  );
}
