// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  margin: 0,
  padding: 12,
  minWidth: 0,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
});
const legend = style({ font: 'ui-sm', fontWeight: 'bold', paddingX: 4 });

/** Fields that belong together and can be taken away together. */
export function FieldSet(props: {
  label: string;
  removeLabel: string;
  icon: ReactNode;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <fieldset className={box}>
      <legend className={legend}>{props.label}</legend>
      {props.children}
      <ActionButton isQuiet aria-label={props.removeLabel} onPress={props.onRemove}>
        {props.icon}
      </ActionButton>
    </fieldset>
  );
}
