// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useSession } from '../../../api/session';
import { CodeView } from '../../../components/CodeView';
import { CopyButton } from '../../../components/CopyButton';
import { CopyField } from '../../../components/CopyField';
import { Panel } from '../../../components/Panel';
import { useCampaigns } from '../../../core/useCampaigns';
import { useText } from '../../../i18n/Language';
import { curlOf } from '../../campaigns/curl';
import type { JourneyField, StoredJourney } from '../api/types';

const head = style({ display: 'flex', alignItems: 'center', columnGap: 12, marginBottom: 4 });
const label = style({ font: 'ui', color: 'gray-700', flexGrow: 1 });

const EXAMPLES: Record<JourneyField['type'], unknown> = {
  text: 'text',
  number: 1,
  boolean: true,
  time: '2026-01-31T12:00:00Z',
};

/** Where people are let in by calls, with a command that does it and the fields as a JSON Schema. */
export function EntryPanel({ stored }: { stored: StoredJourney }) {
  const text = useText();
  const session = useSession();
  const { journey_event_schema } = useCampaigns();
  const entry = stored.journey.nodes.find(({ event }) => event)?.event;
  const schema = useMemo(
    () => (entry ? JSON.stringify(journey_event_schema(entry as never), null, 2) : ''),
    [entry, journey_event_schema],
  );
  if (!entry) return null;
  const url = `${session.public_url.replace(/\/$/, '')}/api/v1/journeys/${stored.id}/entries`;
  const values = Object.fromEntries(entry.fields.map(({ name, type }) => [name, EXAMPLES[type]]));
  const command = curlOf(url, { people: [{ phone: '+821055510001', values }] });
  return (
    <Panel title={text('campaigns.endpoint')} description={text('journeys.endpoint.help')}>
      <CopyField
        label={text('campaigns.endpoint.url')}
        copyLabel={text('campaigns.endpoint.url.copy')}
        value={url}
      />
      <div>
        <div className={head}>
          <span className={label}>{text('campaigns.endpoint.curl')}</span>
          <CopyButton value={command} label={text('campaigns.endpoint.curl.copy')} />
        </div>
        <CodeView label={text('campaigns.endpoint.curl')} value={command} />
      </div>
      <CodeView label="JSON Schema" value={schema} />
    </Panel>
  );
}
