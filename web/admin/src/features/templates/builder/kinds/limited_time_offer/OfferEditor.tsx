// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { FlagInput } from '../../fields/FlagInput';
import { TextInput } from '../../fields/TextInput';

/** The box that announces an offer, with or without the time that is left. */
export function OfferEditor({ at }: { at: string }) {
  const text = useText();
  return (
    <>
      <TextInput
        at={below(at, 'limited_time_offer', 'text')}
        label={text('templates.offer.text')}
        isRequired
      />
      <FlagInput
        at={below(at, 'limited_time_offer', 'has_expiration')}
        label={text('templates.offer.has_expiration')}
        hint={text('templates.offer.has_expiration.hint')}
      />
    </>
  );
}
