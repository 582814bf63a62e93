// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useLanguage } from '../../../i18n/Language';
import type { Recipient } from '../api/types';
import { useLoadedCampaigns } from '../useLoadedCampaigns';

const box = style({ display: 'grid', rowGap: 8, gridTemplateColumns: ['minmax(0, 1fr)'] });
const title = style({ font: 'title-sm', margin: 0 });
const list = style({
  display: 'grid',
  columnGap: 24,
  rowGap: 4,
  margin: 0,
  font: 'ui',
  gridTemplateColumns: ['auto', 'minmax(0, 1fr)'],
});
const gateStyle = style({ color: 'neutral-subdued' });
const verdictStyle = style({
  margin: 0,
  color: {
    default: 'heading',
    verdict: { left_out: 'negative', waits: 'notice-1000', not_asked: 'neutral-subdued' },
  },
});

/** The gates that decided about a person, in their order, with what each did. */
export function GateTrace({ recipient }: { recipient: Recipient }) {
  const { text, coreText } = useLanguage();
  const core = useLoadedCampaigns();
  const steps = core?.delivery_trace_of(recipient.state, recipient.reason?.code ?? null) ?? [];
  if (steps.length === 0) return null;
  return (
    <section className={box} aria-labelledby="gates">
      <h3 id="gates" className={title}>
        {text('campaigns.gates')}
      </h3>
      <dl className={list}>
        {steps.map(({ gate, verdict }) => (
          <div key={gate} style={{ display: 'contents' }}>
            <dt className={gateStyle}>{coreText(`gate.${gate}`) ?? gate}</dt>
            <dd className={verdictStyle({ verdict })} data-gate={gate} data-verdict={verdict}>
              {text(`campaigns.gate.${verdict}`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
