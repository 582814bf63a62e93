// SPDX-License-Identifier: Apache-2.0
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { StoredCampaign } from '../api/types';

/** How far a campaign has come: how many of its people are settled. Nothing before there are any. */
export function CampaignProgress({ campaign }: { campaign: StoredCampaign }) {
  const text = useText();
  const format = useFormat();
  const { targeted, open } = campaign.funnel;
  if (targeted === 0) return '–';
  const settled = targeted - open;
  return (
    <ProgressBar
      size="S"
      aria-label={text('campaigns.progress')}
      label={text('campaigns.progress.of', { done: settled, all: targeted })}
      value={settled}
      maxValue={targeted}
      valueLabel={format.percent(settled / targeted)}
    />
  );
}
