// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../../i18n/Language';
import type { ValueProps } from './index';
import { useFieldLabel } from './useFieldLabel';

/** A line of text. */
export function TextValue({ field, value, fieldProps, onChange }: ValueProps) {
  const text = useText();
  const labelOf = useFieldLabel();
  const sample = field.example && text('messages.sample', { sample: field.example });
  const shown = fieldProps(
    `/values/${field.key}`,
    field.kind === 'products' ? text('messages.field.products.hint') : sample,
  );
  return (
    <TextField
      styles={style({ width: 'full' })}
      label={labelOf(field)}
      isRequired={field.is_required}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      {...shown}
      onChange={(next) => {
        onChange(next);
        shown.onBlur();
      }}
    />
  );
}
