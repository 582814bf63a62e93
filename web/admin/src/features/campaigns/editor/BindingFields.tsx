// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';
import type { MessageField } from '../../messages/room';
import { groupsOf } from '../../messages/send/groups';
import type { Binding } from '../api/types';
import { BindingField } from './BindingField';
import { withBinding } from './bindings';
import { Place } from './Place';

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

/** What fills each field of a template, under the parts that the fields belong to. */
export function BindingFields(props: {
  at: string;
  fields: readonly MessageField[];
  bindings: readonly Binding[];
  onChange: (bindings: Binding[]) => void;
}) {
  const text = useText();
  const { at, bindings, onChange } = props;
  return (
    <Place at={at}>
      {groupsOf(props.fields).map(({ id, card, button, part, label, fields }) => (
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
            const index = bindings.findIndex(({ key }) => key === field.key);
            return (
              <BindingField
                key={field.key}
                at={`${at}/${index < 0 ? '-' : index}`}
                messageField={field}
                binding={bindings[index] ?? { key: field.key }}
                onChange={(binding) => onChange(withBinding(bindings, binding, field.is_required))}
              />
            );
          })}
        </fieldset>
      ))}
    </Place>
  );
}
