// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { urlOf } from '../../../api/client';
import { canWriteContent, useSession } from '../../../api/session';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { campaignQuery } from '../api/queries';
import type { Recipient, StoredCampaign } from '../api/types';
import { CAMPAIGNS_PATH, campaignPath } from '../paths';
import { AudienceDialog } from './AudienceDialog';
import { conditionOf, reasonsOf } from './groups';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';
import { PersonDialog } from './PersonDialog';

/** The people of a campaign, each with what became of their message. */
export default function PeoplePage() {
  const { id = '' } = useParams();
  const campaign = useQuery(campaignQuery(id));
  return <QueryView query={campaign}>{(found) => <PeopleView key={id} campaign={found} />}</QueryView>;
}

function PeopleView({ campaign }: { campaign: StoredCampaign }) {
  const text = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Recipient | null>(null);
  const filters = {
    group: search.get('group') ?? '',
    code: search.get('code') ?? '',
    treatment: search.get('treatment') ?? '',
    run_id: search.get('run_id') ?? '',
  };
  const query = { ...filters, search: useDeferredValue(typed) };
  const mayWrite = canWriteContent(session);
  const { run_id, group, code } = filters;
  const reason = reasonsOf(campaign.funnel, group).find((reason) => reason.code === code);
  const condition = !code || reason ? conditionOf(campaign.id, group, reason) : undefined;
  const name = campaign.campaign.name ?? '';
  return (
    <>
      <PageHeader
        title={text('campaigns.people.title', { name })}
        crumbs={[
          { label: text('campaigns.title'), href: CAMPAIGNS_PATH },
          { label: name, href: campaignPath(campaign.id) },
          { label: text('campaigns.people.list') },
        ]}
        badge={<StatusBadge lifecycle="campaign" state={campaign.status} />}
        actions={
          mayWrite && (
            <>
              {condition && <AudienceDialog condition={condition} campaignName={name} />}
              <LinkButton
                variant="secondary"
                href={urlOf(`/campaigns/${campaign.id}/recipients.csv`, { run_id, group, code })}
                download="recipients.csv"
                target="_blank"
              >
                {text('campaigns.export')}
              </LinkButton>
            </>
          )
        }
      />
      <PeopleFilters
        campaign={campaign}
        filters={filters}
        search={typed}
        onSearch={setTyped}
        onChange={(part) =>
          setSearch(
            Object.fromEntries(Object.entries({ ...filters, ...part }).filter(([, value]) => value !== '')),
            { replace: true },
          )
        }
      />
      <PeopleTable campaign={campaign} query={query} onOpen={setShown} />
      <PersonDialog recipient={shown} onClose={() => setShown(null)} />
    </>
  );
}
