// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import Redo from '@react-spectrum/s2/icons/Redo';
import Undo from '@react-spectrum/s2/icons/Undo';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { Tooltip, TooltipTrigger } from '@react-spectrum/s2/Tooltip';
import { useContext, useState } from 'react';
import { useSession } from '../../../../api/session';
import { copyText } from '../../../../components/copyText';
import { TOAST_MS } from '../../../../components/toast';
import { useText } from '../../../../i18n/Language';
import { useTemplateRoom } from '../../room';
import type { MenuAction } from '../../useTemplateActions';
import { curlOf } from '../curl';
import type { JsonObject } from '../document/json';
import { useDraft, useTemplateStore } from '../document/useTemplateStore';
import { ImportDialog } from './ImportDialog';
import { ReadOnly } from './ReadOnly';

/** What can be done with the template as a whole: back, forth, in from JSON, out as JSON or a command. */
export function BuilderActions(props: {
  /** The WhatsApp business account that the command names. */
  wabaId: string;
  onImport: (template: JsonObject) => JsonObject;
  /** What else can be done. */
  more?: readonly MenuAction[];
}) {
  const text = useText();
  const room = useTemplateRoom();
  const store = useTemplateStore();
  const { graph } = useSession();
  const isReadOnly = useContext(ReadOnly);
  const [isImporting, setImporting] = useState(false);
  const canUndo = useDraft((draft) => draft.canUndo);
  const canRedo = useDraft((draft) => draft.canRedo);

  const copy = async (value: string) => {
    if (await copyText(value)) ToastQueue.positive(text('action.copied'), { timeout: TOAST_MS });
  };
  const actions: MenuAction[] = [
    {
      id: 'import',
      label: text('templates.import'),
      isDisabled: isReadOnly,
      run: () => setImporting(true),
    },
    {
      id: 'json',
      label: text('templates.copy_json'),
      run: () => void copy(JSON.stringify(store.getDraft().template, null, 2)),
    },
    {
      id: 'curl',
      label: text('templates.copy_curl'),
      run: () => {
        const url = `${graph.base_url}/${graph.api_version}/${props.wabaId}/message_templates`;
        void copy(curlOf(url, room.body(store.getDraft().template)));
      },
    },
    ...(props.more ?? []).filter(({ id }) => id !== 'copy'),
  ];

  return (
    <>
      {!isReadOnly && (
        <>
          <TooltipTrigger>
            <ActionButton
              isQuiet
              aria-label={text('templates.undo')}
              isDisabled={!canUndo}
              onPress={() => store.undo()}
            >
              <Undo />
            </ActionButton>
            <Tooltip>{text('templates.undo')}</Tooltip>
          </TooltipTrigger>
          <TooltipTrigger>
            <ActionButton
              isQuiet
              aria-label={text('templates.redo')}
              isDisabled={!canRedo}
              onPress={() => store.redo()}
            >
              <Redo />
            </ActionButton>
            <Tooltip>{text('templates.redo')}</Tooltip>
          </TooltipTrigger>
        </>
      )}
      <ActionMenu
        isQuiet
        aria-label={text('templates.more')}
        disabledKeys={actions.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
        onAction={(key) => actions.find(({ id }) => id === key)?.run()}
      >
        {actions.map(({ id, label }) => (
          <MenuItem key={id} id={id}>
            <Text slot="label">{label}</Text>
          </MenuItem>
        ))}
      </ActionMenu>
      {isImporting && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onImport={(template) => {
            store.replace(props.onImport(template));
            store.showAll();
          }}
        />
      )}
    </>
  );
}
