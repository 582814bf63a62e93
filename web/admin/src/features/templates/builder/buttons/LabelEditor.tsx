// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../i18n/Language';
import { below } from '../document/pointer';
import { TextInput } from '../fields/TextInput';

/** The form of a button that has nothing but its label. */
export function LabelEditor({ at }: { at: string }) {
  const text = useText();
  return <TextInput at={below(at, 'text')} label={text('templates.button.label')} isRequired />;
}
