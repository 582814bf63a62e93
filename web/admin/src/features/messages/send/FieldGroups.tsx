// SPDX-License-Identifier: Apache-2.0
import type { FieldFindings } from '../../../components/useFieldFindings';
import type { Values } from '../api/types';
import type { MessageField } from '../room';
import { inputOf } from './fields';
import { PartGroups } from './PartGroups';

/** What a message fills in, under the parts of the template that it belongs to. */
export function FieldGroups(props: {
  fields: readonly MessageField[];
  values: Values;
  fieldProps: FieldFindings['field'];
  onChange: (values: Values) => void;
}) {
  return (
    <PartGroups fields={props.fields}>
      {(field) => {
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
      }}
    </PartGroups>
  );
}
