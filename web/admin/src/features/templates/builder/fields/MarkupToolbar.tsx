// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import { ActionButtonGroup } from '@react-spectrum/s2/ActionButtonGroup';
import Code from '@react-spectrum/s2/icons/Code';
import TextAdd from '@react-spectrum/s2/icons/TextAdd';
import TextBold from '@react-spectrum/s2/icons/TextBold';
import TextItalic from '@react-spectrum/s2/icons/TextItalic';
import TextStrikeThrough from '@react-spectrum/s2/icons/TextStrikeThrough';
import { Tooltip, TooltipTrigger } from '@react-spectrum/s2/Tooltip';
import { memo } from 'react';
import type { TextKey } from '../../../../i18n/catalogue';
import { useText } from '../../../../i18n/Language';
import { useTemplateRoom } from '../../room';
import { useTemplateStore } from '../document/useTemplateStore';
import { insertText, type MarkKind, type Selected, toggleMark } from './markup';

const MARKS: readonly { kind: MarkKind; label: TextKey; Icon: typeof TextBold }[] = [
  { kind: 'bold', label: 'templates.markup.bold', Icon: TextBold },
  { kind: 'italic', label: 'templates.markup.italic', Icon: TextItalic },
  { kind: 'strike', label: 'templates.markup.strike', Icon: TextStrikeThrough },
  { kind: 'mono', label: 'templates.markup.mono', Icon: Code },
];

/** Inserts variables and marks into the text at `at`. */
export const MarkupToolbar = memo(function MarkupToolbar(props: {
  at: string;
  label: string;
  onEdit: (change: (selected: Selected) => Selected) => void;
}) {
  const text = useText();
  const room = useTemplateRoom();
  const store = useTemplateStore();
  return (
    <ActionButtonGroup aria-label={text('templates.markup.toolbar', { field: props.label })} size="S" isQuiet>
      <ActionButton
        onPress={() =>
          props.onEdit((selected) =>
            insertText(selected, room.nextVariable(store.getDraft().template, props.at)),
          )
        }
      >
        <TextAdd />
        <Text>{text('templates.markup.variable')}</Text>
      </ActionButton>
      {MARKS.map(({ kind, label, Icon }) => (
        <TooltipTrigger key={kind}>
          <ActionButton
            aria-label={text(label)}
            onPress={() => props.onEdit((selected) => toggleMark(selected, kind))}
          >
            <Icon />
          </ActionButton>
          <Tooltip>{text(label)}</Tooltip>
        </TooltipTrigger>
      ))}
    </ActionButtonGroup>
  );
});
