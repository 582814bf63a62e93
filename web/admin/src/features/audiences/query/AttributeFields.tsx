// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem } from '@react-spectrum/s2/ComboBox';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { TextField } from '@react-spectrum/s2/TextField';
import type { Comparison, Condition } from 'heliograph-wasm/campaigns.mjs';
import { FieldGrid } from '../../../components/FieldGrid';
import { TagsField } from '../../../components/TagsField';
import { useText } from '../../../i18n/Language';
import { OWN_FIELDS, valuesTaken, withComparison } from './conditions';
import { useQueryFacts } from './QueryContext';

/** Compares an attribute, or a field that every person may have. */
export function AttributeFields(props: {
  condition: Condition;
  at: string;
  onChange: (condition: Condition) => void;
}) {
  const text = useText();
  const { field, attributes, words } = useQueryFacts();
  const { condition, at, onChange } = props;
  const taken = valuesTaken(words, condition.comparison);
  const names = [...new Set([...attributes, ...OWN_FIELDS])];
  return (
    <FieldGrid>
      <ComboBox
        label={text('query.attribute')}
        allowsCustomValue
        inputValue={condition.attribute ?? ''}
        onInputChange={(attribute) => onChange({ ...condition, attribute: attribute || undefined })}
        {...field(`${at}/attribute`)}
      >
        {names.map((name) => (
          <ComboBoxItem key={name} id={name}>
            {name}
          </ComboBoxItem>
        ))}
      </ComboBox>
      <Picker
        label={text('query.comparison')}
        value={condition.comparison ?? null}
        onChange={(comparison) => onChange(withComparison(words, condition, comparison as Comparison))}
        {...field(`${at}/comparison`)}
      >
        {words.comparisons.map(({ comparison }) => (
          <PickerItem key={comparison} id={comparison}>
            {text(`query.comparison.${comparison}`)}
          </PickerItem>
        ))}
      </Picker>
      {taken === 'one' && (
        <TextField
          label={text('query.value')}
          value={condition.values[0] ?? ''}
          onChange={(value) => onChange({ ...condition, values: value ? [value] : [] })}
          {...field(`${at}/values`)}
        />
      )}
      {taken === 'many' && (
        <TagsField
          label={text('query.values')}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
          {...field(`${at}/values`)}
        />
      )}
    </FieldGrid>
  );
}
