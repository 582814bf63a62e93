// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import type { TextKey } from '../../../../i18n/catalogue';
import { useText } from '../../../../i18n/Language';
import type { ValueProps } from './index';
import { useFieldLabel } from './useFieldLabel';

/** What to write where a line of text stands for more than itself. */
const HINTS: Record<string, TextKey> = {
  products: 'messages.field.products.hint',
  order_details: 'messages.field.order_details.hint',
};

/** A line of text. */
export function TextValue({ field, value, fieldProps, onChange }: ValueProps) {
  const text = useText();
  const labelOf = useFieldLabel();
  const sample = field.example && text('messages.sample', { sample: field.example });
  const hint = HINTS[field.kind];
  const shown = fieldProps(`/values/${field.key}`, hint ? text(hint) : sample);
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
