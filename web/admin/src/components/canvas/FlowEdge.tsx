// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react';

export type FlowEdgeType = Edge<{ label?: string; isDashed?: boolean }, 'way'>;

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
/** The library lifts the edges of what is selected by a thousand. */
const ABOVE_EDGES = 1001;

/** A way from one activity to another; with a word on it where there is something to say. */
export function FlowEdge({ data, markerEnd, ...ends }: EdgeProps<FlowEdgeType>) {
  const [path, x, y] = getBezierPath(ends);
  return (
    <>
      <BaseEdge path={path} markerEnd={markerEnd} strokeDasharray={data?.isDashed ? DASHES : undefined} />
      {data?.label && (
        <EdgeLabelRenderer>
          <span
            className={labelStyle}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, zIndex: ABOVE_EDGES }}
          >
            {data.label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
