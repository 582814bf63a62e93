// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { FocusableRefValue } from '@react-types/shared';
import { memo, useContext } from 'react';
import { useTemplateStore, useValueAt } from '../document/useTemplateStore';
import { ReadOnly } from '../parts/ReadOnly';
import { FieldNotes } from './FieldNotes';
import { useTemplateField } from './useTemplateField';

const box = style({ display: 'grid', rowGap: 4 });
const notes = style({ font: 'ui-sm', color: { default: 'neutral-subdued', isInvalid: 'negative' } });

/** Yes or no at the place `at`; Graph also gives it as text. */
export const FlagInput = memo(function FlagInput(props: { at: string; label: string; hint?: string }) {
  const { at } = props;
  const store = useTemplateStore();
  const value = useValueAt(at);
  const { ref, findings, isInvalid } =
    useTemplateField<FocusableRefValue<HTMLInputElement, HTMLDivElement>>(at);
  return (
    <div className={box}>
      <Checkbox
        ref={ref}
        isSelected={value === true || value === 'true'}
        isInvalid={isInvalid}
        isReadOnly={useContext(ReadOnly)}
        onChange={(isSelected) => store.put(at, isSelected)}
      >
        {props.label}
      </Checkbox>
      {(findings.length > 0 || props.hint) && (
        <div className={notes({ isInvalid })}>
          <FieldNotes findings={findings} hint={props.hint} />
        </div>
      )}
    </div>
  );
});
