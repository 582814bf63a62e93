// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Text } from '@react-spectrum/s2/Text';
import type { FieldProps } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import type { Sender } from '../api/queries';

/** Chooses the configuration that sends; only those in force are offered. */
export function SenderPicker(
  props: Partial<FieldProps> & {
    senders: readonly Sender[];
    sender: Sender | undefined;
    onChoose: (id: string) => void;
  },
) {
  const text = useText();
  const { senders, sender: chosen, onChoose, ...field } = props;
  return (
    <Picker
      styles={style({ width: 'full' })}
      label={text('messages.configuration')}
      isRequired
      value={chosen?.id ?? null}
      onChange={(key) => onChoose(String(key))}
      {...field}
    >
      {senders.map((sender) => (
        <PickerItem key={sender.id} id={sender.id} textValue={sender.name}>
          <Text slot="label">{sender.name}</Text>
          <Text slot="description">
            {[sender.credential_name, sender.sender_number && `+${sender.sender_number}`]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </PickerItem>
      ))}
    </Picker>
  );
}
