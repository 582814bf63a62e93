// SPDX-License-Identifier: Apache-2.0
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { CampaignReport, StoredCampaign } from '../api/types';
import { NumberTiles } from '../NumberTiles';

const wide = style({ width: 'full', maxWidth: 'full' });
const note = style({ font: 'ui', color: 'gray-800', margin: 0 });

/** A rate with one digit behind the point as long as it is small. */
function rounded(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
}

/** How far the campaign has come, how fast it is, and when it will be done. */
export function ProgressPanel({ campaign, report }: { campaign: StoredCampaign; report: CampaignReport }) {
  const text = useText();
  const format = useFormat();
  const { funnel } = report;
  const settled = funnel.targeted - funnel.open;
  const notes = [
    report.messages_per_second !== undefined &&
      text('campaigns.per_second', { rate: rounded(report.messages_per_second) }),
    report.expected_end_at &&
      text('campaigns.expected_end', { time: format.dateTime(report.expected_end_at) }),
    campaign.next_run_at && text('campaigns.next_run', { time: format.dateTime(campaign.next_run_at) }),
    campaign.started_at && text('campaigns.started', { time: format.dateTime(campaign.started_at) }),
    campaign.ended_at && text('campaigns.ended', { time: format.dateTime(campaign.ended_at) }),
  ].filter(Boolean);
  return (
    <Panel title={text('campaigns.progress')}>
      {funnel.targeted > 0 && (
        <ProgressBar
          styles={wide}
          label={text('campaigns.progress.of', { done: settled, all: funnel.targeted })}
          value={settled}
          maxValue={funnel.targeted}
          valueLabel={format.percent(settled / funnel.targeted)}
        />
      )}
      {notes.length > 0 && (
        <p className={note} role="status">
          {notes.join(' · ')}
        </p>
      )}
      <NumberTiles
        tiles={[
          { id: 'targeted', label: text('campaigns.targeted'), value: funnel.targeted },
          { id: 'accepted', label: text('campaigns.accepted'), value: funnel.accepted },
          { id: 'delivered', label: text('campaigns.delivered'), value: funnel.delivered },
          { id: 'read', label: text('campaigns.read'), value: funnel.read },
          { id: 'failed', label: text('campaigns.failed'), value: funnel.failed_total },
          { id: 'excluded', label: text('campaigns.excluded'), value: funnel.excluded_total },
        ]}
      />
    </Panel>
  );
}
