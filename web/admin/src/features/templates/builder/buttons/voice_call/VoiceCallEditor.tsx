// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { NumberInput } from '../../fields/NumberInput';
import { LabelEditor } from '../LabelEditor';

const MINUTES: Intl.NumberFormatOptions = { style: 'unit', unit: 'minute', unitDisplay: 'long' };

/** A button that calls the business through WhatsApp, for a while or for good. */
export function VoiceCallEditor({ at }: { at: string }) {
  const text = useText();
  return (
    <>
      <LabelEditor at={at} />
      <NumberInput
        at={below(at, 'ttl_minutes')}
        label={text('templates.button.voice_call.ttl')}
        hint={text('templates.optional')}
        unit={MINUTES}
      />
    </>
  );
}
