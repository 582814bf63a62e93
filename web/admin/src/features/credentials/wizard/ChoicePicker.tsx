// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem, Text } from '@react-spectrum/s2/Picker';
import type { FieldProps } from '../../../components/useFieldFindings';

/** One thing to choose, with a second line below its name. */
export interface ChoiceItem {
  id: string;
  label: string;
  detail: string;
}

/** Chooses one of what Meta has. */
export function ChoicePicker(
  props: Partial<FieldProps> & {
    label: string;
    choices: readonly ChoiceItem[];
    value: string | undefined;
    isDisabled?: boolean;
    onChange: (id: string) => void;
  },
) {
  const { choices, value, onChange, ...field } = props;
  return (
    <Picker
      {...field}
      isRequired
      value={value ?? null}
      onChange={(key) => onChange(String(key))}
      items={choices}
    >
      {(choice) => (
        <PickerItem id={choice.id} textValue={choice.label}>
          <Text slot="label">{choice.label}</Text>
          <Text slot="description">{choice.detail}</Text>
        </PickerItem>
      )}
    </Picker>
  );
}
