// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Text } from '@react-spectrum/s2/Text';
import type { Credential } from '../../../api/types';
import { useText } from '../../../i18n/Language';

/** Chooses the account whose templates are shown. */
export function AccountPicker(props: {
  accounts: readonly Credential[];
  account: Credential;
  onChoose: (id: string) => void;
}) {
  const text = useText();
  return (
    <Picker
      isQuiet
      aria-label={text('templates.account')}
      value={props.account.id}
      onChange={(key) => props.onChoose(String(key))}
    >
      {props.accounts.map((account) => (
        <PickerItem key={account.id} id={account.id} textValue={account.name}>
          <Text slot="label">{account.name}</Text>
          <Text slot="description">
            {account.account.name} · {account.phone_number.display_phone_number}
          </Text>
        </PickerItem>
      ))}
    </Picker>
  );
}
