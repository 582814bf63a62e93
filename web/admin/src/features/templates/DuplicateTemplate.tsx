// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useLocation } from 'wouter';
import { FormDialog } from '../../components/FormDialog';
import { useText } from '../../i18n/Language';
import { useLanguageName } from '../../i18n/useLanguageName';
import type { Template } from './api/types';
import { keepDraft } from './builder/drafts/drafts';
import { newTemplatePath } from './paths';
import { useTemplateRoom } from './room';

/** Begins a draft with the content of a template, in another language. */
export function DuplicateTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const text = useText();
  const room = useTemplateRoom();
  const nameOf = useLanguageName();
  const [, navigate] = useLocation();
  const [language, setLanguage] = useState<string | null>(null);
  const options = room
    .languages()
    .filter((code) => code !== template.language)
    .map((code) => ({ id: code, name: nameOf(code) }));
  return (
    <FormDialog
      isOpen
      title={text('templates.duplicate')}
      submitLabel={text('templates.duplicate.action')}
      isPending={false}
      isDisabled={language === null}
      onClose={onClose}
      onSubmit={() => {
        if (language === null) return;
        const id = crypto.randomUUID();
        keepDraft({
          id,
          credential_id: template.credential_id,
          template: { ...room.body(template.template), language },
          saved_at: new Date().toISOString(),
        });
        onClose();
        navigate(newTemplatePath(template.credential_id, id));
      }}
    >
      <ComboBox
        autoFocus
        isRequired
        menuTrigger="focus"
        styles={style({ width: 'full' })}
        label={text('templates.language')}
        description={text('templates.duplicate.help')}
        defaultItems={options}
        selectedKey={language}
        onSelectionChange={(key) => setLanguage(key === null ? null : String(key))}
      >
        {(option) => (
          <ComboBoxItem id={option.id} textValue={`${option.name} (${option.id})`}>
            <Text slot="label">{option.name}</Text>
            <Text slot="description">{option.id}</Text>
          </ComboBoxItem>
        )}
      </ComboBox>
    </FormDialog>
  );
}
