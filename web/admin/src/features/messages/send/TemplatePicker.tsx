// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { useText } from '../../../i18n/Language';
import { useLanguageName } from '../../../i18n/useLanguageName';
import type { Template } from '../../templates/api/types';
import { CATEGORIES } from '../../templates/categories';
import { sendableQuery } from '../api/queries';

const box = style({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['208px', 'minmax(0, 1fr)'] },
});

/** Chooses one of an account's approved templates, narrowed by category and found by name. */
export function TemplatePicker(props: {
  credentialId: string;
  template: Template | undefined;
  onChoose: (template: Template | undefined) => void;
}) {
  const text = useText();
  const nameOf = useLanguageName();
  const [category, setCategory] = useState('');
  const [typed, setTyped] = useState('');
  const titleOf = ({ name, language }: Template) => `${name} (${language})`;
  const isChosen = props.template !== undefined && typed === titleOf(props.template);
  const search = useDeferredValue(isChosen ? '' : typed);
  const templates = useQuery({
    ...sendableQuery(props.credentialId, category, search),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={box}>
      <div>
        <ChoiceFilter
          label={text('templates.category')}
          value={category}
          choices={CATEGORIES.map((id) => ({ id, label: text(`templates.category.${id}`) }))}
          onChange={(chosen) => {
            setCategory(chosen);
            setTyped('');
            props.onChoose(undefined);
          }}
        />
      </div>
      <div>
        <ComboBox
          styles={style({ width: 'full' })}
          label={text('messages.template')}
          isRequired
          menuTrigger="focus"
          allowsCustomValue
          description={text('messages.template.hint')}
          loadingState={templates.isFetching ? 'loading' : 'idle'}
          items={templates.data ?? []}
          inputValue={typed}
          onInputChange={setTyped}
          selectedKey={props.template?.id ?? null}
          onSelectionChange={(key) => {
            const chosen = templates.data?.find(({ id }) => id === key);
            if (!chosen) return;
            setTyped(titleOf(chosen));
            props.onChoose(chosen);
          }}
        >
          {(template) => (
            <ComboBoxItem id={template.id} textValue={titleOf(template)}>
              <Text slot="label">{template.name}</Text>
              <Text slot="description">{nameOf(template.language)}</Text>
            </ComboBoxItem>
          )}
        </ComboBox>
      </div>
    </div>
  );
}
