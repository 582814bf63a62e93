// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useLanguage, useText } from '../../../i18n/Language';
import type { Schedule } from '../api/types';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const wide = style({ width: 'full' });
const DAYS_OF_WEEK = 7;
const DAYS_OF_MONTH = 31;
const LAST_DAY = -1;
/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

interface Props {
  schedule: Schedule;
  onChange: (part: Partial<Schedule>) => void;
}

/** The days of the week on which a weekly campaign runs; none is that of the start. */
export function Weekdays({ schedule, onChange }: Props) {
  const { text, tag } = useLanguage();
  const { field } = useEditor();
  const names = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  return (
    <Place at="/schedule/weekdays">
      <CheckboxGroup
        label={text('campaigns.weekdays')}
        orientation="horizontal"
        value={schedule.weekdays.map(String)}
        onChange={(days) => onChange({ weekdays: days.map(Number).sort((one, other) => one - other) })}
        {...field('/schedule/weekdays', text('campaigns.weekdays.help'))}
      >
        {Array.from({ length: DAYS_OF_WEEK }, (_, day) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day of the week is its number
          <Checkbox key={day} value={String(day)}>
            {names.format(SUNDAY + day * DAY_MS)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Place>
  );
}

/** The day of the month on which a monthly campaign runs. */
export function MonthDay({ schedule, onChange }: Props) {
  const text = useText();
  const { field } = useEditor();
  const days = [...Array.from({ length: DAYS_OF_MONTH }, (_, index) => index + 1), LAST_DAY];
  return (
    <Place at="/schedule/month_day">
      <Picker
        styles={wide}
        label={text('campaigns.month_day')}
        value={String(schedule.month_day ?? schedule.start?.day ?? 1)}
        onChange={(key) => onChange({ month_day: Number(key) })}
        {...field('/schedule/month_day', text('campaigns.month_day.help'))}
      >
        {days.map((day) => (
          <PickerItem key={day} id={String(day)}>
            {day === LAST_DAY ? text('campaigns.month_day.last') : String(day)}
          </PickerItem>
        ))}
      </Picker>
    </Place>
  );
}
