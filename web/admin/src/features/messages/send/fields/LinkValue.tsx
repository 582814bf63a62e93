// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../../i18n/Language';
import { memberOf, type ValueProps, withMember } from './index';

/** Media, by the address that Meta fetches it from or by the id of a file uploaded before. */
export function LinkValue({ field, value, fieldProps, onChange }: ValueProps) {
  const text = useText();
  const id = memberOf(value, 'id');
  const written = id || memberOf(value, 'link');
  return (
    <TextField
      styles={style({ width: 'full' })}
      label={text('messages.field.media')}
      isRequired={field.is_required}
      autoComplete="off"
      value={written}
      onChange={(next) => {
        const isId = /^\d+$/.test(next);
        const other = withMember(withMember(value, 'id', ''), 'link', '');
        onChange(withMember(other, isId ? 'id' : 'link', next));
      }}
      {...fieldProps(`/values/${field.key}`, text('messages.field.media.hint'))}
    />
  );
}
