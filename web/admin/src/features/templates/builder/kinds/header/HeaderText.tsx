// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { TextInput } from '../../fields/TextInput';
import { VariableSamples } from '../../fields/VariableSamples';

/** The headline of a text header. */
export function HeaderText({ at }: { at: string }) {
  const text = useText();
  return (
    <>
      <TextInput at={below(at, 'text')} label={text('templates.header.headline')} isRequired />
      <VariableSamples at={below(at, 'text')} />
    </>
  );
}
