// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { canWriteContent, useSession } from '../../api/session';
import { QueryView } from '../../components/QueryView';
import { sendersQuery } from '../messages/api/queries';
import { campaignQuery } from './api/queries';
import type { StoredCampaign } from './api/types';
import { CampaignEditor } from './editor/CampaignEditor';
import { ReportView } from './report/ReportView';

/** One campaign: its editor as long as it may be changed, then what becomes of it. */
export default function CampaignPage() {
  const { id = '' } = useParams();
  const campaign = useQuery(campaignQuery(id));
  return <QueryView query={campaign}>{(found) => <CampaignView key={id} campaign={found} />}</QueryView>;
}

function CampaignView({ campaign }: { campaign: StoredCampaign }) {
  const session = useSession();
  const senders = useQuery(sendersQuery);
  const isEditable = campaign.actions.some(({ event }) => event === 'save') && canWriteContent(session);
  if (!isEditable) return <ReportView campaign={campaign} />;
  return (
    <QueryView query={senders}>
      {(rows) => <CampaignEditor stored={campaign} initial={campaign.campaign} senders={rows} />}
    </QueryView>
  );
}
