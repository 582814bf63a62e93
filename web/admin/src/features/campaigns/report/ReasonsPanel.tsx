// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { canWriteContent, useSession } from '../../../api/session';
import { Panel } from '../../../components/Panel';
import { toneOf } from '../../../components/StatusBadge';
import type { Funnel, StoredCampaign } from '../api/types';
import { BarList } from '../BarList';
import { peoplePath } from '../paths';
import { AudienceDialog } from '../people/AudienceDialog';
import { conditionOf } from '../people/groups';
import { useReasonText } from '../useReasonText';

const note = style({ font: 'ui', color: 'gray-700', margin: 0 });
const code = style({ font: 'code-xs', color: 'gray-700', marginStart: 8 });

/** Why people got no message, in plain words, each with what to do and a way to its people. */
export function ReasonsPanel(props: {
  title: string;
  empty: string;
  group: 'failed' | 'excluded';
  campaign: StoredCampaign;
  reasons: Funnel['failed'];
  runId: string;
}) {
  const session = useSession();
  const { textOf, nextOf } = useReasonText();
  const { campaign, group, reasons, runId } = props;
  const all = reasons.reduce((sum, { people }) => sum + people, 0);
  const condition = conditionOf(campaign.id, group);
  return (
    <Panel
      title={props.title}
      actions={
        condition &&
        all > 0 &&
        canWriteContent(session) && (
          <AudienceDialog condition={condition} campaignName={campaign.campaign.name ?? ''} />
        )
      }
    >
      {reasons.length === 0 ? (
        <p className={note}>{props.empty}</p>
      ) : (
        <BarList
          label={props.title}
          bars={reasons.map((reason) => ({
            id: reason.code,
            label: textOf(reason.code),
            value: reason.people,
            of: all,
            tone: toneOf(group),
            href: peoplePath(campaign.id, { group, code: reason.code, run_id: runId }),
            note: (
              <>
                {nextOf(reason.code)}
                {reason.error_code !== undefined && <span className={code}>(#{reason.error_code})</span>}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
