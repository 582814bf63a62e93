// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Switch } from '@react-spectrum/s2/Switch';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { type ReactNode, useState } from 'react';
import { TagsField } from '../../../../components/TagsField';
import { useLanguage, useText } from '../../../../i18n/Language';
import type { WallTime } from '../../../campaigns/api/types';
import { Place } from '../../../campaigns/editor/Place';
import { fieldText, wallTimeOf } from '../../../campaigns/editor/wallTime';
import type { JourneyClock, JourneyTextMatch } from '../../api/types';
import { useJourney } from '../JourneyContext';

export const wide = style({ width: 'full' });
export const stack = style({
  display: 'grid',
  rowGap: 16,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});
export const pair = style({
  display: 'grid',
  columnGap: 12,
  rowGap: 16,
  alignItems: 'start',
  gridTemplateColumns: ['minmax(0, 1fr)', 'minmax(0, 1fr)'],
});

/** Chooses one of some values that have texts. */
export function Choice<T extends string>(props: {
  label: string;
  at: string;
  value: T | null | undefined;
  choices: readonly { id: T; label: string }[];
  isRequired?: boolean;
  description?: string;
  onChange: (value: T) => void;
}) {
  const { field } = useJourney();
  const { label, at, value, choices, isRequired, description, onChange } = props;
  return (
    <Place at={at}>
      <Picker
        styles={wide}
        label={label}
        isRequired={isRequired}
        value={value ?? null}
        onChange={(key) => {
          const chosen = choices.find(({ id }) => id === key);
          if (chosen) onChange(chosen.id);
        }}
        {...field(at, description)}
      >
        {choices.map(({ id, label: name }) => (
          <PickerItem key={id} id={id}>
            {name}
          </PickerItem>
        ))}
      </Picker>
    </Place>
  );
}

/** Writes a text of one line. */
export function Line(props: {
  label: string;
  at: string;
  value: string | null | undefined;
  isRequired?: boolean;
  description?: string;
  type?: 'text' | 'url';
  onChange: (value: string | undefined) => void;
}) {
  const { field } = useJourney();
  const { label, at, value, isRequired, description, type, onChange } = props;
  return (
    <Place at={at}>
      <TextField
        styles={wide}
        label={label}
        type={type}
        isRequired={isRequired}
        autoComplete="off"
        value={value ?? ''}
        onChange={(typed) => onChange(typed || undefined)}
        {...field(at, description)}
      />
    </Place>
  );
}

/** Writes a whole number. */
export function Whole(props: {
  label: string;
  at: string;
  value: number | null | undefined;
  description?: string;
  onChange: (value: number | undefined) => void;
}) {
  const { field } = useJourney();
  const { label, at, value, description, onChange } = props;
  return (
    <Place at={at}>
      <NumberField
        styles={wide}
        label={label}
        value={value ?? Number.NaN}
        onChange={(typed) => onChange(Number.isNaN(typed) ? undefined : Math.round(typed))}
        {...field(at, description)}
      />
    </Place>
  );
}

const UNITS = { day: 86_400, hour: 3600, minute: 60, second: 1 } as const;
type Unit = keyof typeof UNITS;
const UNIT_NAMES = Object.keys(UNITS) as Unit[];

/** Writes a stretch of time in seconds as a number of some unit. */
export function Stretch(props: {
  label: string;
  at: string;
  value: number | null | undefined;
  description?: string;
  onChange: (seconds: number | undefined) => void;
}) {
  const { tag } = useLanguage();
  const text = useText();
  const { field } = useJourney();
  const { label, at, value, description, onChange } = props;
  const largest = UNIT_NAMES.find((one) => value && value % UNITS[one] === 0) ?? 'hour';
  const [wanted, setUnit] = useState<Unit>(largest);
  const unit = value && value % UNITS[wanted] !== 0 ? largest : wanted;
  const nameOf = (one: Unit) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: one, unitDisplay: 'long' })
      .formatToParts(2)
      .find(({ type }) => type === 'unit')?.value ?? one;
  return (
    <Place at={at}>
      <div className={pair}>
        <NumberField
          styles={wide}
          label={label}
          value={value == null ? Number.NaN : value / UNITS[unit]}
          onChange={(typed) =>
            onChange(Number.isNaN(typed) ? undefined : Math.max(1, Math.round(typed * UNITS[unit])))
          }
          {...field(at, description)}
        />
        <Picker
          styles={wide}
          label={text('journeys.unit')}
          value={unit}
          onChange={(key) => {
            const chosen = UNIT_NAMES.find((one) => one === key) ?? unit;
            setUnit(chosen);
            if (value != null) onChange(Math.round((value / UNITS[unit]) * UNITS[chosen]));
          }}
        >
          {UNIT_NAMES.map((one) => (
            <PickerItem key={one} id={one}>
              {nameOf(one)}
            </PickerItem>
          ))}
        </Picker>
      </div>
    </Place>
  );
}

const CLOCK = /^(\d\d):(\d\d)/;
const two = (value: number) => String(value).padStart(2, '0');

/** Writes a time of day. */
export function Clock(props: {
  label: string;
  at: string;
  value: JourneyClock | null | undefined;
  onChange: (value: JourneyClock) => void;
}) {
  const { field } = useJourney();
  const { label, at, value, onChange } = props;
  return (
    <Place at={at}>
      <TextField
        // The page's own fields for times need a locale's whole calendar; the browser's own is enough here.
        type={'time' as 'text'}
        styles={wide}
        label={label}
        value={value ? `${two(value.hour)}:${two(value.minute)}` : ''}
        onChange={(typed) => {
          const [hour, minute] = CLOCK.exec(typed)?.slice(1).map(Number) ?? [];
          if (hour !== undefined && minute !== undefined) onChange({ hour, minute });
        }}
        {...field(at)}
      />
    </Place>
  );
}

/** Writes a day and time. */
export function Moment(props: {
  label: string;
  at: string;
  value: WallTime | null | undefined;
  description?: string;
  onChange: (value: WallTime | undefined) => void;
}) {
  const { field } = useJourney();
  const { label, at, value, description, onChange } = props;
  return (
    <Place at={at}>
      <TextField
        type="datetime-local"
        styles={wide}
        label={label}
        value={fieldText(value ?? undefined)}
        onChange={(typed) => onChange(wallTimeOf(typed))}
        {...field(at, description)}
      />
    </Place>
  );
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

/** Chooses days of the week; none is every day. */
export function Days(props: { at: string; value: readonly number[]; onChange: (days: number[]) => void }) {
  const { text, tag } = useLanguage();
  const { field } = useJourney();
  const { at, value, onChange } = props;
  const names = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  return (
    <Place at={at}>
      <CheckboxGroup
        label={text('campaigns.weekdays')}
        orientation="horizontal"
        value={value.map(String)}
        onChange={(days) => onChange(days.map(Number).sort((one, other) => one - other))}
        {...field(at, text('journeys.weekdays.help'))}
      >
        {DAYS.map((day) => (
          <Checkbox key={day} value={String(day)}>
            {names.format(SUNDAY + day * DAY_MS)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Place>
  );
}

/** Chooses whose clock is looked at. */
export function OwnClock(props: { value: boolean | null | undefined; onChange: (value: boolean) => void }) {
  const text = useText();
  return (
    <Switch isSelected={!props.value} onChange={(isOwn) => props.onChange(!isOwn)}>
      {text('journeys.own_clock')}
    </Switch>
  );
}

const COMPARISONS = ['equals', 'contains', 'begins_with'] as const;

/** Writes which texts are looked for. */
export function TextMatch(props: {
  at: string;
  value: JourneyTextMatch;
  onChange: (value: JourneyTextMatch) => void;
}) {
  const text = useText();
  const { field } = useJourney();
  const { at, value, onChange } = props;
  return (
    <div className={stack}>
      <Choice
        label={text('query.comparison')}
        at={`${at}/comparison`}
        value={value.comparison}
        choices={COMPARISONS.map((id) => ({ id, label: text(`journeys.match.${id}`) }))}
        onChange={(comparison) => onChange({ ...value, comparison })}
      />
      <Place at={`${at}/values`}>
        <TagsField
          label={text('journeys.match.values')}
          value={value.values}
          onChange={(values) => onChange({ ...value, values })}
          {...field(`${at}/values`, text('journeys.match.help'))}
        />
      </Place>
    </div>
  );
}

/** Writes codes of Meta's errors. */
export function Codes(props: { at: string; value: readonly number[]; onChange: (codes: number[]) => void }) {
  const text = useText();
  const { field } = useJourney();
  const { at, value, onChange } = props;
  return (
    <Place at={at}>
      <TagsField
        label={text('field.optional', { label: text('journeys.error_codes') })}
        value={value.map(String)}
        onChange={(words) => onChange(words.map(Number).filter((code) => Number.isInteger(code)))}
        {...field(at, text('journeys.error_codes.help'))}
      />
    </Place>
  );
}

const LAST = '*';

/** Chooses one of the journey's messages, or the last one that was sent. */
export function MessageChoice(props: {
  at: string;
  value: string | null | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const text = useText();
  const { nodes, texts } = useJourney();
  const sending = nodes.filter(({ kind }) => kind === 'whatsapp' || kind === 'free_form');
  return (
    <Choice
      label={text('journeys.message')}
      at={props.at}
      value={props.value || LAST}
      choices={[
        { id: LAST, label: text('journeys.message.last') },
        ...sending.map((node) => ({ id: node.id, label: texts.nameOf(node) })),
      ]}
      onChange={(id) => props.onChange(id === LAST ? undefined : id)}
    />
  );
}

/** A part that is there or not. */
export function Optional(props: {
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children?: ReactNode;
}) {
  return (
    <div className={stack}>
      <Switch isSelected={props.isSelected} onChange={props.onChange}>
        {props.label}
      </Switch>
      {props.isSelected && props.children}
    </div>
  );
}
