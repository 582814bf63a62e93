// SPDX-License-Identifier: Apache-2.0

import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Text } from '@react-spectrum/s2/Text';
import type { FocusableRef } from '@react-types/shared';
import { useContext } from 'react';
import { ReadOnly } from '../parts/ReadOnly';
import { FieldNotes } from './FieldNotes';
import { ReadOnlyValue } from './ReadOnlyValue';
import { useTemplateField } from './useTemplateField';

export interface Choice {
  id: string;
  label: string;
  description?: string;
}

/** One of a few values at the place `at`. A value that is not among the options is shown as it is. */
export function ChoiceInput(props: {
  at: string;
  label: string;
  value: string;
  options: readonly Choice[];
  hint?: string;
  onChoose: (id: string) => void;
}) {
  const { ref, findings, isInvalid, onBlur } = useTemplateField<HTMLButtonElement>(props.at);
  const isKnown = props.value === '' || props.options.some(({ id }) => id === props.value);
  const options = isKnown ? props.options : [...props.options, { id: props.value, label: props.value }];
  if (useContext(ReadOnly)) {
    const chosen = options.find(({ id }) => id === props.value);
    return <ReadOnlyValue label={props.label} value={chosen?.label ?? ''} />;
  }
  return (
    <Picker
      ref={ref as unknown as FocusableRef<HTMLButtonElement>}
      styles={style({ width: 'full' })}
      label={props.label}
      value={props.value || null}
      isInvalid={isInvalid}
      errorMessage={<FieldNotes findings={findings} />}
      description={<FieldNotes findings={findings} hint={props.hint} />}
      onBlur={onBlur}
      onChange={(key) => props.onChoose(String(key))}
    >
      {options.map((option) => (
        <PickerItem key={option.id} id={option.id} textValue={option.label}>
          <Text slot="label">{option.label}</Text>
          {option.description && <Text slot="description">{option.description}</Text>}
        </PickerItem>
      ))}
    </Picker>
  );
}
