// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';
import { SenderPicker } from '../../messages/send/SenderPicker';
import { PURPOSES } from '../kinds';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const wide = style({ width: 'full' });
const CONSENTS = ['not_refused', 'granted'] as const;

/** Through which configuration a message is sent, what it is for and whose consent it needs. */
export function SendingFields() {
  const text = useText();
  const { campaign, change, field, senders, sender } = useEditor();
  const configuration = field('/configuration_id');
  return (
    <>
      <Place at="/configuration_id">
        <SenderPicker
          senders={senders}
          sender={sender}
          onChoose={(id) => change({ configuration_id: id })}
          {...configuration}
        />
      </Place>
      <Place at="/purpose">
        <Picker
          styles={wide}
          label={text('campaigns.purpose')}
          isRequired
          value={campaign.purpose ?? null}
          onChange={(key) => change({ purpose: PURPOSES.find(({ id }) => id === key)?.id })}
          {...field('/purpose', text('campaigns.purpose.help'))}
        >
          {PURPOSES.map(({ id, label }) => (
            <PickerItem key={id} id={id}>
              {text(label)}
            </PickerItem>
          ))}
        </Picker>
      </Place>
      {campaign.purpose === 'marketing' && (
        <Place at="/consent_mode">
          <Picker
            styles={wide}
            label={text('campaigns.consent')}
            value={campaign.consent_mode ?? 'not_refused'}
            onChange={(key) => change({ consent_mode: CONSENTS.find((id) => id === key) })}
            {...field('/consent_mode')}
          >
            {CONSENTS.map((id) => (
              <PickerItem key={id} id={id}>
                {text(`campaigns.consent.${id}`)}
              </PickerItem>
            ))}
          </Picker>
        </Place>
      )}
    </>
  );
}
