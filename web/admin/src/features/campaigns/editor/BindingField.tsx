// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useState } from 'react';
import { useInset } from '../../../components/Panel';
import type { FieldProps } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import type { MessageField } from '../../messages/room';
import { type FieldValue, inputOf } from '../../messages/send/fields';
import { useFieldLabel } from '../../messages/send/fields/useFieldLabel';
import type { Binding } from '../api/types';
import { bindingFrom, NAMEABLE_FIELDS, type Source, sourceOf, storedValue } from './bindings';
import { useEditor } from './EditorContext';
import { Place } from './Place';

const wide = style({ width: 'full' });
const box = style({
  display: 'grid',
  gap: 12,
  alignItems: 'start',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)'],
    md: { default: ['208px', 'minmax(0, 1fr)'], isInset: ['minmax(0, 1fr)'] },
  },
});
const pair = style({
  display: 'grid',
  gap: 12,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});
const FIXED_KINDS: readonly string[] = ['location', 'products', 'offer_end'];

interface PartProps {
  at: string;
  messageField: MessageField;
  binding: Binding;
  onChange: (binding: Binding) => void;
}

/** What fills one field of a template: where the value comes from, and what that takes. */
export function BindingField(props: PartProps) {
  const text = useText();
  const labelOf = useFieldLabel();
  const { campaign } = useEditor();
  const isInset = useInset();
  const { messageField, binding, onChange } = props;
  const source = sourceOf(binding);
  const sources: Source[] = ['value'];
  if (!FIXED_KINDS.includes(messageField.kind)) {
    sources.push('attribute');
    if (campaign.kind === 'api_triggered') sources.push('call');
    if (messageField.kind === 'url_suffix') sources.push('link');
  }
  const Part = PARTS[source];
  return (
    <Place at={props.at}>
      <div className={box({ isInset })} data-field={messageField.key}>
        <div>
          <Picker
            styles={wide}
            label={text('campaigns.binding.source', { field: labelOf(messageField) })}
            value={source}
            onChange={(key) => onChange(bindingFrom(key as Source, binding.key))}
          >
            {sources.map((id) => (
              <PickerItem key={id} id={id}>
                {text(`campaigns.binding.source.${id}`)}
              </PickerItem>
            ))}
          </Picker>
        </div>
        <div>
          <Part {...props} />
        </div>
      </div>
    </Place>
  );
}

const PARTS: Record<Source, (props: PartProps) => React.ReactNode> = {
  value: ConstantPart,
  attribute: AttributePart,
  call: CallPart,
  link: LinkPart,
};

/** The same value for everybody. */
function ConstantPart({ at, messageField, binding, onChange }: PartProps) {
  const { field } = useEditor();
  const Input = inputOf(messageField.kind);
  const own = `/values/${messageField.key}`;
  return (
    <Input
      field={messageField}
      value={binding.value as FieldValue | undefined}
      fieldProps={(place, description): FieldProps => {
        // What is said of the whole binding belongs to its only field.
        const inside = place.slice(own.length);
        return field(inside ? `${at}/value${inside}` : at, description);
      }}
      onChange={(value) => onChange({ key: binding.key, value: storedValue(value) })}
    />
  );
}

/** A value of the person's own, or another one for who has none. */
function AttributePart({ at, binding, onChange }: PartProps) {
  const text = useText();
  const { campaign, field, audiences, attributes = [] } = useEditor();
  const chosen = audiences.find(({ id }) => id === campaign.audience?.audience_id);
  const all = chosen ? chosen.attributes : audiences.flatMap(({ attributes }) => attributes);
  const names = [...new Set([...attributes, ...all, ...NAMEABLE_FIELDS])];
  const [typed, setTyped] = useState<string>();
  return (
    <div className={pair}>
      <div>
        <ComboBox
          styles={wide}
          label={text('campaigns.binding.attribute')}
          isRequired
          menuTrigger="focus"
          allowsCustomValue
          defaultItems={names.map((id) => ({ id }))}
          inputValue={typed ?? binding.attribute ?? ''}
          onInputChange={(value) => {
            setTyped(value);
            onChange({ ...binding, attribute: value.trim() });
          }}
          {...field(at, undefined, [`${at}/fallback`])}
        >
          {(item) => <ComboBoxItem id={item.id}>{item.id}</ComboBoxItem>}
        </ComboBox>
      </div>
      <Fallback at={at} binding={binding} onChange={onChange} />
    </div>
  );
}

/** A value that each call brings, or another one for calls without it. */
function CallPart({ at, binding, onChange }: PartProps) {
  const text = useText();
  const { field } = useEditor();
  return (
    <div className={pair}>
      <div>
        <TextField
          styles={wide}
          label={text('campaigns.binding.call')}
          isRequired
          autoComplete="off"
          value={binding.attribute ?? ''}
          onChange={(value) => onChange({ ...binding, attribute: value.trim() })}
          {...field(at, undefined, [`${at}/fallback`])}
        />
      </div>
      <Fallback at={at} binding={binding} onChange={onChange} />
    </div>
  );
}

function Fallback({ at, binding, onChange }: Omit<PartProps, 'messageField'>) {
  const text = useText();
  const { field } = useEditor();
  return (
    <Place at={`${at}/fallback`}>
      <TextField
        styles={wide}
        label={text('campaigns.binding.fallback')}
        autoComplete="off"
        value={binding.fallback ?? ''}
        onChange={(value) => onChange({ ...binding, fallback: value || undefined })}
        {...field(`${at}/fallback`)}
      />
    </Place>
  );
}

/** The code of a tracked link for each person. */
function LinkPart({ at, binding, onChange }: PartProps) {
  const text = useText();
  const { campaign, field } = useEditor();
  return (
    <Picker
      styles={wide}
      label={text('campaigns.binding.link')}
      isRequired
      placeholder={text('campaigns.binding.link.none')}
      value={binding.link || null}
      onChange={(key) => onChange({ ...binding, link: String(key) })}
      {...field(at, text('campaigns.binding.link.help'))}
    >
      {campaign.links
        .filter((link) => link.name !== '')
        .map((link) => (
          <PickerItem key={link.name} id={link.name}>
            {link.name}
          </PickerItem>
        ))}
    </Picker>
  );
}
