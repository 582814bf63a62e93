// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import type { Condition, Consent } from 'heliograph-wasm/campaigns.mjs';
import { FieldGrid } from '../../../components/FieldGrid';
import { useText } from '../../../i18n/Language';
import { CONSENTS } from './conditions';
import { useQueryFacts } from './QueryContext';

/** Looks at what people said about a marketing action. */
export function ConsentFields(props: {
  condition: Condition;
  at: string;
  onChange: (condition: Condition) => void;
}) {
  const text = useText();
  const { field, marketingActions } = useQueryFacts();
  const { condition, at, onChange } = props;
  return (
    <FieldGrid>
      <ComboBox
        label={text('query.marketing_action')}
        allowsCustomValue
        inputValue={condition.marketing_action ?? ''}
        onInputChange={(name) => onChange({ ...condition, marketing_action: name || undefined })}
        {...field(`${at}/marketing_action`)}
      >
        {marketingActions.map((name) => (
          <ComboBoxItem key={name} id={name}>
            {name}
          </ComboBoxItem>
        ))}
      </ComboBox>
      <Picker
        label={text('query.consent')}
        value={condition.consent ?? null}
        onChange={(consent) => onChange({ ...condition, consent: consent as Consent })}
        {...field(`${at}/consent`)}
      >
        {CONSENTS.map((consent) => (
          <PickerItem key={consent} id={consent}>
            {text(`consent.${consent}`)}
          </PickerItem>
        ))}
      </Picker>
    </FieldGrid>
  );
}
