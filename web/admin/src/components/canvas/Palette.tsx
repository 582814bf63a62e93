// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Fragment } from 'react';
import { useText } from '../../i18n/Language';
import { useDrawing } from './Drawing';

/** The type of what is dragged from the palette. */
export const DRAGGED_KIND = 'application/x-heliograph-activity';

const groups = style({
  display: 'grid',
  gridTemplateColumns: ['auto', 'minmax(0, 1fr)'],
  columnGap: 16,
  rowGap: 8,
});
const groupLabel = style({ font: 'ui-sm', fontWeight: 'bold', color: 'gray-800', paddingTop: 12 });
const list = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const entry = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  padding: 4,
  paddingEnd: 12,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { default: 'gray-300', ':hover': 'gray-500' },
  backgroundColor: { default: 'base', ':hover': 'gray-100' },
  font: 'ui',
  color: 'gray-900',
  cursor: 'pointer',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineOffset: 2,
  outlineColor: 'focus-ring',
});

/** The kinds of activities: pressed, one is added where it fits; dragged onto the drawing, where it is dropped. */
export function Palette() {
  const text = useText();
  const { add, palette } = useDrawing();
  const lists = palette.map(({ label, kinds }) => (
    <Fragment key={label ?? ''}>
      {label && (
        <span className={groupLabel} aria-hidden>
          {label}
        </span>
      )}
      <ul className={list} aria-label={label ? `${text('canvas.add')}: ${label}` : text('canvas.add')}>
        {kinds.map(({ kind, label: name, sign }) => (
          <li
            key={kind}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED_KIND, kind);
              event.dataTransfer.effectAllowed = 'copy';
            }}
          >
            <button type="button" className={entry} data-add={kind} onClick={() => add(kind)}>
              {sign}
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Fragment>
  ));
  return palette.length > 1 ? <div className={groups}>{lists}</div> : lists;
}
