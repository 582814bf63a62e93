// SPDX-License-Identifier: Apache-2.0
import '@xyflow/react/dist/base.css';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import {
  Background,
  MarkerType,
  MiniMap,
  type NodeChange,
  ReactFlow,
  useNodesInitialized,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/Language';
import css from './canvas.module.css';
import { type Place, useDrawing } from './Drawing';
import { FlowEdge, type FlowEdgeType } from './FlowEdge';
import { FlowNode, type FlowNodeType } from './FlowNode';
import { DRAGGED_KIND } from './Palette';
import { useFlowTexts } from './useFlowTexts';

const ground = style({
  height: 600,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  overflow: 'hidden',
  backgroundColor: 'layer-1',
  '--canvas-ground': { type: 'backgroundColor', value: 'layer-1' },
  '--canvas-focus': { type: 'outlineColor', value: 'focus-ring' },
  '--xy-edge-stroke': { type: 'color', value: 'gray-600' },
  '--xy-edge-stroke-width': { type: 'borderTopWidth', value: 2 },
  '--xy-edge-stroke-selected': { type: 'borderColor', value: 'accent-900' },
  '--xy-connectionline-stroke': { type: 'borderColor', value: 'accent-900' },
  '--xy-handle-background-color': { type: 'color', value: 'gray-700' },
  '--xy-background-pattern-color': { type: 'color', value: 'gray-400' },
  '--xy-minimap-background-color': { type: 'backgroundColor', value: 'base' },
  '--xy-minimap-mask-background-color': { type: 'color', value: 'transparent-overlay-200' },
  '--xy-minimap-mask-stroke-color': { type: 'color', value: 'gray-300' },
  '--xy-minimap-node-background-color': { type: 'color', value: 'gray-500' },
  '--xy-selection-border': { type: 'color', value: 'transparent' },
});

const NODE_TYPES = { activity: FlowNode };
const EDGE_TYPES = { way: FlowEdge };
const ORIGIN: [number, number] = [0.5, 0];
/** Everything in view, beside the overview in the corner. */
export const FIT = {
  maxZoom: 1,
  minZoom: 0.4,
  padding: { y: 0.06, left: 0.06, right: '172px' },
} as const;
const NODE_HEIGHT = 128;

interface Box {
  width: number;
  height: number;
}

/** The canvas as a drawing that is moved, connected and zoomed. */
export function FlowView() {
  const text = useText();
  const ariaLabels = useFlowTexts();
  const drawing = useDrawing();
  const { selection, select, isReadOnly = false } = drawing;
  const { fitView, getViewport, screenToFlowPosition } = useReactFlow();
  const [boxes, setBoxes] = useState<Readonly<Record<string, Box>>>({});
  const [moved, setMoved] = useState<Readonly<Record<string, Place>>>({});
  const groundRef = useRef<HTMLDivElement>(null);
  const isMeasured = useNodesInitialized();
  const isFitted = useRef(false);
  useEffect(() => {
    if (!isMeasured || isFitted.current) return;
    isFitted.current = true;
    void fitView(FIT);
  }, [isMeasured, fitView]);

  const nodes = useMemo<FlowNodeType[]>(
    () =>
      drawing.nodes.map((node) => ({
        id: node.id,
        type: 'activity',
        data: { node },
        position: moved[node.id] ?? { x: node.x, y: node.y },
        width: node.width,
        measured: boxes[node.id],
        selected: selection.nodes.includes(node.id),
        ariaLabel: `${node.name}: ${node.setting.text}`,
        domAttributes: { 'aria-roledescription': text('canvas.activity') },
      })),
    [drawing.nodes, moved, boxes, selection, text],
  );
  const edges = useMemo<FlowEdgeType[]>(
    () =>
      drawing.edges.map(({ id, source, way, target, name, label, isDashed }) => ({
        id,
        type: 'way',
        source,
        sourceHandle: way ?? null,
        target,
        selected: selection.edges.includes(id),
        ariaLabel: name,
        domAttributes: { 'aria-roledescription': text('canvas.way') },
        data: { label, isDashed },
        markerEnd: { type: MarkerType.ArrowClosed, color: null, width: 14, height: 14 },
      })),
    [drawing.edges, selection, text],
  );

  const take = (changes: NodeChange<FlowNodeType>[]) => {
    const places: Record<string, Place> = {};
    let hasLanded = false;
    for (const change of changes) {
      if (change.type === 'dimensions' && change.dimensions) {
        const { dimensions } = change;
        setBoxes((known) => ({ ...known, [change.id]: dimensions }));
      } else if (change.type === 'position' && change.position) {
        places[change.id] = change.position;
        hasLanded ||= !change.dragging;
      } else if (change.type === 'select') {
        select(({ nodes: before, edges: kept }) => ({
          nodes: chosen(before, change.id, change.selected),
          edges: kept,
        }));
      }
    }
    if (Object.keys(places).length === 0) return;
    setMoved(hasLanded ? {} : (before) => ({ ...before, ...places }));
    if (!hasLanded) return;
    const changed = Object.entries(places).flatMap(([id, { x, y }]) => {
      const place = { x: Math.round(x), y: Math.round(y) };
      const node = drawing.nodes.find((one) => one.id === id);
      return node && (node.x !== place.x || node.y !== place.y) ? [[id, place] as const] : [];
    });
    if (changed.length > 0) drawing.move(Object.fromEntries(changed));
  };

  const shown = selection.nodes.length === 1 ? selection.nodes[0] : undefined;
  const node = drawing.nodes.find(({ id }) => id === shown);
  const place = node && `${node.x} ${node.y} ${node.width / 2}`;
  useEffect(() => {
    const area = groundRef.current;
    if (!area || place === undefined) return;
    const [x = 0, y = 0, half = 0] = place.split(' ').map(Number);
    const view = getViewport();
    const left = x * view.zoom + view.x;
    const top = y * view.zoom + view.y;
    const isIn =
      left >= half * view.zoom &&
      left + half * view.zoom <= area.clientWidth &&
      top >= 0 &&
      top + NODE_HEIGHT * view.zoom <= area.clientHeight;
    if (!isIn) void fitView(FIT);
  }, [place, fitView, getViewport]);

  const drop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(DRAGGED_KIND);
    if (!drawing.palette.some(({ kinds }) => kinds.some((one) => one.kind === kind))) return;
    event.preventDefault();
    drawing.add(kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };
  return (
    <div ref={groundRef} className={`${ground} ${css.flow}`} data-canvas>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        nodeOrigin={ORIGIN}
        onNodesChange={take}
        onEdgesChange={(changes) => {
          for (const change of changes) {
            if (change.type !== 'select') continue;
            select(({ nodes: kept, edges: before }) => ({
              nodes: kept,
              edges: chosen(before, change.id, change.selected),
            }));
          }
        }}
        onConnect={({ source, sourceHandle, target }) =>
          drawing.connect(source, sourceHandle ?? undefined, target)
        }
        isValidConnection={({ source, target }) => source !== target}
        nodesDraggable={!isReadOnly}
        nodesConnectable={!isReadOnly}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes(DRAGGED_KIND)) event.preventDefault();
        }}
        onDrop={drop}
        deleteKeyCode={null}
        edgesFocusable={false}
        elevateEdgesOnSelect
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        connectionRadius={32}
        minZoom={0.2}
        maxZoom={1.5}
        attributionPosition="bottom-left"
        ariaLabelConfig={ariaLabels}
        aria-label={drawing.title}
      >
        <Background gap={24} size={1.5} />
        <MiniMap pannable ariaLabel={text('canvas.overview')} style={{ width: 144, height: 96 }} />
      </ReactFlow>
    </div>
  );
}

/** What is selected once `id` is selected, or no longer. */
function chosen(before: readonly string[], id: string, isSelected: boolean): string[] {
  const others = before.filter((one) => one !== id);
  return isSelected ? [...others, id] : others;
}
