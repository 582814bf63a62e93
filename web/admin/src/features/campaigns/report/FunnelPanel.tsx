// SPDX-License-Identifier: Apache-2.0
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import type { CampaignReport } from '../api/types';
import { type Bar, BarList } from '../BarList';
import { peoplePath } from '../paths';

/** How far people came. Each number opens the list of its people. */
export function FunnelPanel({ id, report, runId }: { id: string; report: CampaignReport; runId: string }) {
  const text = useText();
  const { funnel } = report;
  const leading = (group: string) => peoplePath(id, { group, run_id: runId });
  const bars: Bar[] = [
    {
      id: 'targeted',
      label: text('campaigns.targeted'),
      value: funnel.targeted,
      of: funnel.targeted,
      tone: 'neutral',
      href: peoplePath(id, { run_id: runId }),
    },
    {
      id: 'excluded',
      label: text('campaigns.excluded'),
      value: funnel.excluded_total,
      of: funnel.targeted,
      tone: 'notice',
      href: leading('excluded'),
    },
    {
      id: 'waiting',
      label: text('campaigns.waiting'),
      value: funnel.waiting,
      of: funnel.targeted,
      tone: 'neutral',
      href: leading('waiting'),
    },
    {
      id: 'stopped',
      label: text('campaigns.stopped'),
      value: funnel.stopped,
      of: funnel.targeted,
      tone: 'notice',
      href: leading('stopped'),
    },
    {
      id: 'in_flight',
      label: text('campaigns.in_flight'),
      value: funnel.in_flight,
      of: funnel.targeted,
      href: leading('in_flight'),
    },
    {
      id: 'failed',
      label: text('campaigns.failed'),
      value: funnel.failed_total,
      of: funnel.targeted,
      tone: 'negative',
      href: leading('failed'),
    },
    {
      id: 'accepted',
      label: text('campaigns.accepted'),
      value: funnel.accepted,
      of: funnel.targeted,
      href: leading('accepted'),
    },
    {
      id: 'delivered',
      label: text('campaigns.delivered'),
      value: funnel.delivered,
      of: funnel.targeted,
      tone: 'positive',
      href: leading('delivered'),
    },
    {
      id: 'read',
      label: text('campaigns.read'),
      value: funnel.read,
      of: funnel.targeted,
      tone: 'positive',
      href: leading('read'),
    },
    {
      id: 'clicked',
      label: text('campaigns.clicked'),
      value: funnel.clicked,
      of: funnel.targeted,
      tone: 'positive',
      href: leading('clicked'),
    },
    {
      id: 'replied',
      label: text('campaigns.replied'),
      value: funnel.replied,
      of: funnel.targeted,
      tone: 'positive',
      href: leading('replied'),
    },
  ];
  // Steps that nobody takes at this time would only stand in the way.
  const passing = ['stopped', 'waiting', 'in_flight'];
  return (
    <Panel title={text('campaigns.funnel')} description={text('campaigns.funnel.help')}>
      <BarList
        label={text('campaigns.funnel')}
        bars={bars.filter(({ id: step, value }) => value > 0 || !passing.includes(step))}
      />
    </Panel>
  );
}
