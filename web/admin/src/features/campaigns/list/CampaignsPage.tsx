// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useDeferredValue, useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { PageHeader } from '../../../components/PageHeader';
import { useText } from '../../../i18n/Language';
import { NEW_CAMPAIGN_PATH } from '../paths';
import { CampaignFilters, NO_FILTERS } from './CampaignFilters';
import { CampaignTable } from './CampaignTable';

/** The campaigns, the latest first. */
export default function CampaignsPage() {
  const text = useText();
  const session = useSession();
  const [filters, setFilters] = useState(NO_FILTERS);
  return (
    <>
      <PageHeader
        title={text('campaigns.title')}
        description={text('campaigns.description')}
        actions={
          canWriteContent(session) && (
            <LinkButton variant="accent" href={NEW_CAMPAIGN_PATH}>
              {text('campaigns.create')}
            </LinkButton>
          )
        }
      />
      <CampaignFilters filters={filters} onChange={setFilters} />
      <CampaignTable filters={useDeferredValue(filters)} />
    </>
  );
}
