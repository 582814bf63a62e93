// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl, SegmentedControlItem } from '@react-spectrum/s2/SegmentedControl';
import { lazy, Suspense, useState } from 'react';
import { usePageScheme } from '../../app/theme';
import { DataTable } from '../../components/DataTable';
import { FactList } from '../../components/FactList';
import { PageProgress } from '../../components/PageProgress';
import { Panel } from '../../components/Panel';
import { RowLink } from '../../components/RowLink';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { Links } from './Links';
import { numberHealthPath } from './paths';
import { Quality } from './Quality';
import type { HealthNumber } from './types';

const QualityChart = lazy(() => import('./QualityChart'));

type Shown = 'chart' | 'table';

/** One number: what Meta says of it now, and its quality over time as a chart or as a table. */
export function NumberPanel({ number, isAlone = false }: { number: HealthNumber; isAlone?: boolean }) {
  const text = useText();
  const format = useFormat();
  // A chart has the colours that it was drawn with.
  const scheme = usePageScheme();
  const [shown, setShown] = useState<Shown>('chart');
  const label = `${text('health.quality_history')} · ${number.display_phone_number}`;
  const hasHistory = number.quality_history.length > 2;
  return (
    <Panel
      title={number.display_phone_number}
      description={[number.verified_name, number.is_sender && text('health.sender')]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {!isAlone && <RowLink href={numberHealthPath(number.id)}>{text('health.number.open')}</RowLink>}
          {hasHistory && (
            <SegmentedControl
              aria-label={text('campaigns.shown_as')}
              selectedKey={shown}
              onSelectionChange={(key) => setShown(key as Shown)}
            >
              <SegmentedControlItem id="chart">{text('campaigns.shown_as.chart')}</SegmentedControlItem>
              <SegmentedControlItem id="table">{text('campaigns.shown_as.table')}</SegmentedControlItem>
            </SegmentedControl>
          )}
        </>
      }
    >
      <FactList
        facts={[
          { label: text('health.quality'), value: <Quality rating={number.quality_rating} /> },
          {
            label: text('health.throughput'),
            value: number.messages_per_second
              ? text('health.per_second', { count: number.messages_per_second })
              : (number.throughput ?? '–'),
          },
          { label: text('health.status'), value: number.status ?? '–' },
          { label: text('health.name_status'), value: number.name_status ?? '–' },
          { label: text('health.can_send'), value: number.can_send_message ?? '–' },
        ]}
      />
      {hasHistory && shown === 'chart' && (
        <Suspense fallback={<PageProgress />}>
          <QualityChart key={scheme} label={label} points={number.quality_history} />
        </Suspense>
      )}
      {hasHistory && shown === 'table' && (
        <DataTable
          label={label}
          rows={number.quality_history}
          rowKey={({ at, rating }) => at + rating}
          columns={[
            { id: 'at', label: text('campaigns.time'), cell: ({ at }) => format.dateTime(at) },
            {
              id: 'rating',
              label: text('health.quality'),
              cell: ({ rating }) => <Quality rating={rating} />,
            },
          ]}
        />
      )}
      <Links of={number.display_phone_number} links={number.links} />
    </Panel>
  );
}
