// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text as ButtonText } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import { Menu, MenuItem, MenuTrigger, Text } from '@react-spectrum/s2/Menu';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useContext, useRef } from 'react';
import { useText } from '../../../../i18n/Language';
import { below } from '../document/pointer';
import { useItemsAt, useTemplateStore } from '../document/useTemplateStore';
import { useIsAuthentication } from '../kinds/useIsAuthentication';
import { ReadOnly } from '../parts/ReadOnly';
import { SortableList } from '../parts/SortableList';
import { useRemove } from '../parts/useRemove';
import { ButtonForm } from './ButtonForm';
import { BUTTON_KINDS, buttonKindOf } from './index';

/** The buttons in the list at `at`: each one's form, their order, and the means to add and remove. */
export function ButtonList({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  // The menu gives the focus back to its button when it closes; from there it goes on to what was added.
  const added = useRef('');
  const buttons = useItemsAt(at);
  const isReadOnly = useContext(ReadOnly);
  const isCode = useIsAuthentication();
  const remove = useRemove();
  const titleOf = (type: string) => {
    const kind = buttonKindOf(type);
    return kind ? text(kind.label) : type || text('templates.kept.title');
  };
  return (
    <>
      <SortableList
        label={text('templates.buttons')}
        items={buttons.map(({ key, type }, index) => ({
          key,
          title: titleOf(type),
          content: <ButtonForm at={below(at, index)} type={type} />,
        }))}
        onMove={(from, to) => store.move(at, from, to)}
        onRemove={(index) => remove(at, index, titleOf(buttons[index]?.type ?? ''))}
      />
      {!isReadOnly && (
        <div className={style({ display: 'flex' })}>
          <MenuTrigger>
            <ActionButton
              onFocus={() => {
                if (added.current) store.fields.focus(added.current);
                added.current = '';
              }}
            >
              <Add />
              <ButtonText>{text('templates.button.add')}</ButtonText>
            </ActionButton>
            <Menu
              onAction={(type) => {
                const kind = BUTTON_KINDS.find((row) => row.type === type);
                if (!kind) return;
                store.insert(at, buttons.length, kind.make());
                added.current = below(at, buttons.length);
              }}
            >
              {BUTTON_KINDS.filter((kind) => (kind.isForCodes === true) === isCode).map((kind) => (
                <MenuItem key={kind.type} id={kind.type} textValue={text(kind.label)}>
                  <Text slot="label">{text(kind.label)}</Text>
                  <Text slot="description">{text(kind.description)}</Text>
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        </div>
      )}
    </>
  );
}
