// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../i18n/Language';
import { CATEGORIES } from '../../categories';
import { useTemplateStore, useTextAt } from '../document/useTemplateStore';
import { ChoiceInput } from '../fields/ChoiceInput';
import { LanguageInput } from '../fields/LanguageInput';
import { TextInput } from '../fields/TextInput';
import { inCategory } from '../kinds/authentication';
import { AdvancedSection } from './AdvancedSection';
import { FormSection } from './FormSection';

const FORMATS = ['POSITIONAL', 'NAMED'] as const;

const pair = style({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});

/** What a template is called, who it is for and how its variables are written. */
export function BasicsSection({ isNameFixed }: { isNameFixed: boolean }) {
  const text = useText();
  const store = useTemplateStore();
  const category = useTextAt('/category').toUpperCase();
  const format = useTextAt('/parameter_format').toUpperCase();
  return (
    <FormSection title={text('templates.basics')}>
      <TextInput
        at="/name"
        label={text('templates.name')}
        hint={text('templates.name.hint')}
        isFixed={isNameFixed}
        isRequired
      />
      <div className={pair}>
        <div>
          <LanguageInput at="/language" label={text('templates.language')} isFixed={isNameFixed} />
        </div>
        <div>
          <ChoiceInput
            at="/category"
            label={text('templates.category')}
            value={category}
            options={CATEGORIES.map((id) => ({
              id,
              label: text(`templates.category.${id}`),
              description: text(`templates.category.${id}.description`),
            }))}
            onChoose={(id) => store.replace(inCategory(store.getDraft().template, id))}
          />
        </div>
      </div>
      <ChoiceInput
        at="/parameter_format"
        label={text('templates.parameter_format')}
        value={format || 'POSITIONAL'}
        options={FORMATS.map((id) => ({ id, label: text(`templates.parameter_format.${id}`) }))}
        onChoose={(id) => store.put('/parameter_format', id)}
      />
      <AdvancedSection />
    </FormSection>
  );
}
