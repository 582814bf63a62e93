// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Handle, type Node, type NodeProps, Position, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect } from 'react';
import { useText } from '../../../i18n/Language';
import type { CanvasNode } from '../api/canvas';
import { useCanvas } from './CanvasContext';
import { REST } from './graph';
import { KindSign } from './icons';
import { shapeOf } from './kinds';
import { People } from './People';

export type FlowNodeType = Node<{ node: CanvasNode }, 'activity'>;

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

/** An activity as it is drawn: what it is, what it is set to, how many people leave it and by which ways. */
export function FlowNode({ data, selected }: NodeProps<FlowNodeType>) {
  const text = useText();
  const { findingsOf, nameOf, settingOf } = useCanvas();
  const { node } = data;
  const { takes, gives } = shapeOf(node.kind);
  const findings = findingsOf(node);
  const severity = ['error', 'warning'].find((one) => findings.some((found) => found.severity === one));
  const shown = settingOf(node);
  const branches = node.branches.map(({ name: branch }) => branch).join('\n');
  const refresh = useUpdateNodeInternals();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other branches have other handles
  useEffect(() => refresh(node.id), [refresh, node.id, branches]);
  return (
    <div className={box({ isSelected: selected, severity: severity as 'error' | 'warning' | undefined })}>
      {takes !== 'none' && <Handle type="target" position={Position.Top} />}
      <div className={head}>
        <KindSign kind={node.kind} />
        <div className={words}>
          <span className={name}>{nameOf(node)}</span>
          <span className={setting({ isMissing: shown.isMissing })}>{shown.text}</span>
          <span className={count}>
            <People node={node.id} />
          </span>
        </div>
        {severity && (
          <AlertTriangle
            styles={severity === 'error' ? error : warning}
            aria-label={text(severity === 'error' ? 'severity.error' : 'severity.warning')}
          />
        )}
      </div>
      {gives === 'one' && <Handle type="source" position={Position.Bottom} />}
      {gives === 'branches' && (
        <div className={ways}>
          {node.branches.map((branch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same while they are typed
            <Way key={index} node={node} branch={branch.name} label={branch.name} percent={branch.percent} />
          ))}
          <Way node={node} branch={REST} label={text('canvas.branch.rest')} />
        </div>
      )}
    </div>
  );
}

function Way(props: { node: CanvasNode; branch: string; label: string; percent?: number }) {
  const { node, branch, label, percent } = props;
  return (
    <div className={way}>
      <span className={wayName}>
        {label}
        {percent !== undefined && ` ${percent} %`}
      </span>
      <span className={wayCount}>
        <People node={node.id} branch={branch} />
      </span>
      <Handle type="source" position={Position.Bottom} id={branch} />
    </div>
  );
}
