// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useState } from 'react';
import type { ValueProps } from './index';
import { useFieldLabel } from './useFieldLabel';

/** A date and time of the local zone; the value is its RFC 3339 text. */
export function TimeValue({ field, fieldProps, onChange }: ValueProps) {
  const labelOf = useFieldLabel();
  const [typed, setTyped] = useState('');
  return (
    <TextField
      type="datetime-local"
      styles={style({ width: 'full' })}
      label={labelOf(field)}
      isRequired={field.is_required}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const time = new Date(next);
        onChange(Number.isNaN(time.getTime()) ? '' : time.toISOString());
      }}
      {...fieldProps(`/values/${field.key}`)}
    />
  );
}
