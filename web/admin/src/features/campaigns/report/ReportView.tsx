// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FactList } from '../../../components/FactList';
import { FindingList } from '../../../components/FindingList';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { reportQuery } from '../api/queries';
import type { CampaignReport, StoredCampaign } from '../api/types';
import { EndpointPanel } from '../EndpointPanel';
import { EventButtons } from '../events/EventButtons';
import { EventDialog } from '../events/EventDialog';
import { reviewOffers } from '../events/offers';
import { useAskedEvent } from '../events/useAskedEvent';
import { CAMPAIGNS_PATH, peoplePath, reviewPath } from '../paths';
import { useCampaignFacts } from '../useCampaignFacts';
import { FunnelPanel } from './FunnelPanel';
import { PricesPanel } from './PricesPanel';
import { ProgressPanel } from './ProgressPanel';
import { ReasonsPanel } from './ReasonsPanel';
import { RoutesPanel } from './RoutesPanel';
import { TimelinePanel } from './TimelinePanel';
import { TreatmentsPanel } from './TreatmentsPanel';

const parts = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const columns = style({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});

/** What becomes of a campaign that was activated, live, and what can be done about it. */
export function ReportView({ campaign }: { campaign: StoredCampaign }) {
  const text = useText();
  const session = useSession();
  const events = useAskedEvent();
  const [runId, setRunId] = useState('');
  const report = useQuery(reportQuery(campaign.id, runId));
  const facts = useCampaignFacts(campaign);
  const name = campaign.campaign.name || text('campaigns.unnamed');
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: text('campaigns.title'), href: CAMPAIGNS_PATH }, { label: name }]}
        badge={<StatusBadge lifecycle="campaign" state={campaign.status} />}
        description={campaign.campaign.description}
        actions={
          <>
            {reviewOffers(campaign).length > 0 ? (
              <LinkButton variant="accent" href={reviewPath(campaign.id)}>
                {text('campaigns.review')}
              </LinkButton>
            ) : (
              <LinkButton variant="secondary" href={peoplePath(campaign.id)}>
                {text('campaigns.people.list')}
              </LinkButton>
            )}
            {canWriteContent(session) && (
              <EventButtons
                campaign={campaign}
                isPending={events.change.isPending}
                onEvent={(event) => events.ask(campaign, event)}
              />
            )}
          </>
        }
      />
      <EventDialog {...events.dialog} />
      <div className={parts}>
        <FindingList findings={campaign.findings} />
        {campaign.campaign.kind === 'api_triggered' && <EndpointPanel campaign={campaign} />}
        <QueryView query={report}>
          {(found) => (
            <>
              <RunFilter report={found} runId={runId} onChange={setRunId} />
              <ReportParts campaign={campaign} report={found} runId={runId} />
            </>
          )}
        </QueryView>
        <Panel title={text('campaigns.settings')}>
          <FactList facts={facts} />
        </Panel>
      </div>
    </>
  );
}

function ReportParts(props: { campaign: StoredCampaign; report: CampaignReport; runId: string }) {
  const text = useText();
  const { campaign, report, runId } = props;
  const { funnel } = report;
  return (
    <>
      <ProgressPanel campaign={campaign} report={report} />
      <div className={columns}>
        <FunnelPanel id={campaign.id} report={report} runId={runId} />
        <RoutesPanel campaign={campaign} report={report} />
      </div>
      <div className={columns}>
        <ReasonsPanel
          title={text('campaigns.reasons.failed')}
          empty={text('campaigns.reasons.failed.none')}
          group="failed"
          campaign={campaign}
          reasons={funnel.failed}
          runId={runId}
        />
        <ReasonsPanel
          title={text('campaigns.reasons.excluded')}
          empty={text('campaigns.reasons.excluded.none')}
          group="excluded"
          campaign={campaign}
          reasons={funnel.excluded}
          runId={runId}
        />
      </div>
      {report.treatments.length > 1 && <TreatmentsPanel id={campaign.id} report={report} />}
      {report.priced.length > 0 && <PricesPanel report={report} />}
      {report.timeline.length > 0 && <TimelinePanel report={report} />}
    </>
  );
}

/** Narrows the report to one run, where there were several. */
function RunFilter(props: { report: CampaignReport; runId: string; onChange: (id: string) => void }) {
  const text = useText();
  const format = useFormat();
  const { runs } = props.report;
  if (runs.length < 2) return null;
  return (
    <div>
      <ChoiceFilter
        label={text('campaigns.run')}
        value={props.runId}
        choices={runs.map(({ id, begun_at }) => ({ id, label: format.dateTime(begun_at) }))}
        onChange={props.onChange}
      />
    </div>
  );
}
