// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import { useLocation } from 'wouter';
import { useText } from '../../i18n/Language';
import type { Template } from './api/types';
import { templatePath } from './paths';
import { useTemplateActions } from './useTemplateActions';

/** What can be done with a template in a list. */
export function TemplateMenu({ template }: { template: Template }) {
  const text = useText();
  const [, navigate] = useLocation();
  const { actions, dialog } = useTemplateActions(template);
  const items = [
    { id: 'open', label: text('templates.open'), run: () => navigate(templatePath(template.id)) },
    ...actions,
  ];
  return (
    <>
      <ActionMenu
        isQuiet
        aria-label={text('list.actions_of', { name: `${template.name} (${template.language})` })}
        disabledKeys={actions.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
        onAction={(key) => items.find(({ id }) => id === key)?.run()}
      >
        {items.map(({ id, label }) => (
          <MenuItem key={id} id={id}>
            <Text slot="label">{label}</Text>
          </MenuItem>
        ))}
      </ActionMenu>
      {dialog}
    </>
  );
}
