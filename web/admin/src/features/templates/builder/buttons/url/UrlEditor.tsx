// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { TextInput } from '../../fields/TextInput';
import { VariableSamples } from '../../fields/VariableSamples';

/** A button that opens a website; a variable may end the address. */
export function UrlEditor({ at }: { at: string }) {
  const text = useText();
  return (
    <>
      <TextInput at={below(at, 'text')} label={text('templates.button.label')} isRequired />
      <TextInput
        at={below(at, 'url')}
        label={text('templates.button.url.address')}
        hint={text('templates.button.url.hint')}
        inputMode="url"
        isRequired
      />
      <VariableSamples at={below(at, 'url')} />
    </>
  );
}
