// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { TextInput } from '../../fields/TextInput';

/** A button that calls a number. */
export function PhoneNumberEditor({ at }: { at: string }) {
  const text = useText();
  return (
    <>
      <TextInput at={below(at, 'text')} label={text('templates.button.label')} isRequired />
      <TextInput
        at={below(at, 'phone_number')}
        label={text('templates.button.phone_number.number')}
        hint={text('templates.button.phone_number.hint')}
        inputMode="tel"
        isRequired
      />
    </>
  );
}
