// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl, SegmentedControlItem } from '@react-spectrum/s2/SegmentedControl';
import { lazy, Suspense, useState } from 'react';
import { usePageScheme } from '../../../app/theme';
import { type Column, DataTable } from '../../../components/DataTable';
import { PageProgress } from '../../../components/PageProgress';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { CampaignReport } from '../api/types';
import { useDuration } from '../useDuration';
import { SERIES } from './series';

const TimelineChart = lazy(() => import('./TimelineChart'));

type Point = CampaignReport['timeline'][number];
type Shown = 'chart' | 'table';

/** What happened over time, as a chart or as a table. */
export function TimelinePanel({ report }: { report: CampaignReport }) {
  const text = useText();
  const format = useFormat();
  // A chart has the colours that it was drawn with.
  const scheme = usePageScheme();
  const durationOf = useDuration();
  const [shown, setShown] = useState<Shown>('chart');
  const { timeline, timeline_step_ms } = report;
  const columns: Column<Point>[] = [
    { id: 'at', label: text('campaigns.time'), cell: ({ at }) => format.dateTime(at) },
    ...SERIES.map(({ id, label }) => ({
      id,
      label: text(label),
      align: 'end' as const,
      cell: (point: Point) => format.number(point[id]),
    })),
  ];
  return (
    <Panel
      title={text('campaigns.over_time')}
      description={text('campaigns.over_time.step', { step: durationOf(timeline_step_ms) })}
      actions={
        <SegmentedControl
          aria-label={text('campaigns.shown_as')}
          selectedKey={shown}
          onSelectionChange={(key) => setShown(key as Shown)}
        >
          <SegmentedControlItem id="chart">{text('campaigns.shown_as.chart')}</SegmentedControlItem>
          <SegmentedControlItem id="table">{text('campaigns.shown_as.table')}</SegmentedControlItem>
        </SegmentedControl>
      }
    >
      {shown === 'chart' ? (
        <Suspense fallback={<PageProgress />}>
          <TimelineChart
            key={scheme}
            label={text('campaigns.over_time.label')}
            points={timeline}
            stepMs={timeline_step_ms}
          />
        </Suspense>
      ) : (
        <DataTable
          label={`${text('campaigns.over_time')} · ${text('campaigns.shown_as.table')}`}
          columns={columns}
          rows={timeline}
          rowKey={({ at }) => at}
        />
      )}
    </Panel>
  );
}
