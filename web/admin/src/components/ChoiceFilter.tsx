// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { useText } from '../i18n/Language';

const ALL = '*';

/** Narrows a list to one of some values; the empty value is all of them. */
export function ChoiceFilter(props: {
  label: string;
  value: string;
  choices: readonly { id: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const text = useText();
  return (
    <Picker
      label={props.label}
      value={props.value || ALL}
      onChange={(key) => props.onChange(key === ALL ? '' : String(key))}
    >
      {[{ id: ALL, label: text('list.all') }, ...props.choices].map((choice) => (
        <PickerItem key={choice.id} id={choice.id}>
          {choice.label}
        </PickerItem>
      ))}
    </Picker>
  );
}
