// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { StatusLight } from '@react-spectrum/s2/StatusLight';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { type Column, DataTable } from '../../../components/DataTable';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge, type Tone } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { audiencesQuery } from '../../campaigns/api/queries';
import { versionsQuery } from '../api/queries';
import type { JourneyNode, StoredJourney } from '../api/types';
import { targetOf } from '../graph/graph';
import { JOURNEYS_PATH, journeyPath } from '../paths';
import { type NodeTexts, useNodeTexts } from '../useNodeTexts';
import { type Change, differences } from './differences';

const stack = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'end' });
const words = style({ display: 'grid', rowGap: 4 });
const detail = style({ font: 'ui-sm', color: 'gray-800' });
const NONE: readonly never[] = [];
const TONES: Record<Change, Tone> = {
  same: 'neutral',
  changed: 'notice',
  added: 'positive',
  removed: 'negative',
};

/** The versions of a journey, and two of them side by side. */
export default function VersionsPage() {
  const { id = '' } = useParams();
  const versions = useQuery(versionsQuery(id));
  return (
    <QueryView query={versions}>{(found) => <VersionsView key={id} id={id} versions={found} />}</QueryView>
  );
}

function VersionsView({ id, versions }: { id: string; versions: readonly StoredJourney[] }) {
  const text = useText();
  const format = useFormat();
  const sorted = versions.toSorted((one, other) => other.version - one.version);
  const [older, setOlder] = useState(sorted[1]?.id ?? sorted[0]?.id ?? '');
  const [newer, setNewer] = useState(sorted[0]?.id ?? '');
  const name = versions.find((one) => one.id === id)?.journey.name || text('journeys.unnamed');
  const before = sorted.find((one) => one.id === older);
  const after = sorted.find((one) => one.id === newer);
  const columns: Column<StoredJourney>[] = [
    {
      id: 'version',
      label: text('journeys.version'),
      cell: ({ id: one, version }) => <RowLink href={journeyPath(one)}>{format.number(version)}</RowLink>,
    },
    {
      id: 'status',
      label: text('campaigns.status'),
      cell: ({ status }) => <StatusBadge lifecycle="journey" state={status} />,
    },
    {
      id: 'published',
      label: text('journeys.published_at'),
      cell: ({ published_at, published_by }) =>
        published_at ? [format.dateTime(published_at), published_by].filter(Boolean).join(' · ') : '–',
    },
    {
      id: 'entered',
      label: text('journeys.entered'),
      align: 'end',
      cell: ({ entered }) => format.number(entered),
    },
    {
      id: 'inside',
      label: text('journeys.inside'),
      align: 'end',
      cell: ({ inside }) => format.number(inside),
    },
  ];
  const choice = (label: string, value: string, choose: (id: string) => void) => (
    <Picker label={label} value={value} onChange={(key) => choose(String(key))}>
      {sorted.map((one) => (
        <PickerItem key={one.id} id={one.id}>
          {text('journeys.version.number', { version: one.version })}
        </PickerItem>
      ))}
    </Picker>
  );
  return (
    <>
      <PageHeader
        title={text('journeys.versions.title', { name })}
        crumbs={[
          { label: text('journeys.title'), href: JOURNEYS_PATH },
          { label: name, href: journeyPath(id) },
          { label: text('journeys.versions') },
        ]}
      />
      <div className={stack}>
        <DataTable
          label={text('journeys.versions')}
          columns={columns}
          rows={sorted}
          rowKey={(one) => one.id}
        />
        {sorted.length > 1 && (
          <div className={row}>
            {choice(text('journeys.versions.older'), older, setOlder)}
            {choice(text('journeys.versions.newer'), newer, setNewer)}
          </div>
        )}
        {before && after && before !== after && <Differences before={before} after={after} />}
      </div>
    </>
  );
}

function Differences({ before, after }: { before: StoredJourney; after: StoredJourney }) {
  const text = useText();
  const audiences = useQuery(audiencesQuery).data ?? NONE;
  const old = useNodeTexts(before.journey.nodes, audiences, NONE);
  const current = useNodeTexts(after.journey.nodes, audiences, NONE);
  type Row = ReturnType<typeof differences>[number];
  const columns: Column<Row>[] = [
    {
      id: 'name',
      label: text('canvas.activity'),
      cell: (one) => (one.after ? current.nameOf(one.after) : one.before ? old.nameOf(one.before) : one.id),
    },
    {
      id: 'change',
      label: text('journeys.versions.change'),
      cell: ({ change }) => (
        <StatusLight variant={TONES[change]}>
          <span data-change={change}>{text(`journeys.versions.${change}`)}</span>
        </StatusLight>
      ),
    },
    {
      id: 'before',
      label: text('journeys.version.number', { version: before.version }),
      cell: (one) => one.before && <NodeWords node={one.before} texts={old} />,
    },
    {
      id: 'after',
      label: text('journeys.version.number', { version: after.version }),
      cell: (one) => one.after && <NodeWords node={one.after} texts={current} />,
    },
  ];
  return (
    <DataTable
      label={text('journeys.versions.differences')}
      columns={columns}
      rows={differences(before.journey, after.journey)}
      rowKey={({ id }) => id}
    />
  );
}

/** What an activity is set to and where it leads. */
function NodeWords({ node, texts }: { node: JourneyNode; texts: NodeTexts }) {
  return (
    <div className={words}>
      <span>{texts.settingOf(node).text}</span>
      {node.ways.map(({ way }) => {
        const to = targetOf(node, way);
        return (
          to && (
            <span key={way} className={detail}>
              {texts.wayName(way)} → {texts.nameOfId(to)}
            </span>
          )
        );
      })}
    </div>
  );
}
