// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup';
import { Switch } from '@react-spectrum/s2/Switch';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import type { Schedule } from '../api/types';
import { useEditor } from './EditorContext';
import { Place } from './Place';
import { MonthDay, Weekdays } from './Repetition';
import { fieldText, wallTimeAt, wallTimeOf } from './wallTime';

const wide = style({ width: 'full' });
const pair = style({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});
const FREQUENCIES = ['once', 'daily', 'weekly', 'monthly'] as const;
const HOUR_MS = 3_600_000;

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set(['UTC', ownZone(), ...Intl.supportedValuesOf('timeZone')])].map((id) => ({ id }));

/** When the campaign runs: at once, at a time, again and again, on whose clock, and until when. */
export function ScheduleSection() {
  const text = useText();
  const { campaign, change, field } = useEditor();
  const { schedule } = campaign;
  const set = (part: Partial<Schedule>) =>
    change({
      schedule: {
        frequency: 'once',
        every: 1,
        weekdays: [],
        in_recipient_zone: false,
        time_zone: ownZone(),
        ...schedule,
        ...part,
      },
    });
  return (
    <Panel title={text('campaigns.schedule')}>
      <Place at="/schedule">
        <RadioGroup
          label={text('campaigns.start')}
          value={schedule ? 'at' : 'now'}
          onChange={(key) => {
            if (key === 'now') change({ schedule: undefined });
            else set({ start: wallTimeAt(Date.now() + HOUR_MS) });
          }}
        >
          <Radio value="now">{text('campaigns.start.now')}</Radio>
          <Radio value="at">{text('campaigns.start.at')}</Radio>
        </RadioGroup>
        {schedule && (
          <>
            <div className={pair}>
              <Place at="/schedule/start">
                <TextField
                  type="datetime-local"
                  styles={wide}
                  label={text('campaigns.start.time')}
                  isRequired
                  value={fieldText(schedule.start)}
                  onChange={(typed) => set({ start: wallTimeOf(typed) })}
                  {...field('/schedule/start')}
                />
              </Place>
              <ZoneBox
                at="/schedule/time_zone"
                value={schedule.time_zone ?? 'UTC'}
                onChange={(time_zone) => set({ time_zone })}
              />
            </div>
            <Place at="/schedule/in_recipient_zone">
              <Switch
                isSelected={schedule.in_recipient_zone}
                onChange={(in_recipient_zone) => set({ in_recipient_zone })}
              >
                {text('campaigns.recipient_zone')}
              </Switch>
            </Place>
            <div className={pair}>
              <Place at="/schedule/frequency">
                <Picker
                  styles={wide}
                  label={text('campaigns.frequency')}
                  value={schedule.frequency}
                  onChange={(key) => set({ frequency: FREQUENCIES.find((id) => id === key) })}
                  {...field('/schedule/frequency')}
                >
                  {FREQUENCIES.map((id) => (
                    <PickerItem key={id} id={id}>
                      {text(`campaigns.frequency.${id}`)}
                    </PickerItem>
                  ))}
                </Picker>
              </Place>
              {schedule.frequency !== 'once' && (
                <Place at="/schedule/every">
                  <NumberField
                    styles={wide}
                    label={text(`campaigns.every.${schedule.frequency}`)}
                    value={schedule.every}
                    onChange={(every) => set({ every: Number.isNaN(every) ? 1 : Math.round(every) })}
                    {...field('/schedule/every')}
                  />
                </Place>
              )}
            </div>
            {schedule.frequency === 'weekly' && <Weekdays schedule={schedule} onChange={set} />}
            {schedule.frequency === 'monthly' && <MonthDay schedule={schedule} onChange={set} />}
            <Place at="/schedule/end">
              <TextField
                type="datetime-local"
                styles={wide}
                label={text('field.optional', { label: text('campaigns.end') })}
                value={fieldText(schedule.end)}
                onChange={(typed) => set({ end: wallTimeOf(typed) })}
                {...field('/schedule/end')}
              />
            </Place>
          </>
        )}
      </Place>
    </Panel>
  );
}

/** Finds a time zone by its name. */
export function ZoneBox(props: { at: string; value: string; onChange: (zone: string) => void }) {
  const { at, value, onChange } = props;
  const text = useText();
  return (
    <Place at={at}>
      <ComboBox
        styles={wide}
        label={text('campaigns.time_zone')}
        defaultItems={zones}
        selectedKey={value}
        onSelectionChange={(key) => {
          if (key !== null) onChange(String(key));
        }}
      >
        {(zone) => <ComboBoxItem id={zone.id}>{zone.id}</ComboBoxItem>}
      </ComboBox>
    </Place>
  );
}
