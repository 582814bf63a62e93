// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup';
import Close from '@react-spectrum/s2/icons/Close';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import type { QuietPeriod } from 'heliograph-wasm/campaigns.mjs';
import { FieldGrid } from '../../components/FieldGrid';
import type { FieldFindings } from '../../components/useFieldFindings';
import { useLanguage } from '../../i18n/Language';
import { dayOf, dayText, endMinuteOf, minuteOf, timeText, weekdayNames } from './clock';
import { FieldSet } from './FieldSet';

const WAYS = ['weekly', 'dated'] as const;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const box = style({ display: 'grid', rowGap: 12, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** One period of quiet: on days of every week, or from one date to another. */
export function PeriodFields(props: {
  period: QuietPeriod;
  index: number;
  field: FieldFindings['field'];
  onChange: (period: QuietPeriod) => void;
  onRemove: () => void;
}) {
  const { text, tag } = useLanguage();
  const { period, index, field, onChange } = props;
  const at = `/periods/${index}`;
  const isDated = Boolean(period.from_date || period.to_date) || period.weekdays.length === 0;
  const { description: _, ...days } = field(`${at}/weekdays`);
  const choose = (way: string) => {
    const { from_date: _from, to_date: _to, ...rest } = period;
    const today = dayOf(new Date().toISOString().slice(0, 10));
    onChange(
      way === 'dated'
        ? { ...rest, weekdays: [], from_date: today, to_date: today }
        : { ...rest, weekdays: EVERY_DAY },
    );
  };
  const date = (name: 'from_date' | 'to_date') => ({
    type: 'date' as const,
    label: text(`rules.quiet.${name}`),
    value: dayText(period[name]),
    onChange: (typed: string) => onChange({ ...period, [name]: dayOf(typed) }),
    ...field(`${at}/${name}`),
  });
  return (
    <FieldSet
      label={text('rules.quiet.period', { number: index + 1 })}
      removeLabel={text('rules.quiet.remove', { number: index + 1 })}
      icon={<Close />}
      onRemove={props.onRemove}
    >
      <div className={box}>
        <Picker
          label={text('rules.quiet.way')}
          value={isDated ? 'dated' : 'weekly'}
          onChange={(way) => choose(String(way))}
        >
          {WAYS.map((way) => (
            <PickerItem key={way} id={way}>
              {text(`rules.quiet.way.${way}`)}
            </PickerItem>
          ))}
        </Picker>
        {isDated ? (
          <FieldGrid>
            <TextField {...date('from_date')} />
            <TextField {...date('to_date')} />
          </FieldGrid>
        ) : (
          <CheckboxGroup
            label={text('rules.quiet.weekdays')}
            orientation="horizontal"
            value={period.weekdays.map(String)}
            onChange={(chosen) => {
              // The last day stays: without any the period would have no days at all.
              if (chosen.length > 0) onChange({ ...period, weekdays: chosen.map(Number).sort() });
            }}
            {...days}
          >
            {weekdayNames(tag).map((name, day) => (
              <Checkbox key={name} value={String(day)}>
                {name}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        <FieldGrid>
          <TextField
            type="time"
            label={text('rules.quiet.from')}
            value={timeText(period.from_minute)}
            onChange={(typed) => onChange({ ...period, from_minute: minuteOf(typed) ?? period.from_minute })}
            {...field(`${at}/from_minute`)}
          />
          <TextField
            type="time"
            label={text('rules.quiet.to')}
            value={timeText(period.to_minute)}
            onChange={(typed) => onChange({ ...period, to_minute: endMinuteOf(typed) ?? period.to_minute })}
            {...field(`${at}/to_minute`)}
          />
        </FieldGrid>
      </div>
    </FieldSet>
  );
}
