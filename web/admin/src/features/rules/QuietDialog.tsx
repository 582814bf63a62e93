// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import type { Handling, QuietHours, QuietPeriod, QuietZone } from 'heliograph-wasm/campaigns.mjs';
import { useState } from 'react';
import { useCampaigns } from '../../core/useCampaigns';
import { useText } from '../../i18n/Language';
import { OFFSETS, offsetText } from './clock';
import { PeriodFields } from './PeriodFields';
import { RulesDialog } from './RulesDialog';
import type { StoredQuietHours } from './types';

const ZONES = ['recipient', 'fixed'] as const satisfies readonly QuietZone[];
const HANDLINGS = ['delay', 'drop'] as const satisfies readonly Handling[];
const NONE = '*';
/** From nine in the evening to eight in the morning, every day. */
const FIRST: QuietPeriod = { weekdays: [0, 1, 2, 3, 4, 5, 6], from_minute: 21 * 60, to_minute: 8 * 60 };

/** Makes quiet hours, or changes them. */
export function QuietDialog(props: { stored?: StoredQuietHours; namesTaken: string[]; onClose: () => void }) {
  const text = useText();
  const { policy_validate_quiet_hours } = useCampaigns();
  const { stored } = props;
  const [value, setValue] = useState<QuietHours>({
    name: stored?.name ?? '',
    zone: stored?.zone ?? 'recipient',
    fallback_offset_minutes: stored?.fallback_offset_minutes,
    handling: stored?.handling ?? 'delay',
    periods: stored?.periods ?? [FIRST],
  });
  const judged = policy_validate_quiet_hours(value, props.namesTaken);
  const places = ['/fallback_offset_minutes', ...value.periods.map((_, index) => `/periods/${index}`)];
  return (
    <RulesDialog
      kind="quiet"
      stored={stored}
      value={value}
      judged={judged}
      places={places}
      onChange={setValue}
      onClose={props.onClose}
    >
      {(field) => (
        <>
          <Picker
            label={text('rules.quiet.zone')}
            value={value.zone}
            onChange={(zone) => setValue({ ...value, zone: zone as QuietZone })}
          >
            {ZONES.map((zone) => (
              <PickerItem key={zone} id={zone}>
                {text(`rules.zone.${zone}`)}
              </PickerItem>
            ))}
          </Picker>
          <Picker
            label={text(value.zone === 'fixed' ? 'rules.quiet.offset' : 'rules.quiet.fallback')}
            value={value.fallback_offset_minutes == null ? NONE : String(value.fallback_offset_minutes)}
            onChange={(key) =>
              setValue({ ...value, fallback_offset_minutes: key === NONE ? undefined : Number(key) })
            }
            {...field('/fallback_offset_minutes')}
          >
            {[
              { id: NONE, label: text('rules.quiet.fallback.none') },
              ...OFFSETS.map((minutes) => ({ id: String(minutes), label: offsetText(minutes) })),
            ].map(({ id, label }) => (
              <PickerItem key={id} id={id}>
                {label}
              </PickerItem>
            ))}
          </Picker>
          <Picker
            label={text('rules.handling')}
            value={value.handling}
            onChange={(handling) => setValue({ ...value, handling: handling as Handling })}
          >
            {HANDLINGS.map((handling) => (
              <PickerItem key={handling} id={handling}>
                {text(`rules.handling.${handling}`)}
              </PickerItem>
            ))}
          </Picker>
          {value.periods.map((period, index) => (
            <PeriodFields
              // biome-ignore lint/suspicious/noArrayIndexKey: periods have no name, and their fields keep no state
              key={index}
              period={period}
              index={index}
              field={field}
              onChange={(changed) => setValue({ ...value, periods: value.periods.with(index, changed) })}
              onRemove={() => setValue({ ...value, periods: value.periods.toSpliced(index, 1) })}
            />
          ))}
          <div>
            <ActionButton onPress={() => setValue({ ...value, periods: [...value.periods, FIRST] })}>
              <Add />
              <Text>{text('rules.quiet.add')}</Text>
            </ActionButton>
          </div>
        </>
      )}
    </RulesDialog>
  );
}
