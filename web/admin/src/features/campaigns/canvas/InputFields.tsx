// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import Close from '@react-spectrum/s2/icons/Close';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';
import type { CanvasInput, CanvasNode } from '../api/canvas';
import { useEditor } from '../editor/EditorContext';
import { Place } from '../editor/Place';
import { useCanvas } from './CanvasContext';
import { connect, disconnect, isSameInput, outputsOf } from './graph';
import { shapeOf } from './kinds';

const row = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'end',
});
const wide = style({ width: 'full' });
const keyOf = ({ node, branch }: CanvasInput) => `${node}\n${branch ?? ''}`;

/** What an activity takes people from, chosen from all ways that people leave others by. */
export function InputFields({ node, at }: { node: CanvasNode; at: string }) {
  const text = useText();
  const { field } = useEditor();
  const { canvas, edit } = useCanvas();
  const { takes } = shapeOf(node.kind);
  const places = node.inputs.map((_, index) => `${at}/${index}`);
  if (takes === 'none') return null;
  const isOpen = takes === 'many' || node.inputs.length === 0;
  return (
    <Place at={at}>
      {node.inputs.map((input, index) => {
        const isTaken = node.kind === 'exclusion' && index > 0;
        return (
          <Place key={keyOf(input)} at={`${at}/${index}`}>
            <div className={row}>
              <SourcePicker
                label={text(isTaken ? 'canvas.input.excluded' : 'canvas.input')}
                node={node}
                value={input}
                onChoose={(source) => edit(connect(canvas, source, node.id, index))}
                {...field(`${at}/${index}`)}
              />
              <ActionButton
                isQuiet
                aria-label={text('canvas.input.remove', { number: index + 1 })}
                onPress={() => edit(disconnect(canvas, [{ node: node.id, index }]))}
              >
                <Close />
              </ActionButton>
            </div>
          </Place>
        );
      })}
      {isOpen && (
        <SourcePicker
          key={node.inputs.length}
          label={text(node.inputs.length === 0 ? 'canvas.input' : 'canvas.input.add')}
          node={node}
          onChoose={(source) => edit(connect(canvas, source, node.id))}
          {...field(at, undefined, places)}
        />
      )}
    </Place>
  );
}

type Shown = Partial<ReturnType<ReturnType<typeof useEditor>['field']>>;

function SourcePicker(
  props: Shown & {
    label: string;
    node: CanvasNode;
    value?: CanvasInput;
    onChoose: (input: CanvasInput) => void;
  },
) {
  const { canvas, inputName } = useCanvas();
  const { label, node, value, onChoose, ...shown } = props;
  const ways = canvas.nodes.filter(({ id }) => id !== node.id).flatMap(outputsOf);
  const known = value && !ways.some((way) => isSameInput(way, value)) ? [value, ...ways] : ways;
  const offered = known.filter(
    (way) => (value && isSameInput(way, value)) || !node.inputs.some((input) => isSameInput(input, way)),
  );
  return (
    <Picker
      styles={wide}
      label={label}
      value={value ? keyOf(value) : null}
      onChange={(key) => {
        const chosen = offered.find((way) => keyOf(way) === key);
        if (chosen) onChoose(chosen);
      }}
      {...shown}
    >
      {offered.map((way) => (
        <PickerItem key={keyOf(way)} id={keyOf(way)}>
          {inputName(way)}
        </PickerItem>
      ))}
    </Picker>
  );
}
