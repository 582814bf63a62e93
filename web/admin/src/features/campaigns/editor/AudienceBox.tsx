// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useText } from '../../../i18n/Language';
import type { Audience } from '../api/types';
import { useEditor } from './EditorContext';

const wide = style({ width: 'full' });

/** Finds an audience by its name. */
export function AudienceBox(props: {
  label: string;
  at: string;
  isRequired?: boolean;
  audiences: readonly Audience[];
  value: string | undefined;
  onChoose: (id: string) => void;
}) {
  const text = useText();
  const { field } = useEditor();
  const [typed, setTyped] = useState<string>();
  const chosen = props.audiences.find(({ id }) => id === props.value);
  return (
    <ComboBox
      styles={wide}
      label={props.label}
      isRequired={props.isRequired}
      menuTrigger="focus"
      defaultItems={props.audiences}
      selectedKey={props.value ?? null}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputChange={setTyped}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped(undefined);
        if (key !== props.value) props.onChoose(String(key));
      }}
      {...field(props.at)}
    >
      {(audience) => (
        <ComboBoxItem id={audience.id} textValue={audience.name}>
          <Text slot="label">{audience.name}</Text>
          {audience.people !== undefined && (
            <Text slot="description">{text('campaigns.people', { people: audience.people })}</Text>
          )}
        </ComboBoxItem>
      )}
    </ComboBox>
  );
}
