// SPDX-License-Identifier: Apache-2.0
import { canWriteContent, useSession } from '../../../api/session';
import { useText } from '../../../i18n/Language';
import type { CampaignReport, StoredCampaign } from '../api/types';
import { AudienceDialog } from '../people/AudienceDialog';
import { conditionOf } from '../people/groups';

/** Meta's code for a marketing message that it chose not to deliver. */
const WITHHELD = { error_code: 131049 };

/** Makes an audience of those whom Meta withheld the message from, to reach them some other way; nothing without any. */
export function Withheld({ campaign, report }: { campaign: StoredCampaign; report: CampaignReport }) {
  const text = useText();
  const session = useSession();
  const hasFailed = report.funnel.failed.some(({ error_code }) => error_code === WITHHELD.error_code);
  const condition = conditionOf(campaign.id, 'failed', WITHHELD);
  if (!condition || !canWriteContent(session) || (report.counters.parked === 0 && !hasFailed)) return null;
  return (
    <div>
      <AudienceDialog
        condition={condition}
        campaignName={campaign.campaign.name ?? ''}
        label={text('campaigns.withheld')}
      />
    </div>
  );
}
