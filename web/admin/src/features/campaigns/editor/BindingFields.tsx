// SPDX-License-Identifier: Apache-2.0
import type { MessageField } from '../../messages/room';
import { PartGroups } from '../../messages/send/PartGroups';
import type { Binding } from '../api/types';
import { BindingField } from './BindingField';
import { withBinding } from './bindings';
import { Place } from './Place';

/** What fills each field of a template, under the parts that the fields belong to. */
export function BindingFields(props: {
  at: string;
  fields: readonly MessageField[];
  bindings: readonly Binding[];
  onChange: (bindings: Binding[]) => void;
}) {
  const { at, bindings, onChange } = props;
  return (
    <Place at={at}>
      <PartGroups fields={props.fields}>
        {(field) => {
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
        }}
      </PartGroups>
    </Place>
  );
}
