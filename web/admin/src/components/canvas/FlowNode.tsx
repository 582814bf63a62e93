// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Handle, type Node, type NodeProps, Position, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect } from 'react';
import { useText } from '../../i18n/Language';
import type { DrawnNode } from './Drawing';

export type FlowNodeType = Node<{ node: DrawnNode }, 'activity'>;

const box = style({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  width: 'full',
  boxSizing: 'border-box',
  borderRadius: 'lg',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: {
    default: 'gray-300',
    severity: { error: 'negative', warning: 'notice-800' },
    isSelected: 'accent-900',
  },
  backgroundColor: 'elevated',
  boxShadow: { default: 'emphasized', isSelected: 'elevated' },
});
const head = style({ display: 'flex', alignItems: 'center', columnGap: 12, padding: 12 });
const words = style({ display: 'grid', flexGrow: 1, minWidth: 0 });
const name = style({ font: 'ui', fontWeight: 'bold', color: 'heading', truncate: true });
const setting = style({
  font: 'ui-sm',
  color: { default: 'gray-800', isMissing: 'negative' },
  truncate: true,
});
const count = style({ font: 'ui-sm', fontWeight: 'bold', color: 'gray-900', minHeight: 16 });
const ways = style({
  display: 'flex',
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const way = style({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  flexGrow: 1,
  flexBasis: 0,
  minWidth: 0,
  paddingX: 4,
  paddingTop: 4,
  paddingBottom: 12,
  textAlign: 'center',
});
const wayName = style({ font: 'ui-sm', fontWeight: 'bold', color: 'gray-900', truncate: true });
const wayCount = style({ font: 'ui-xs', color: 'gray-800', minHeight: 16, truncate: true });

const error = iconStyle({ size: 'S', color: 'negative' });
const warning = iconStyle({ size: 'S', color: 'notice' });

/** An activity as it is drawn: what it is, what it is set to, how many people it has and by which ways they leave it. */
export function FlowNode({ data, selected, isConnectable }: NodeProps<FlowNodeType>) {
  const text = useText();
  const { node } = data;
  const { isTaking, isLeft, findings } = node;
  const severity = ['error', 'warning'].find((one) => findings.some((found) => found.severity === one));
  const names = node.ways.map(({ id }) => id).join('\n');
  const refresh = useUpdateNodeInternals();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other ways have other handles
  useEffect(() => refresh(node.id), [refresh, node.id, names]);
  return (
    <div className={box({ isSelected: selected, severity: severity as 'error' | 'warning' | undefined })}>
      {isTaking && <Handle type="target" position={Position.Top} isConnectable={isConnectable} />}
      <div className={head}>
        {node.sign}
        <div className={words}>
          <span className={name}>{node.name}</span>
          <span className={setting({ isMissing: node.setting.isMissing })}>{node.setting.text}</span>
          <span className={count}>{node.count}</span>
        </div>
        {severity && (
          <AlertTriangle
            styles={severity === 'error' ? error : warning}
            aria-label={text(severity === 'error' ? 'severity.error' : 'severity.warning')}
          />
        )}
      </div>
      {isLeft && <Handle type="source" position={Position.Bottom} isConnectable={isConnectable} />}
      {node.ways.length > 0 && (
        <div className={ways}>
          {node.ways.map(({ id, label, count: people }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same while they are typed
            <div key={index} className={way}>
              <span className={wayName}>{label}</span>
              <span className={wayCount}>{people}</span>
              <Handle type="source" position={Position.Bottom} id={id} isConnectable={isConnectable} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
