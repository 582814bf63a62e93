// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/Language';
import type { MessageField } from '../room';
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

/** The fields of a template under the parts that they belong to, each shown by `children`. */
export function PartGroups(props: {
  fields: readonly MessageField[];
  children: (field: MessageField) => ReactNode;
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
      {fields.map(props.children)}
    </fieldset>
  ));
}
