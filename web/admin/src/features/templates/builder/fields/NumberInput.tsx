// SPDX-License-Identifier: Apache-2.0
import { NumberField } from '@react-spectrum/s2/NumberField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { TextFieldRef } from '@react-spectrum/s2/TextField';
import { memo, useContext } from 'react';
import { useLanguage } from '../../../../i18n/Language';
import { useTemplateStore, useValueAt } from '../document/useTemplateStore';
import { ReadOnly } from '../parts/ReadOnly';
import { FieldNotes } from './FieldNotes';
import { ReadOnlyValue } from './ReadOnlyValue';
import { useTemplateField } from './useTemplateField';

/** A whole number at the place `at`; Graph also gives it as text. An empty field takes the member away. */
export const NumberInput = memo(function NumberInput(props: {
  at: string;
  label: string;
  hint?: string;
  unit?: Intl.NumberFormatOptions;
}) {
  const { at } = props;
  const store = useTemplateStore();
  const value = useValueAt(at);
  const { ref, findings, isInvalid, onBlur } = useTemplateField<TextFieldRef>(at);
  const isNumber = typeof value === 'number' || (typeof value === 'string' && value !== '');
  const { tag } = useLanguage();
  if (useContext(ReadOnly)) {
    const written = isNumber ? new Intl.NumberFormat(tag, props.unit).format(Number(value)) : '';
    return <ReadOnlyValue label={props.label} value={written} />;
  }
  return (
    <NumberField
      ref={ref}
      styles={style({ width: 'full' })}
      label={props.label}
      value={isNumber ? Number(value) : Number.NaN}
      formatOptions={{ maximumFractionDigits: 0, ...props.unit }}
      isInvalid={isInvalid}
      errorMessage={<FieldNotes findings={findings} />}
      description={<FieldNotes findings={findings} hint={props.hint} />}
      onBlur={onBlur}
      onChange={(number) => {
        if (Number.isNaN(number)) store.remove(at);
        else store.set(at, number);
      }}
    />
  );
});
