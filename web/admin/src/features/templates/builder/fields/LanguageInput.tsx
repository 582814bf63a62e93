// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { TextFieldRef } from '@react-spectrum/s2/TextField';
import { useContext, useMemo } from 'react';
import { useLanguageName } from '../../../../i18n/useLanguageName';
import { useTemplateRoom } from '../../room';
import { useTemplateStore, useTextAt } from '../document/useTemplateStore';
import { ReadOnly } from '../parts/ReadOnly';
import { FieldNotes } from './FieldNotes';
import { ReadOnlyValue } from './ReadOnlyValue';
import { useTemplateField } from './useTemplateField';

/** One of the languages that Meta knows, found by typing its name or its code. */
export function LanguageInput(props: { at: string; label: string; isFixed?: boolean }) {
  const store = useTemplateStore();
  const room = useTemplateRoom();
  const nameOf = useLanguageName();
  const value = useTextAt(props.at);
  const { ref, findings, isInvalid, onBlur } = useTemplateField<TextFieldRef>(props.at);
  const options = useMemo(() => {
    const known = room.languages();
    return [...(value === '' || known.includes(value) ? [] : [value]), ...known].map((code) => ({
      id: code,
      name: nameOf(code),
    }));
  }, [room, value, nameOf]);
  const isReadOnly = useContext(ReadOnly);
  if (isReadOnly || props.isFixed) {
    return <ReadOnlyValue label={props.label} value={`${nameOf(value)} (${value})`} />;
  }
  return (
    <ComboBox
      ref={ref}
      styles={style({ width: 'full' })}
      label={props.label}
      isRequired
      menuTrigger="focus"
      defaultItems={options}
      selectedKey={value || null}
      isInvalid={isInvalid}
      errorMessage={<FieldNotes findings={findings} />}
      description={<FieldNotes findings={findings} />}
      onBlur={onBlur}
      onSelectionChange={(key) => {
        if (key !== null) store.put(props.at, String(key));
      }}
    >
      {(option) => (
        <ComboBoxItem id={option.id} textValue={`${option.name} (${option.id})`}>
          <Text slot="label">{option.name}</Text>
          <Text slot="description">{option.id}</Text>
        </ComboBoxItem>
      )}
    </ComboBox>
  );
}
