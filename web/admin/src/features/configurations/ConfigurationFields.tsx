// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem, Text } from '@react-spectrum/s2/Picker';
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import type { Configuration, Credential } from '../../api/types';
import { FieldHelp } from '../../components/FieldHelp';
import { TagsField } from '../../components/TagsField';
import type { FieldFindings } from '../../components/useFieldFindings';
import type { TextKey } from '../../i18n/catalogue';
import { useText } from '../../i18n/Language';

/** The places that the fields show findings of. */
export const PLACES = [
  '/name',
  '/description',
  '/channel',
  '/marketing_actions',
  '/credential_id',
  '/sender_number',
  '/execution_field',
  '/tags',
  '/access_labels',
];

/** The fields of a configuration. `isLocked` tells which cannot be changed now, `noteOf` what a change leads to. */
export function ConfigurationFields(props: {
  value: Configuration;
  credentials: readonly Credential[];
  field: FieldFindings['field'];
  isLocked: (name: keyof Configuration) => boolean;
  noteOf: (name: keyof Configuration, help?: string) => string | undefined;
  onChange: (part: Partial<Configuration>) => void;
}) {
  const text = useText();
  const { value, credentials, field, isLocked, noteOf, onChange } = props;
  const shown = (name: keyof Configuration, help?: string) => field(`/${name}`, noteOf(name, help));
  const optional = (label: TextKey) => text('field.optional', { label: text(label) });
  return (
    <>
      <TextField
        label={text('configuration.name')}
        isRequired
        isReadOnly={isLocked('name')}
        value={value.name ?? ''}
        onChange={(name) => onChange({ name })}
        {...shown('name', text('configuration.name.help'))}
      />
      <TextArea
        label={optional('configuration.description')}
        isReadOnly={isLocked('description')}
        value={value.description ?? ''}
        onChange={(description) => onChange({ description })}
        {...shown('description')}
      />
      <Picker
        label={text('configuration.channel')}
        isRequired
        isDisabled={isLocked('channel')}
        value={value.channel ?? null}
        onChange={(key) => onChange({ channel: String(key) })}
        {...field('/channel')}
      >
        <PickerItem id="whatsapp">WhatsApp</PickerItem>
      </Picker>
      <TagsField
        label={optional('configuration.marketing_actions')}
        value={value.marketing_actions}
        isReadOnly={isLocked('marketing_actions')}
        onChange={(marketing_actions) => onChange({ marketing_actions })}
        {...shown('marketing_actions', text('configuration.marketing_actions.help'))}
      />
      <Picker
        label={text('configuration.credential')}
        isRequired
        isDisabled={isLocked('credential_id')}
        items={credentials}
        value={value.credential_id ?? null}
        onChange={(key) => {
          const chosen = credentials.find(({ id }) => id === key);
          onChange({ credential_id: String(key), sender_number: chosen?.phone_number.sender_number });
        }}
        {...field('/credential_id')}
      >
        {(credential) => (
          <PickerItem id={credential.id} textValue={credential.name}>
            <Text slot="label">{credential.name}</Text>
            <Text slot="description">{credential.phone_number.display_phone_number}</Text>
          </PickerItem>
        )}
      </Picker>
      <TextField
        label={text('configuration.sender_number')}
        inputMode="numeric"
        isRequired
        isReadOnly={isLocked('sender_number')}
        value={value.sender_number ?? ''}
        onChange={(sender_number) => onChange({ sender_number })}
        {...shown('sender_number', text('configuration.sender_number.help'))}
      />
      <TextField
        label={optional('configuration.execution_field')}
        isReadOnly={isLocked('execution_field')}
        contextualHelp={
          <FieldHelp
            title={text('configuration.execution_field')}
            body={text('configuration.execution_field.explained')}
          />
        }
        value={value.execution_field ?? ''}
        onChange={(execution_field) => onChange({ execution_field: execution_field || undefined })}
        {...shown('execution_field', text('configuration.execution_field.help'))}
      />
      <TagsField
        label={optional('configuration.tags')}
        value={value.tags}
        isReadOnly={isLocked('tags')}
        onChange={(tags) => onChange({ tags })}
        {...shown('tags')}
      />
      <TagsField
        label={optional('configuration.access_labels')}
        value={value.access_labels}
        isReadOnly={isLocked('access_labels')}
        onChange={(access_labels) => onChange({ access_labels })}
        {...shown('access_labels', text('configuration.access_labels.help'))}
      />
    </>
  );
}
