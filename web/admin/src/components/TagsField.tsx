// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Tag, TagGroup } from '@react-spectrum/s2/TagGroup';
import { TextField } from '@react-spectrum/s2/TextField';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../i18n/Language';
import type { FieldProps } from './useFieldFindings';

const box = style({ display: 'grid', rowGap: 8, gridTemplateColumns: ['minmax(0, 1fr)'] });
const line = style({ display: 'grid', gridTemplateColumns: ['minmax(0, 1fr)', 'auto'], columnGap: 8 });
const add = style({ alignSelf: 'start', marginTop: 24 });

/** A list of words: typed one by one, each taken away again by itself. */
export function TagsField(
  props: Partial<FieldProps> & {
    label: string;
    value: readonly string[];
    isReadOnly?: boolean;
    onChange: (words: string[]) => void;
  },
) {
  const text = useText();
  const { label, value, isReadOnly, onChange, ...field } = props;
  const [typed, setTyped] = useState('');
  const take = () => {
    const word = typed.trim();
    if (word !== '' && !value.includes(word)) onChange([...value, word]);
    setTyped('');
  };
  const takeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    take();
  };
  return (
    <div className={box}>
      <div className={line}>
        <TextField
          {...field}
          label={label}
          value={typed}
          isReadOnly={isReadOnly}
          onChange={setTyped}
          onKeyDown={takeOnEnter}
          onBlur={() => {
            take();
            field.onBlur?.();
          }}
        />
        <div className={add}>
          <ActionButton isDisabled={isReadOnly || typed.trim() === ''} onPress={take}>
            {text('action.add')}
          </ActionButton>
        </div>
      </div>
      {value.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={isReadOnly ? undefined : (keys) => onChange(value.filter((word) => !keys.has(word)))}
        >
          {value.map((word) => (
            <Tag key={word} id={word}>
              {word}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
