// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField, type TextFieldRef } from '@react-spectrum/s2/TextField';
import { memo, useContext } from 'react';
import { useTemplateStore, useTextAt } from '../document/useTemplateStore';
import { ReadOnly } from '../parts/ReadOnly';
import { Counter } from './Counter';
import { FieldNotes } from './FieldNotes';
import { ReadOnlyValue } from './ReadOnlyValue';
import { useTemplateField } from './useTemplateField';

/** Room for a field and its counter. */
export const fieldCell = style({ position: 'relative', display: 'grid', minWidth: 0 });

/** A text of one line at the place `at`. */
export const TextInput = memo(function TextInput(props: {
  at: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
  /** Whether this field can only be looked at. */
  isFixed?: boolean;
  inputMode?: 'text' | 'url' | 'tel' | 'numeric';
}) {
  const { at, hint } = props;
  const store = useTemplateStore();
  const value = useTextAt(at);
  const { ref, findings, isInvalid, onBlur } = useTemplateField<TextFieldRef>(at);
  const isReadOnly = useContext(ReadOnly);
  if (isReadOnly || props.isFixed) return <ReadOnlyValue label={props.label} value={value} />;
  return (
    <div className={fieldCell}>
      <Counter at={at} />
      <TextField
        ref={ref}
        styles={style({ width: 'full' })}
        label={props.label}
        value={value}
        isRequired={props.isRequired}
        inputMode={props.inputMode}
        autoComplete="off"
        isInvalid={isInvalid}
        errorMessage={<FieldNotes findings={findings} />}
        description={<FieldNotes findings={findings} hint={hint} />}
        onBlur={onBlur}
        onChange={(text) => store.set(at, text)}
      />
    </div>
  );
});
