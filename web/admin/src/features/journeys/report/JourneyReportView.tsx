// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { NOTHING, type Selection } from '../../../components/canvas/Drawing';
import { FindingList } from '../../../components/FindingList';
import { PageHeader } from '../../../components/PageHeader';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { audiencesQuery } from '../../campaigns/api/queries';
import { NumberTiles } from '../../campaigns/NumberTiles';
import { journeyChoicesQuery, journeyCountsQuery } from '../api/queries';
import type { JourneyReport, StoredJourney } from '../api/types';
import { JourneyCanvas } from '../canvas/JourneyCanvas';
import { EventButtons, EventDialog } from '../events/JourneyEvents';
import { useJourneyEvent } from '../events/useJourneyEvent';
import { findNode } from '../graph/graph';
import { placed } from '../graph/layout';
import { useRules } from '../graph/rules';
import { JOURNEYS_PATH, journeyPath, journeyPeoplePath, versionsPath } from '../paths';
import { useNodeTexts } from '../useNodeTexts';
import { EntryPanel } from './EntryPanel';
import { NodeReport } from './NodeReport';
import { ReasonList } from './ReasonList';
import { TestPanel } from './TestPanel';

const NONE: readonly never[] = [];
const stack = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const title = style({ font: 'title', margin: 0, color: 'heading' });
const note = style({ font: 'body-sm', margin: 0, color: 'gray-700' });

/** What becomes of the people of a journey, on the journey itself. */
export function JourneyReportView({ stored }: { stored: StoredJourney }) {
  const text = useText();
  const format = useFormat();
  const session = useSession();
  const rules = useRules();
  const { id, journey, status, version } = stored;
  const nodes = useMemo(() => placed(rules, journey.nodes), [rules, journey.nodes]);
  const audiences = useQuery(audiencesQuery);
  const known = useQuery(journeyChoicesQuery);
  const journeys = useMemo(
    () => (known.data ?? []).map((one) => ({ id: one.family_id, name: one.journey.name ?? '' })),
    [known.data],
  );
  const report = useQuery(journeyCountsQuery(id));
  const texts = useNodeTexts(nodes, audiences.data ?? NONE, journeys);
  const [selection, select] = useState<Selection>(NOTHING);
  const events = useJourneyEvent();
  const name = journey.name || text('journeys.unnamed');
  const only = selection.nodes.length === 1 ? findNode(nodes, selection.nodes[0]) : undefined;
  const findings = useMemo(() => nodes.map(() => []), [nodes]);
  const mayWrite = canWriteContent(session);
  const isTested = stored.actions.some(({ event }) => event === 'end_test');
  const pauseEnd = stored.pause_ends_at && format.dateTime(stored.pause_ends_at);
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: text('journeys.title'), href: JOURNEYS_PATH }, { label: name }]}
        badge={<StatusBadge lifecycle="journey" state={status} />}
        description={
          pauseEnd
            ? text('journeys.pause_ends', { time: pauseEnd })
            : stored.published_at &&
              text('journeys.published', { version, time: format.dateTime(stored.published_at) })
        }
        actions={
          <>
            <LinkButton variant="secondary" fillStyle="outline" href={versionsPath(id)}>
              {text('journeys.versions')}
            </LinkButton>
            <LinkButton variant="secondary" fillStyle="outline" href={journeyPeoplePath(id)}>
              {text('campaigns.people.list')}
            </LinkButton>
            {mayWrite && (
              <EventButtons journey={stored} isPending={events.change.isPending} onAsk={events.ask} />
            )}
          </>
        }
      />
      <EventDialog {...events.dialog} />
      <div className={stack}>
        {stored.findings.length > 0 && <FindingList findings={stored.findings} />}
        {report.data && <Numbers report={report.data} />}
        {isTested && mayWrite && <TestPanel stored={stored} texts={texts} />}
        <JourneyCanvas
          rules={rules}
          nodes={nodes}
          texts={texts}
          findings={findings}
          counts={report.data?.counts}
          selected={selection}
          onSelect={select}
        >
          {() =>
            only ? (
              <NodeReport
                key={only.id}
                stored={stored}
                node={only}
                rules={rules}
                texts={texts}
                counts={report.data?.counts.nodes.find((one) => one.id === only.id)}
                funnel={report.data?.messages.find((one) => one.node === only.id)?.funnel}
              />
            ) : (
              <section className={stack} aria-label={text('journeys.left')} data-settings="journey">
                <h2 className={title}>{text('journeys.left')}</h2>
                <ReasonList journey={id} reasons={report.data?.counts.left ?? NONE} />
                <p className={note}>{text('journeys.report.select')}</p>
                <OtherVersions report={report.data} own={id} />
              </section>
            )
          }
        </JourneyCanvas>
        {journey.nodes.some(({ kind }) => kind === 'event') && <EntryPanel stored={stored} />}
      </div>
    </>
  );
}

function Numbers({ report }: { report: JourneyReport }) {
  const text = useText();
  const { counts, held } = report;
  const left = counts.left.reduce((sum, { people }) => sum + people, 0);
  return (
    <NumberTiles
      tiles={[
        { id: 'entered', label: text('journeys.entered'), value: counts.entered },
        { id: 'inside', label: text('journeys.inside'), value: counts.inside },
        { id: 'held', label: text('journeys.state.held'), value: held },
        { id: 'left', label: text('journeys.left.count'), value: left },
      ]}
    />
  );
}

/** The people who are still in other versions. */
function OtherVersions({ report, own }: { report: JourneyReport | undefined; own: string }) {
  const text = useText();
  const others = report?.versions.filter(({ id, inside }) => id !== own && inside > 0) ?? [];
  return others.map(({ id, version, inside }) => (
    <LinkButton key={id} variant="secondary" size="S" href={journeyPath(id)}>
      {text('journeys.version.inside', { version, people: inside })}
    </LinkButton>
  ));
}
