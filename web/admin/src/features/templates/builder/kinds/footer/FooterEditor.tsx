// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { useValueAt } from '../../document/useTemplateStore';
import { NumberInput } from '../../fields/NumberInput';
import { TextInput } from '../../fields/TextInput';
import { VariableSamples } from '../../fields/VariableSamples';
import { useIsAuthentication } from '../useIsAuthentication';

const MINUTES: Intl.NumberFormatOptions = { style: 'unit', unit: 'minute', unitDisplay: 'long' };

/** The grey line below the text; of a one-time code, for how long the code is good. */
export function FooterEditor({ at }: { at: string }) {
  const text = useText();
  const isCode = useIsAuthentication();
  const hasText = useValueAt(below(at, 'text')) !== undefined;
  return (
    <>
      {isCode && (
        <NumberInput
          at={below(at, 'code_expiration_minutes')}
          label={text('templates.authentication.expiration')}
          unit={MINUTES}
        />
      )}
      {(!isCode || hasText) && (
        <>
          <TextInput at={below(at, 'text')} label={text('templates.footer.text')} />
          <VariableSamples at={below(at, 'text')} />
        </>
      )}
    </>
  );
}
