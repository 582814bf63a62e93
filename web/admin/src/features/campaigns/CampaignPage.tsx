// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { canWriteContent, useSession } from '../../api/session';
import { QueryView } from '../../components/QueryView';
import { sendersQuery } from '../messages/api/queries';
import { campaignQuery } from './api/queries';
import type { StoredCampaign } from './api/types';
import { CampaignEditor } from './editor/CampaignEditor';
import { isEditable } from './events/offers';
import { reviewPath } from './paths';
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
  if (!isEditable(campaign)) return <ReportView campaign={campaign} />;
  if (!canWriteContent(session)) return <Redirect to={reviewPath(campaign.id)} replace />;
  return (
    <QueryView query={senders}>
      {(rows) => <CampaignEditor stored={campaign} initial={campaign.campaign} senders={rows} />}
    </QueryView>
  );
}
