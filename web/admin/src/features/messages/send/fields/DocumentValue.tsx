// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../../i18n/Language';
import { memberOf, type ValueProps, withMember } from './index';
import { LinkValue } from './LinkValue';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** A document and the name that the phone shows for it. */
export function DocumentValue(props: ValueProps) {
  const text = useText();
  const { field, value, onChange } = props;
  return (
    <div className={box}>
      <LinkValue {...props} />
      <TextField
        styles={style({ width: 'full' })}
        label={text('messages.field.filename')}
        autoComplete="off"
        value={memberOf(value, 'filename')}
        onChange={(name) => onChange(withMember(value, 'filename', name))}
        {...props.fieldProps(`/values/${field.key}/filename`)}
      />
    </div>
  );
}
