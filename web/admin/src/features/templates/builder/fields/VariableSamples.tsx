// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField, type TextFieldRef } from '@react-spectrum/s2/TextField';
import { memo, useContext } from 'react';
import { useText } from '../../../../i18n/Language';
import { type TemplateVariable, useTemplateRoom } from '../../room';
import { useTemplateStore, useVariablesAt } from '../document/useTemplateStore';
import { ReadOnly } from '../parts/ReadOnly';
import { FieldNotes } from './FieldNotes';
import { ReadOnlyValue } from './ReadOnlyValue';
import { useTemplateField } from './useTemplateField';

const box = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, borderStyle: 'none', minWidth: 0 });
const legend = style({ font: 'ui-sm', color: 'neutral-subdued', padding: 0, marginBottom: 4 });
const grid = style({
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
});

/** A sample value for each variable of the text at `at`; Meta's reviewers see them. Nothing without variables. */
export const VariableSamples = memo(function VariableSamples({ at }: { at: string }) {
  const text = useText();
  const variables = useVariablesAt(at);
  const named = [...new Map(variables.map((variable) => [variable.name, variable])).values()];
  if (named.length === 0) return null;
  return (
    <fieldset className={box}>
      <legend className={legend}>{text('templates.samples')}</legend>
      <div className={grid}>
        {named.map((variable) => (
          <div key={variable.name}>
            <Sample variable={variable} />
          </div>
        ))}
      </div>
    </fieldset>
  );
});

function Sample({ variable }: { variable: TemplateVariable }) {
  const text = useText();
  const room = useTemplateRoom();
  const store = useTemplateStore();
  const { ref, findings, isInvalid, onBlur } = useTemplateField<TextFieldRef>(variable.example_at);
  const label = text('templates.sample_of', { variable: `{{${variable.name}}}` });
  if (useContext(ReadOnly)) return <ReadOnlyValue label={label} value={variable.example ?? ''} />;
  return (
    <TextField
      ref={ref}
      styles={style({ width: 'full' })}
      label={label}
      value={variable.example ?? ''}
      autoComplete="off"
      isInvalid={isInvalid}
      errorMessage={<FieldNotes findings={findings} />}
      description={<FieldNotes findings={findings} />}
      onBlur={onBlur}
      onChange={(value) => {
        store.show(variable.example_at);
        store.replace(
          room.withExample(store.getDraft().template, variable, value),
          `sample ${variable.example_at}`,
        );
      }}
    />
  );
}
