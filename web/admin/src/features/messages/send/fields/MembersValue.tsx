// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import type { TextKey } from '../../../../i18n/catalogue';
import { useText } from '../../../../i18n/Language';
import { memberOf, type ValueProps, withMember } from './index';

const box = style({ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' });

/** A value of several members, a line of text for each. */
export function MembersValue(
  props: ValueProps & { members: readonly { name: string; label: TextKey; isRequired: boolean }[] },
) {
  const text = useText();
  const { field, value, fieldProps, onChange } = props;
  return (
    <div className={box}>
      {props.members.map(({ name, label, isRequired }) => (
        <div key={name}>
          <TextField
            styles={style({ width: 'full' })}
            label={text(label)}
            isRequired={isRequired && field.is_required}
            autoComplete="off"
            value={memberOf(value, name)}
            onChange={(next) => onChange(withMember(value, name, next))}
            {...fieldProps(`/values/${field.key}/${name}`)}
          />
        </div>
      ))}
    </div>
  );
}
