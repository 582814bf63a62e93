// SPDX-License-Identifier: Apache-2.0
import { ActionMenu } from '@react-spectrum/s2/ActionMenu';
import ChevronDown from '@react-spectrum/s2/icons/ChevronDown';
import ChevronUp from '@react-spectrum/s2/icons/ChevronUp';
import Delete from '@react-spectrum/s2/icons/Delete';
import { MenuItem, Text } from '@react-spectrum/s2/Menu';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useContext, useRef, useState } from 'react';
import { useText } from '../../../../i18n/Language';
import { ReadOnly } from './ReadOnly';
import { SortHandle } from './SortHandle';

export interface SortableItem {
  /** Stays with the item wherever it moves. */
  key: string;
  title: string;
  content: ReactNode;
}

const list = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, listStyleType: 'none' });
const card = style({
  display: 'grid',
  gridTemplateColumns: ['auto', 'minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'start',
  padding: 12,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { default: 'gray-200', isMoving: 'gray-900' },
  backgroundColor: 'base',
});
const contentStyle = style({ display: 'grid', gridTemplateColumns: ['minmax(0, 1fr)'], rowGap: 12 });
const titleStyle = style({ font: 'ui', fontWeight: 'bold', color: 'heading', margin: 0, minHeight: 24 });
const spoken = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

/** Cards in an order that can be changed by dragging, by the arrow keys on a handle, and by a menu. */
export function SortableList(props: {
  label: string;
  items: readonly SortableItem[];
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}) {
  const text = useText();
  const isReadOnly = useContext(ReadOnly);
  const listRef = useRef<HTMLUListElement>(null);
  const [moving, setMoving] = useState('');
  const [news, setNews] = useState('');
  const { items } = props;

  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || to === from) return;
    props.onMove(from, to);
    setNews(text('templates.list.moved', { item: item.title, position: to + 1, total: items.length }));
  };

  return (
    <>
      <ul ref={listRef} aria-label={props.label} className={list}>
        {items.map((item, index) => (
          <li key={item.key} className={card({ isMoving: item.key === moving })}>
            {!isReadOnly && items.length > 1 ? (
              <SortHandle
                label={text('templates.list.handle', {
                  item: item.title,
                  position: index + 1,
                  total: items.length,
                })}
                list={listRef}
                index={index}
                onMove={move}
                onMoving={(isMoving) => setMoving(isMoving ? item.key : '')}
              />
            ) : (
              <span />
            )}
            <div className={contentStyle}>
              <h3 className={titleStyle}>{item.title}</h3>
              {item.content}
            </div>
            {!isReadOnly && (
              <ActionMenu
                isQuiet
                size="S"
                aria-label={text('list.actions_of', { name: item.title })}
                disabledKeys={[
                  ...(index === 0 ? ['up'] : []),
                  ...(index === items.length - 1 ? ['down'] : []),
                ]}
                onAction={(action) => {
                  if (action === 'remove') props.onRemove(index);
                  else move(index, action === 'up' ? index - 1 : index + 1);
                }}
              >
                <MenuItem id="up" textValue={text('templates.list.up')}>
                  <ChevronUp />
                  <Text slot="label">{text('templates.list.up')}</Text>
                </MenuItem>
                <MenuItem id="down" textValue={text('templates.list.down')}>
                  <ChevronDown />
                  <Text slot="label">{text('templates.list.down')}</Text>
                </MenuItem>
                <MenuItem id="remove" textValue={text('templates.list.remove')}>
                  <Delete />
                  <Text slot="label">{text('templates.list.remove')}</Text>
                </MenuItem>
              </ActionMenu>
            )}
          </li>
        ))}
      </ul>
      <div role="status" className={spoken}>
        {news}
      </div>
    </>
  );
}
