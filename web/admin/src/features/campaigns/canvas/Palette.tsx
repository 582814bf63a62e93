// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';
import { useCanvas } from './CanvasContext';
import { KindSign } from './icons';
import { NODE_KINDS } from './kinds';

/** The type of what is dragged from the palette. */
export const DRAGGED_KIND = 'application/x-heliograph-activity';

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
  const { add, selection } = useCanvas();
  const [into] = selection.inputs;
  const beside = selection.nodes.at(-1);
  return (
    <ul className={list} aria-label={text('canvas.add')}>
      {NODE_KINDS.map((kind) => (
        <li
          key={kind}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED_KIND, kind);
            event.dataTransfer.effectAllowed = 'copy';
          }}
        >
          <button type="button" className={entry} data-add={kind} onClick={() => add(kind, { beside, into })}>
            <KindSign kind={kind} />
            {text(`canvas.kind.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
