// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { usePages } from '../../api/usePages';
import { ChoiceFilter } from '../../components/ChoiceFilter';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { FilterBar } from '../../components/FilterBar';
import { PagedTable } from '../../components/PagedTable';
import { Panel } from '../../components/Panel';
import { StatusBadge } from '../../components/StatusBadge';
import { useFindingText } from '../../components/useFindingText';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { HealthEntry } from './types';

const time = style({ whiteSpace: 'nowrap' });
const SEVERITIES = ['error', 'warning', 'notice'] as const;
/** The states whose colours the severities take. */
const STATES = { error: 'failed', warning: 'warning', notice: 'sent' } as const;

/** What happened to an account, its numbers, its templates and its token, or to `subjectId` among them, newest first. */
export function Timeline({ wabaId, subjectId = '' }: { wabaId: string; subjectId?: string }) {
  const text = useText();
  const format = useFormat();
  const { textOf, nextOf } = useFindingText();
  const [severity, setSeverity] = useState('');
  const events = usePages<HealthEntry>('health', '/health/events', {
    waba_id: wabaId,
    subject_id: subjectId,
    severity,
  });
  const columns: Column<HealthEntry>[] = [
    {
      id: 'at',
      label: text('campaigns.time'),
      cell: ({ at }) => (
        <time dateTime={at} className={time}>
          {format.dateTime(at)}
        </time>
      ),
    },
    {
      id: 'severity',
      label: text('health.severity'),
      cell: ({ finding }) => (
        <StatusBadge
          lifecycle="severity"
          state={STATES[finding.severity]}
          label={text(`severity.${finding.severity}`)}
        />
      ),
    },
    {
      id: 'event',
      label: text('health.event'),
      cell: ({ finding }) => (
        <span data-event={finding.code}>{[textOf(finding), nextOf(finding)].filter(Boolean).join(' ')}</span>
      ),
    },
    {
      id: 'source',
      label: text('health.source'),
      cell: ({ source }) => (source === 'check' ? text('health.source.check') : source),
    },
  ];
  return (
    <Panel title={text('health.timeline')}>
      <FilterBar>
        <ChoiceFilter
          label={text('health.severity')}
          value={severity}
          choices={SEVERITIES.map((id) => ({ id, label: text(`severity.${id}`) }))}
          onChange={setSeverity}
        />
      </FilterBar>
      <PagedTable
        pages={events}
        label={`${text('health.timeline')} · ${text('health.event')}`}
        columns={columns}
        rowKey={({ id }) => id}
        isFiltered={severity !== ''}
        empty={<EmptyState title={text('health.quiet.title')} description={text('health.quiet.body')} />}
      />
    </Panel>
  );
}
