// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useContext } from 'react';
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { useInsert } from '../../document/useInsert';
import { useItemsAt, useTemplateStore } from '../../document/useTemplateStore';
import { TextInput } from '../../fields/TextInput';
import { ReadOnly } from '../../parts/ReadOnly';
import { SortableList } from '../../parts/SortableList';
import { useRemove } from '../../parts/useRemove';

/** The Android apps that a code may be handed to. */
export function SupportedApps({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  const insert = useInsert();
  const apps = useItemsAt(at);
  const isReadOnly = useContext(ReadOnly);
  const remove = useRemove();
  const titleOf = (index: number) => text('templates.button.otp.app', { number: index + 1 });
  return (
    <>
      <SortableList
        label={text('templates.button.otp.apps')}
        items={apps.map(({ key }, index) => ({
          key,
          title: titleOf(index),
          content: (
            <>
              <TextInput
                at={below(at, index, 'package_name')}
                label={text('templates.button.otp.package')}
                isRequired
              />
              <TextInput
                at={below(at, index, 'signature_hash')}
                label={text('templates.button.otp.hash')}
                isRequired
              />
            </>
          ),
        }))}
        onMove={(from, to) => store.move(at, from, to)}
        onRemove={(index) => remove(at, index, titleOf(index))}
      />
      {!isReadOnly && (
        <div className={style({ display: 'flex' })}>
          <ActionButton
            size="S"
            onPress={() => insert(at, apps.length, { package_name: '', signature_hash: '' })}
          >
            <Add />
            <Text>{text('templates.button.otp.add_app')}</Text>
          </ActionButton>
        </div>
      )}
    </>
  );
}
