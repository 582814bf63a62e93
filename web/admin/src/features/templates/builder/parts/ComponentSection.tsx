// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import Delete from '@react-spectrum/s2/icons/Delete';
import { memo, useContext } from 'react';
import { useText } from '../../../../i18n/Language';
import { typeOf } from '../document/json';
import { below } from '../document/pointer';
import { useDraft, useTemplateStore } from '../document/useTemplateStore';
import { COMPONENT_KINDS } from '../kinds';
import { FormSection } from './FormSection';
import { KeptAsIs } from './KeptAsIs';
import { LooseFindings } from './LooseFindings';
import { ReadOnly } from './ReadOnly';
import { useRemove } from './useRemove';

/** The component at the place `at`: its form, or its JSON when its kind has none. */
export const ComponentSection = memo(function ComponentSection({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  const type = useDraft(() => typeOf(store.valueAt(at)));
  const isReadOnly = useContext(ReadOnly);
  const remove = useRemove();
  const kind = COMPONENT_KINDS.find((row) => row.type === type);
  const title = kind ? text(kind.label) : type || text('templates.kept.title');
  return (
    <FormSection
      title={title}
      actions={
        !isReadOnly &&
        !kind?.isFixed && (
          <ActionButton
            isQuiet
            size="S"
            aria-label={text('templates.remove', { item: title })}
            onPress={() => remove('/components', Number(at.slice(at.lastIndexOf('/') + 1)), title)}
          >
            <Delete />
          </ActionButton>
        )
      }
    >
      {kind ? <kind.Editor at={at} /> : <KeptAsIs at={at} />}
      <LooseFindings at={below(at)} />
    </FormSection>
  );
});
