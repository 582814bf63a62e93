// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button, Text } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../i18n/Language';
import { ConditionGroup } from '../../audiences/query/ConditionGroup';
import { EVERYBODY } from '../../audiences/query/conditions';
import type { CanvasBranch, CanvasNode } from '../api/canvas';
import { useEditor } from '../editor/EditorContext';
import { Place } from '../editor/Place';
import { useCanvas } from './CanvasContext';
import { addBranch, removeBranch, withBranch } from './graph';

const list = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const card = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 12,
  margin: 0,
  padding: { default: 0, isCard: 12 },
  minWidth: 0,
  borderWidth: { default: 0, isCard: 1 },
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
});
const head = style({
  display: 'grid',
  gridTemplateColumns: {
    default: ['minmax(0, 1fr)', 'auto'],
    isPercent: ['minmax(0, 1fr)', '112px', 'auto'],
  },
  columnGap: 8,
  alignItems: 'start',
});
const remove = style({ marginTop: 24 });
const wide = style({ width: 'full' });
const note = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

/** The branches of a split, in the order in which they take people. */
export function BranchFields({ node, at }: { node: CanvasNode; at: string }) {
  const text = useText();
  const { field } = useEditor();
  const { canvas, edit } = useCanvas();
  const own = field(
    at,
    undefined,
    node.branches.map((_, index) => `${at}/${index}`),
  );
  return (
    <Place at={at}>
      <div className={list}>
        {node.branches.map((branch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: branches are known by their place
          <Branch key={index} node={node} branch={branch} index={index} at={`${at}/${index}`} />
        ))}
        {own.errorMessage && (
          <p className={style({ font: 'ui-sm', color: 'negative', margin: 0 })}>{own.errorMessage}</p>
        )}
        <p className={note}>{text('canvas.branch.rest.help')}</p>
        <div>
          <Button variant="secondary" size="S" onPress={() => edit(addBranch(canvas, node.id))}>
            <Add />
            <Text>{text('canvas.branch.add')}</Text>
          </Button>
        </div>
      </div>
    </Place>
  );
}

function Branch(props: { node: CanvasNode; branch: CanvasBranch; index: number; at: string }) {
  const text = useText();
  const { field } = useEditor();
  const { canvas, edit } = useCanvas();
  const { node, branch, index, at } = props;
  const isPercent = node.kind === 'split_percent';
  const set = (change: Partial<CanvasBranch>, about: string) =>
    edit(withBranch(canvas, node.id, index, change), `${node.id} ${index} ${about}`);
  return (
    <fieldset
      className={card({ isCard: !isPercent })}
      aria-label={text('canvas.branch', { name: branch.name })}
    >
      <div className={head({ isPercent })}>
        <Place at={`${at}/name`}>
          <TextField
            styles={wide}
            label={text('canvas.branch.name')}
            autoComplete="off"
            value={branch.name}
            onChange={(name) => set({ name }, 'name')}
            {...field(`${at}/name`)}
          />
        </Place>
        {isPercent && (
          <Place at={`${at}/percent`}>
            <NumberField
              styles={wide}
              label={text('campaigns.treatment.percent')}
              value={branch.percent ?? Number.NaN}
              onChange={(value) =>
                set({ percent: Number.isNaN(value) ? undefined : Math.round(value) }, 'percent')
              }
              {...field(`${at}/percent`)}
            />
          </Place>
        )}
        <div className={remove}>
          <ActionButton
            isQuiet
            aria-label={text('canvas.branch.remove', { name: branch.name })}
            onPress={() => edit(removeBranch(canvas, node.id, index))}
          >
            <Delete />
          </ActionButton>
        </div>
      </div>
      {!isPercent && (
        <Place at={`${at}/condition`}>
          <ConditionGroup
            condition={branch.condition ?? EVERYBODY}
            at={`${at}/condition`}
            onChange={(condition) => set({ condition }, 'condition')}
          />
        </Place>
      )}
    </fieldset>
  );
}
