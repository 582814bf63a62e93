// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useText } from '../../../i18n/Language';
import type { Audience } from '../../campaigns/api/types';
import { NumberTiles } from '../../campaigns/NumberTiles';
import type { Journey, JourneyCounts, JourneyRates } from '../api/types';
import { MOST_PEOPLE, useDryRun } from './useDryRun';

const box = style({ marginTop: 24 });
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 16 });
const rates = style({
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))',
});
const wide = style({ width: 'full' });
const note = style({ font: 'ui', color: 'gray-800', margin: 0 });

/** What is assumed unless somebody writes another percentage; the same as the core's own. */
const USUAL: JourneyRates = {
  failed: 2,
  delivered: 95,
  read: 60,
  clicked: 10,
  replied: 5,
  event: 20,
  call_failed: 0,
};
const RATES = ['failed', 'delivered', 'read', 'clicked', 'replied', 'event', 'call_failed'] as const;
const WHOLE = 100;

/** Walks the people of an audience through the journey as drawn; the numbers appear on the drawing. */
export function DryRunPanel(props: {
  journey: Journey;
  id: string | undefined;
  audiences: readonly Audience[];
  onCounts: (counts: JourneyCounts | undefined) => void;
}) {
  const text = useText();
  const { journey, id, audiences, onCounts } = props;
  const entry = journey.nodes.find(({ audience }) => audience)?.audience?.audience_id;
  const [chosen, choose] = useState<string>();
  const [assumed, assume] = useState(USUAL);
  const audienceId = chosen ?? entry ?? audiences[0]?.id;
  const people = audiences.find((one) => one.id === audienceId)?.people;
  const run = useDryRun((result) => onCounts(result?.counts));
  const all = Math.min(people ?? run.walked, MOST_PEOPLE);
  return (
    <div className={box}>
      <Panel title={text('campaigns.dry_run')} description={text('journeys.dry_run.help')}>
        <div className={row}>
          <Picker
            label={text('campaigns.audience.choose')}
            value={audienceId ?? null}
            onChange={(key) => choose(String(key))}
          >
            {audiences.map((audience) => (
              <PickerItem key={audience.id} id={audience.id}>
                {audience.name}
              </PickerItem>
            ))}
          </Picker>
          {run.isRunning ? (
            <Button variant="secondary" onPress={run.cancel}>
              {text('action.cancel')}
            </Button>
          ) : (
            <Button
              variant="secondary"
              isDisabled={!audienceId}
              onPress={() => audienceId && void run.start(journey, id ?? 'new', audienceId, assumed)}
            >
              {text(run.result ? 'campaigns.dry_run.again' : 'campaigns.dry_run.go')}
            </Button>
          )}
          {run.isRunning && (
            <ProgressBar
              label={text('campaigns.progress.of', { done: run.walked, all })}
              value={run.walked}
              maxValue={Math.max(1, all)}
            />
          )}
        </div>
        <div className={rates}>
          {RATES.map((rate) => (
            <NumberField
              key={rate}
              styles={wide}
              label={text(`journeys.rate.${rate}`)}
              minValue={0}
              maxValue={WHOLE}
              value={assumed[rate]}
              onChange={(value) =>
                assume((before) => ({ ...before, [rate]: Number.isNaN(value) ? 0 : Math.round(value) }))
              }
            />
          ))}
        </div>
        <ProblemAlert error={run.error} title={text('campaigns.dry_run.failed')} />
        {run.findings && <FindingList findings={run.findings} />}
        {run.result && (
          <div role="status" data-dry-run={run.isRunning ? 'running' : 'done'}>
            <NumberTiles
              tiles={[
                { id: 'people', label: text('campaigns.people.count'), value: run.result.people },
                { id: 'messages', label: text('journeys.messages'), value: run.result.messages },
                { id: 'calls', label: text('journeys.calls'), value: run.result.calls },
                { id: 'last_day', label: text('journeys.last_day'), value: run.result.last_day },
              ]}
            />
          </div>
        )}
        {(people ?? 0) > MOST_PEOPLE && (
          <p className={note}>{text('campaigns.dry_run.partial', { people: MOST_PEOPLE })}</p>
        )}
      </Panel>
    </div>
  );
}
