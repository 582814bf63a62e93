// SPDX-License-Identifier: Apache-2.0
import '@xyflow/react/dist/base.css';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import {
  Background,
  type Connection,
  MarkerType,
  MiniMap,
  type NodeChange,
  ReactFlow,
  useNodesInitialized,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/Language';
import type { CanvasInput } from '../api/canvas';
import { useCanvas } from './CanvasContext';
import css from './canvas.module.css';
import { FlowEdge, type FlowEdgeType } from './FlowEdge';
import { FlowNode, type FlowNodeType } from './FlowNode';
import { connect, findNode, outputsOf } from './graph';
import { NODE_KINDS } from './kinds';
import { widthOf } from './layout';
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
export const FIT = { maxZoom: 1, minZoom: 0.4, padding: 0.06 };
const NODE_HEIGHT = 128;

interface Box {
  width: number;
  height: number;
}
interface Place {
  x: number;
  y: number;
}

/** The canvas as a drawing that is moved, connected and zoomed. */
export function FlowView() {
  const text = useText();
  const ariaLabels = useFlowTexts();
  const { canvas, edit, selection, select, add, nameOf, inputName, settingOf } = useCanvas();
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
      canvas.nodes.map((node) => ({
        id: node.id,
        type: 'activity',
        data: { node },
        position: moved[node.id] ?? { x: node.x ?? 0, y: node.y ?? 0 },
        width: widthOf(node),
        measured: boxes[node.id],
        selected: selection.nodes.includes(node.id),
        ariaLabel: `${nameOf(node)}: ${settingOf(node).text}`,
        domAttributes: { 'aria-roledescription': text('canvas.activity') },
      })),
    [canvas, moved, boxes, selection, nameOf, settingOf, text],
  );
  const edges = useMemo<FlowEdgeType[]>(
    () =>
      canvas.nodes.flatMap((taker) =>
        taker.inputs.flatMap((input, index) => {
          const source = findNode(canvas, input.node);
          const ways = source ? outputsOf(source) : [];
          if (!ways.some((way) => (way.branch ?? '') === (input.branch ?? ''))) return [];
          return {
            id: `${taker.id}#${index}`,
            type: 'way',
            source: input.node,
            sourceHandle: input.branch ?? null,
            target: taker.id,
            selected: selection.inputs.some((ref) => ref.node === taker.id && ref.index === index),
            ariaLabel: `${inputName(input)} → ${nameOf(taker)}`,
            domAttributes: { 'aria-roledescription': text('canvas.way') },
            data: { label: taker.kind === 'exclusion' && index > 0 ? text('canvas.without') : undefined },
            markerEnd: { type: MarkerType.ArrowClosed, color: null, width: 14, height: 14 },
          };
        }),
      ),
    [canvas, selection, nameOf, inputName, text],
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
        select(({ nodes: before, inputs }) => ({
          nodes: change.selected
            ? [...before.filter((id) => id !== change.id), change.id]
            : before.filter((id) => id !== change.id),
          inputs,
        }));
      }
    }
    if (Object.keys(places).length === 0) return;
    setMoved(hasLanded ? {} : (before) => ({ ...before, ...places }));
    if (!hasLanded) return;
    const isMoved = (id: string) => {
      const node = findNode(canvas, id);
      const place = places[id];
      return place && (node?.x !== Math.round(place.x) || node?.y !== Math.round(place.y));
    };
    if (!Object.keys(places).some(isMoved)) return;
    edit(
      {
        nodes: canvas.nodes.map((node) => {
          const place = places[node.id];
          return place ? { ...node, x: Math.round(place.x), y: Math.round(place.y) } : node;
        }),
      },
      `move ${Object.keys(places).join(' ')}`,
    );
  };

  const shown = selection.nodes.length === 1 ? selection.nodes[0] : undefined;
  const node = findNode(canvas, shown);
  const place = node && `${node.x} ${node.y} ${widthOf(node) / 2}`;
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
    const kind = NODE_KINDS.find((one) => one === event.dataTransfer.getData(DRAGGED_KIND));
    if (!kind) return;
    event.preventDefault();
    add(kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
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
            const [id = '', index] = change.id.split('#');
            const ref = { node: id, index: Number(index) };
            select(({ nodes: kept, inputs }) => {
              const others = inputs.filter((one) => one.node !== ref.node || one.index !== ref.index);
              return { nodes: kept, inputs: change.selected ? [...others, ref] : others };
            });
          }
        }}
        onConnect={(connection) => edit(connect(canvas, inputOf(connection), connection.target))}
        isValidConnection={({ source, target }) => source !== target}
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
        aria-label={text('canvas.title')}
      >
        <Background gap={24} size={1.5} />
        <MiniMap pannable ariaLabel={text('canvas.overview')} style={{ width: 144, height: 96 }} />
      </ReactFlow>
    </div>
  );
}

function inputOf({ source, sourceHandle }: Connection): CanvasInput {
  return sourceHandle ? { node: source, branch: sourceHandle } : { node: source };
}
