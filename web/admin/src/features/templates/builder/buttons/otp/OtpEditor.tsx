// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { objectAt, useTemplateStore, useTextAt } from '../../document/useTemplateStore';
import { ChoiceInput } from '../../fields/ChoiceInput';
import { FlagInput } from '../../fields/FlagInput';
import { TextInput } from '../../fields/TextInput';
import { SupportedApps } from './SupportedApps';

const WAYS = ['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'] as const;

/** How a person brings a one-time code into the app that asks for it. */
export function OtpEditor({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  const way = useTextAt(below(at, 'otp_type')).toUpperCase();
  const fillsApp = way === 'ONE_TAP' || way === 'ZERO_TAP';
  return (
    <>
      <ChoiceInput
        at={below(at, 'otp_type')}
        label={text('templates.button.otp.way')}
        value={way}
        options={WAYS.map((id) => ({
          id,
          label: text(`templates.button.otp.${id}`),
          description: text(`templates.button.otp.${id}.description`),
        }))}
        onChoose={(otp_type) => {
          const button = objectAt(store, at);
          store.put(at, {
            ...button,
            otp_type,
            ...(otp_type === 'COPY_CODE' || button.supported_apps
              ? {}
              : { supported_apps: [{ package_name: '', signature_hash: '' }] }),
          });
        }}
      />
      <TextInput
        at={below(at, 'text')}
        label={text('templates.button.label')}
        hint={text('templates.button.otp.label_hint')}
      />
      {fillsApp && (
        <>
          <TextInput
            at={below(at, 'autofill_text')}
            label={text('templates.button.otp.autofill')}
            hint={text('templates.button.otp.label_hint')}
          />
          <SupportedApps at={below(at, 'supported_apps')} />
        </>
      )}
      {way === 'ZERO_TAP' && (
        <FlagInput
          at={below(at, 'zero_tap_terms_accepted')}
          label={text('templates.button.otp.terms')}
          hint={text('templates.button.otp.terms_hint')}
        />
      )}
    </>
  );
}
