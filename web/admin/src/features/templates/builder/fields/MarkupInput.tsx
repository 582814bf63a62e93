// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import type { TextFieldRef } from '@react-spectrum/s2/TextField';
import { memo, useCallback, useContext, useLayoutEffect, useRef } from 'react';
import { useTemplateStore, useTextAt } from '../document/useTemplateStore';
import { ReadOnly } from '../parts/ReadOnly';
import { Counter } from './Counter';
import { FieldNotes } from './FieldNotes';
import { MarkupToolbar } from './MarkupToolbar';
import type { Selected } from './markup';
import { ReadOnlyValue } from './ReadOnlyValue';
import { fieldCell } from './TextInput';
import { useTemplateField } from './useTemplateField';

const cell = style({ display: 'grid', rowGap: 4 });

/** A text of several lines with WhatsApp's markup and variables at the place `at`. */
export const MarkupInput = memo(function MarkupInput(props: {
  at: string;
  label: string;
  isRequired?: boolean;
}) {
  const { at } = props;
  const store = useTemplateStore();
  const value = useTextAt(at);
  const { ref, findings, isInvalid, onBlur } = useTemplateField<TextFieldRef<HTMLTextAreaElement>>(at);
  const wanted = useRef<Selected>(null);

  useLayoutEffect(() => {
    const input = ref.current?.getInputElement();
    if (!wanted.current || !input || wanted.current.text !== value) return;
    input.focus();
    input.setSelectionRange(wanted.current.start, wanted.current.end);
    wanted.current = null;
  }, [ref, value]);

  const edit = useCallback(
    (change: (selected: Selected) => Selected) => {
      const written = store.valueAt(at);
      const text = typeof written === 'string' ? written : '';
      const input = ref.current?.getInputElement();
      wanted.current = change({
        text,
        start: input?.selectionStart ?? text.length,
        end: input?.selectionEnd ?? text.length,
      });
      store.set(at, wanted.current.text);
    },
    [store, at, ref],
  );

  if (useContext(ReadOnly)) return <ReadOnlyValue label={props.label} value={value} />;

  return (
    <div className={cell}>
      <div className={fieldCell}>
        <Counter at={at} />
        <TextArea
          ref={ref}
          styles={style({ width: 'full' })}
          label={props.label}
          value={value}
          isRequired={props.isRequired}
          isInvalid={isInvalid}
          errorMessage={<FieldNotes findings={findings} />}
          description={<FieldNotes findings={findings} />}
          onBlur={onBlur}
          onChange={(text) => store.set(at, text)}
        />
      </div>
      <MarkupToolbar at={at} label={props.label} onEdit={edit} />
    </div>
  );
});
