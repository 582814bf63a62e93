// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import { CheckboxGroup } from '@react-spectrum/s2/CheckboxGroup';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../../i18n/Language';
import { useLanguageName } from '../../../i18n/useLanguageName';
import { useMessageRoom } from '../../messages/room';
import { languagesQuery } from '../../templates/api/queries';
import type { Template } from '../../templates/api/types';
import type { TemplateChoice } from '../api/types';
import { BindingFields } from './BindingFields';
import { bindingsFor } from './bindings';
import type { TemplateGroup } from './content';
import { useEditor } from './EditorContext';
import { Place } from './Place';
import { TemplateSearch } from './TemplateSearch';

const wide = style({ width: 'full' });
const APPROVED = 'APPROVED';
const NONE: readonly Template[] = [];

/** Chooses a template, the languages it goes out in, and what fills its fields. `at` is the place of the choice. */
export function TemplateChoiceForm(props: {
  at: string;
  choice: TemplateChoice;
  onChange: (choice: TemplateChoice) => void;
}) {
  const text = useText();
  const nameOf = useLanguageName();
  const room = useMessageRoom();
  const { field, sender } = useEditor();
  const { at, choice, onChange } = props;
  const known = useQuery(languagesQuery(sender?.credential_id ?? '', choice.name ?? ''));
  const languages = known.data ?? NONE;
  const first = languages.find(({ language }) => language === choice.languages[0]) ?? languages[0];
  const fields = useMemo(() => (first ? room.fields(first.template) : []), [room, first]);

  const take = ({ id, languages: found }: TemplateGroup) => {
    const approved = found.filter(({ status }) => status === APPROVED);
    const [main] = approved.length > 0 ? approved : found;
    onChange({
      name: id,
      languages: (approved.length > 0 ? approved : found).map(({ language }) => language),
      default_language: main?.language,
      bindings: main ? bindingsFor(room.fields(main.template), choice.bindings) : [],
    });
  };
  return (
    <>
      <TemplateSearch at={`${at}/name`} name={choice.name} onChoose={take} />
      {choice.name && languages.length > 0 && (
        <Place at={`${at}/languages`}>
          <CheckboxGroup
            label={text('campaigns.languages')}
            orientation="horizontal"
            value={choice.languages}
            onChange={(chosen) => {
              const isKept = chosen.includes(choice.default_language ?? '');
              onChange({
                ...choice,
                languages: chosen,
                default_language: isKept ? choice.default_language : chosen[0],
              });
            }}
            {...field(`${at}/languages`, text('campaigns.languages.help'))}
          >
            {languages.map((template) => (
              <Checkbox key={template.id} value={template.language}>
                <LanguageLabel template={template} />
              </Checkbox>
            ))}
          </CheckboxGroup>
        </Place>
      )}
      {choice.languages.length > 1 && (
        <Place at={`${at}/default_language`}>
          <Picker
            styles={wide}
            label={text('campaigns.languages.default')}
            value={choice.default_language ?? null}
            onChange={(key) => onChange({ ...choice, default_language: String(key) })}
            {...field(`${at}/default_language`)}
          >
            {choice.languages.map((language) => (
              <PickerItem key={language} id={language}>
                {nameOf(language)}
              </PickerItem>
            ))}
          </Picker>
        </Place>
      )}
      {fields.length > 0 && (
        <BindingFields
          at={`${at}/bindings`}
          fields={fields}
          bindings={choice.bindings}
          onChange={(bindings) => onChange({ ...choice, bindings })}
        />
      )}
    </>
  );
}

/** The language of a template, with its status where that keeps it from being sent. */
function LanguageLabel({ template }: { template: Template }) {
  const { coreText } = useLanguage();
  const nameOf = useLanguageName();
  const { language, status } = template;
  if (status === APPROVED) return nameOf(language);
  return `${nameOf(language)} (${coreText(`state.template.${status}`) ?? status})`;
}
