// SPDX-License-Identifier: Apache-2.0
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { capRulesQuery, type Named, quietHoursQuery } from '../api/queries';
import type { DeliveryControl } from '../api/types';
import { useEditor } from './EditorContext';
import { MethodFields } from './MethodFields';
import { Place } from './Place';
import { WavesForm } from './WavesForm';

const wide = style({ width: 'full' });
const pair = style({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});
const NONE = '*';

/** How delivery is held back: speed, waves, capping, quiet hours, and for how long it is tried. */
export function DeliverySection({ hasWaves = true }: { hasWaves?: boolean }) {
  const text = useText();
  const { campaign, change, field } = useEditor();
  const control = campaign.delivery ?? {};
  const set = (part: Partial<DeliveryControl>) => change({ delivery: { ...control, ...part } });
  const caps = useQuery(capRulesQuery);
  const quietHours = useQuery(quietHoursQuery);
  const whole = (value: number) => (Number.isNaN(value) ? undefined : Math.round(value));
  return (
    <Panel title={text('campaigns.delivery')}>
      <MethodFields />
      <div className={pair}>
        <Place at="/delivery/cap_rule_set_id">
          <NamedPicker
            label={text('campaigns.cap_rules')}
            choices={caps.data ?? []}
            value={control.cap_rule_set_id}
            onChange={(cap_rule_set_id) => set({ cap_rule_set_id })}
            {...field('/delivery/cap_rule_set_id', text('campaigns.cap_rules.help'))}
          />
        </Place>
        <Place at="/delivery/quiet_hours_id">
          <NamedPicker
            label={text('campaigns.quiet_hours')}
            choices={quietHours.data ?? []}
            value={control.quiet_hours_id}
            onChange={(quiet_hours_id) => set({ quiet_hours_id })}
            {...field('/delivery/quiet_hours_id', text('campaigns.quiet_hours.help'))}
          />
        </Place>
        <Place at="/delivery/throttle_per_second">
          <NumberField
            styles={wide}
            label={text('field.optional', { label: text('campaigns.throttle') })}
            value={control.throttle_per_second ?? Number.NaN}
            onChange={(value) => set({ throttle_per_second: whole(value) })}
            {...field('/delivery/throttle_per_second', text('campaigns.throttle.help'))}
          />
        </Place>
        <Place at="/delivery/time_to_live_hours">
          <NumberField
            styles={wide}
            label={text('field.optional', { label: text('campaigns.time_to_live') })}
            value={control.time_to_live_hours ?? Number.NaN}
            onChange={(value) => set({ time_to_live_hours: whole(value) })}
            {...field('/delivery/time_to_live_hours', text('campaigns.time_to_live.help'))}
          />
        </Place>
      </div>
      {hasWaves && campaign.kind !== 'api_triggered' && <WavesForm />}
    </Panel>
  );
}

/** Chooses one of some stored rules, or none. */
function NamedPicker(
  props: Partial<ReturnType<ReturnType<typeof useEditor>['field']>> & {
    label: string;
    choices: readonly Named[];
    value: string | undefined;
    onChange: (id: string | undefined) => void;
  },
) {
  const text = useText();
  const { label, choices, value, onChange, ...field } = props;
  return (
    <Picker
      styles={wide}
      label={label}
      value={value ?? NONE}
      onChange={(key) => onChange(key === NONE ? undefined : String(key))}
      {...field}
    >
      {[{ id: NONE, name: text('campaigns.rules.none') }, ...choices].map(({ id, name }) => (
        <PickerItem key={id} id={id}>
          {name ?? id}
        </PickerItem>
      ))}
    </Picker>
  );
}
