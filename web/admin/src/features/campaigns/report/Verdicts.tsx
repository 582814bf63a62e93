// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';
import type { CampaignReport } from '../api/types';
import { useLoadedCampaigns } from '../useLoadedCampaigns';

type Treatments = CampaignReport['treatments'];

const RATES = [
  { id: 'read_rate', label: 'campaigns.rate.read' },
  { id: 'click_rate', label: 'campaigns.rate.click' },
  { id: 'reply_rate', label: 'campaigns.rate.reply' },
] as const;

const list = style({ display: 'grid', rowGap: 4, margin: 0, padding: 0, listStyleType: 'none', font: 'ui' });

/** Which treatment leads, as far as the core says that it is more than chance. Nothing for rates without anybody. */
export function Verdicts({ treatments }: { treatments: Treatments }) {
  const text = useText();
  const core = useLoadedCampaigns();
  if (!core) return null;
  const verdicts = RATES.flatMap(({ id, label }) => {
    const [first, second] = [...treatments].sort(
      (one, other) => (other.funnel[id].value ?? 0) - (one.funnel[id].value ?? 0),
    );
    if (!first || !second || first.funnel[id].part === 0) return [];
    const leads = core.report_differ(first.funnel[id], second.funnel[id]);
    const values = { rate: text(label), name: first.name };
    return [{ id, words: text(leads ? 'campaigns.verdict.leads' : 'campaigns.verdict.even', values) }];
  });
  if (verdicts.length === 0) return null;
  return (
    <ul className={list} aria-label={text('campaigns.verdict')}>
      {verdicts.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}
