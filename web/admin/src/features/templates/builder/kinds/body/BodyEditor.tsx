// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { useValueAt } from '../../document/useTemplateStore';
import { FlagInput } from '../../fields/FlagInput';
import { MarkupInput } from '../../fields/MarkupInput';
import { VariableSamples } from '../../fields/VariableSamples';
import { Note } from '../../parts/Note';
import { useIsAuthentication } from '../useIsAuthentication';

/** The text of the message; of a one-time code, what Meta's own text is to say besides. */
export function BodyEditor({ at }: { at: string }) {
  const text = useText();
  const isCode = useIsAuthentication();
  const hasText = useValueAt(below(at, 'text')) !== undefined;
  return (
    <>
      {isCode && (
        <>
          <Note>{text('templates.authentication.note')}</Note>
          <FlagInput
            at={below(at, 'add_security_recommendation')}
            label={text('templates.authentication.recommendation')}
            hint={text('templates.authentication.recommendation.hint')}
          />
        </>
      )}
      {(!isCode || hasText) && (
        <>
          <MarkupInput at={below(at, 'text')} label={text('templates.body.text')} isRequired={!isCode} />
          <VariableSamples at={below(at, 'text')} />
        </>
      )}
    </>
  );
}
