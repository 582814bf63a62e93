// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useDeferredValue, useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { PageHeader } from '../../../components/PageHeader';
import { useText } from '../../../i18n/Language';
import { IMPORT_PATH, NEW_QUERY_PATH } from '../paths';
import { type AudienceFilter, AudienceFilters } from './AudienceFilters';
import { AudienceTable } from './AudienceTable';

/** The groups of people that campaigns go to. */
export default function AudiencesPage() {
  const text = useText();
  const mayWrite = canWriteContent(useSession());
  const [filter, setFilter] = useState<AudienceFilter>({ search: '', kind: '' });
  return (
    <>
      <PageHeader
        title={text('audiences.title')}
        crumbs={[{ label: text('rail.audiences') }, { label: text('audiences.title') }]}
        description={text('audiences.description')}
        actions={
          mayWrite && (
            <>
              <LinkButton variant="secondary" href={NEW_QUERY_PATH}>
                {text('audiences.new_query')}
              </LinkButton>
              <LinkButton variant="accent" href={IMPORT_PATH}>
                {text('audiences.import')}
              </LinkButton>
            </>
          )
        }
      />
      <AudienceFilters filter={filter} onChange={setFilter} />
      <AudienceTable filter={useDeferredValue(filter)} />
    </>
  );
}
