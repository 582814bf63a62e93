// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { useId } from 'react';
import { TagsField } from '../../../components/TagsField';
import { useText } from '../../../i18n/Language';
import { Place } from '../../campaigns/editor/Place';
import { ZoneBox } from '../../campaigns/editor/ScheduleSection';
import type { JourneySettings as Settings } from '../api/types';
import { useJourney } from './JourneyContext';
import { Choice, Line, Moment, Stretch, Whole, wide } from './settings/fields';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const title = style({ font: 'title', margin: 0, color: 'heading' });
const note = style({ font: 'body-sm', margin: 0, color: 'gray-700' });
const REENTRANCES = ['always', 'after_delay', 'never'] as const;
const MINUTE_S = 60;
const SHORTEST_MINUTES = 5;

/** What a journey as a whole is set to. */
export function JourneySettings() {
  const text = useText();
  const id = useId();
  const { journey, change, field } = useJourney();
  const settings: Settings = journey.settings ?? {};
  const set = (part: Partial<Settings>) => change({ settings: { ...settings, ...part } });
  return (
    <section aria-labelledby={id} className={box} data-settings="journey">
      <h2 id={id} className={title}>
        {text('journeys.settings')}
      </h2>
      <p className={note}>{text('canvas.none')}</p>
      <Line
        label={text('campaigns.name')}
        at="/name"
        isRequired
        value={journey.name}
        onChange={(name) => change({ name })}
      />
      <Place at="/description">
        <TextArea
          styles={wide}
          label={text('field.optional', { label: text('campaigns.note') })}
          value={journey.description ?? ''}
          onChange={(description) => change({ description: description || undefined })}
          {...field('/description')}
        />
      </Place>
      <Place at="/tags">
        <TagsField
          label={text('field.optional', { label: text('campaigns.tags') })}
          value={journey.tags}
          onChange={(tags) => change({ tags })}
          {...field('/tags')}
        />
      </Place>
      <Choice
        label={text('journeys.reentrance')}
        at="/settings/reentrance"
        value={settings.reentrance ?? 'always'}
        choices={REENTRANCES.map((one) => ({ id: one, label: text(`journeys.reentrance.${one}`) }))}
        description={text('journeys.reentrance.help')}
        onChange={(reentrance) => set({ reentrance })}
      />
      {settings.reentrance === 'after_delay' && (
        <Stretch
          label={text('journeys.reentrance.delay')}
          at="/settings/reentrance_minutes"
          value={(settings.reentrance_minutes ?? SHORTEST_MINUTES) * MINUTE_S}
          onChange={(seconds) =>
            set({ reentrance_minutes: seconds === undefined ? undefined : Math.ceil(seconds / MINUTE_S) })
          }
        />
      )}
      <ZoneBox
        at="/settings/time_zone"
        value={settings.time_zone ?? 'UTC'}
        onChange={(time_zone) => set({ time_zone })}
      />
      <Moment
        label={text('field.optional', { label: text('campaigns.end') })}
        at="/settings/end"
        value={settings.end}
        description={text('journeys.end.help')}
        onChange={(end) => set({ end })}
      />
      <Whole
        label={text('field.optional', { label: text('journeys.timeout') })}
        at="/settings/timeout_days"
        value={settings.timeout_days}
        description={text('journeys.timeout.days')}
        onChange={(timeout_days) => set({ timeout_days })}
      />
    </section>
  );
}
