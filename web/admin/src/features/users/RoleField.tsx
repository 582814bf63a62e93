// SPDX-License-Identifier: Apache-2.0
import { Radio, RadioGroup } from '@react-spectrum/s2/RadioGroup';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Role } from '../../api/types';
import { useText } from '../../i18n/Language';

const ROLES: readonly Role[] = ['administrator', 'marketer', 'viewer'];

const name = style({ fontWeight: 'bold' });
const detail = style({ display: 'block', font: 'ui-sm', color: 'gray-700' });

/** Chooses a role by what it may do. */
export function RoleField({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const text = useText();
  return (
    <RadioGroup
      label={text('user.role')}
      value={value}
      onChange={(chosen) => onChange(ROLES.find((role) => role === chosen) ?? value)}
    >
      {ROLES.map((role) => (
        <Radio key={role} value={role}>
          <span>
            <span className={name}>{text(`role.${role}`)}</span>
            <span className={detail}>{text(`role.${role}.detail`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
