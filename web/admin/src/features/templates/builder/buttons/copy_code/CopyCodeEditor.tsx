// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { TextInput } from '../../fields/TextInput';

/** A button that copies an offer's code; WhatsApp words it. */
export function CopyCodeEditor({ at }: { at: string }) {
  const text = useText();
  return (
    <TextInput
      at={below(at, 'example')}
      label={text('templates.button.copy_code.sample')}
      hint={text('templates.button.copy_code.hint')}
      isRequired
    />
  );
}
