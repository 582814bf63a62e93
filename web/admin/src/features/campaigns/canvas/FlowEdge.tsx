// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react';

export type FlowEdgeType = Edge<{ label?: string }, 'way'>;

const labelStyle = style({
  position: 'absolute',
  font: 'ui-xs',
  color: 'gray-900',
  paddingX: 8,
  paddingY: 2,
  borderRadius: 'pill',
  backgroundColor: 'gray-200',
});
const DASHES = '6 4';

/** A way from one activity to another; dashed and with a word where people are taken away by it. */
export function FlowEdge({ data, markerEnd, ...ends }: EdgeProps<FlowEdgeType>) {
  const [path, x, y] = getBezierPath(ends);
  return (
    <>
      <BaseEdge path={path} markerEnd={markerEnd} strokeDasharray={data?.label ? DASHES : undefined} />
      {data?.label && (
        <EdgeLabelRenderer>
          <span
            className={labelStyle}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {data.label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
