// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { FieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import type { Values } from '../api/types';
import type { MessageField } from '../room';
import { inputOf } from './fields';
import { groupsOf } from './groups';

const group = style({
  display: 'grid',
  rowGap: 16,
  gridTemplateColumns: ['minmax(0, 1fr)'],
  margin: 0,
  padding: 0,
  borderStyle: 'none',
  minWidth: 0,
});
const legend = style({ font: 'ui', fontWeight: 'bold', color: 'heading', padding: 0, marginBottom: 8 });

/** What a message fills in, under the parts of the template that it belongs to. */
export function FieldGroups(props: {
  fields: readonly MessageField[];
  values: Values;
  fieldProps: FieldFindings['field'];
  onChange: (values: Values) => void;
}) {
  const text = useText();
  return groupsOf(props.fields).map(({ id, card, button, part, label, fields }) => (
    <fieldset key={id} className={group} data-group={id}>
      <legend className={legend}>
        {[
          card !== undefined && text('templates.card', { number: card + 1 }),
          button !== undefined
            ? text('messages.part.button', { label: label || String(button + 1) })
            : text(`messages.part.${part}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </legend>
      {fields.map((field) => {
        const Input = inputOf(field.kind);
        return (
          <div key={field.key} data-field={field.key}>
            <Input
              field={field}
              value={props.values[field.key]}
              fieldProps={props.fieldProps}
              onChange={(value) => props.onChange({ ...props.values, [field.key]: value })}
            />
          </div>
        );
      })}
    </fieldset>
  ));
}
