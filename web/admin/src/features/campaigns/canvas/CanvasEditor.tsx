// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ReactFlowProvider } from '@xyflow/react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { CanvasToolbar, type View } from '../../../components/canvas/CanvasToolbar';
import { type Drawing, DrawingProvider, NOTHING, type Selection } from '../../../components/canvas/Drawing';
import { FlowView } from '../../../components/canvas/FlowView';
import { NodeList } from '../../../components/canvas/NodeList';
import { Palette } from '../../../components/canvas/Palette';
import { useCanvasKeys } from '../../../components/canvas/useCanvasKeys';
import { useHistory } from '../../../components/canvas/useHistory';
import { PageProgress } from '../../../components/PageProgress';
import { useText } from '../../../i18n/Language';
import type { Canvas } from '../api/canvas';
import { useEditor } from '../editor/EditorContext';
import { focusPlace, Place } from '../editor/Place';
import { CanvasProvider } from './CanvasContext';
import { drawnEdges, inputOf, useDrawnNodes } from './drawn';
import { findingsAt, isOnCanvas, nodeIndexOf, useNamedFindings } from './findings';
import { addNode, addNodeAt, connect, disconnect, findNode, removeNodes } from './graph';
import { KindSign } from './icons';
import { NODE_KINDS } from './kinds';
import { arranged, placedCanvas } from './layout';
import { NodeSettings } from './NodeSettings';
import { useCounts } from './useCounts';
import { useNodeTexts } from './useNodeTexts';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const columns = style({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '356px'] },
});
const areaStyle = style({
  minWidth: 0,
  position: { default: 'static', lg: 'sticky' },
  top: 16,
  outlineStyle: 'none',
});
const note = style({ font: 'body', margin: 0, color: 'gray-700' });
const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: '[inset(50%)]',
  whiteSpace: 'nowrap',
});
const EMPTY: Canvas = { nodes: [] };
const NARROW = '(max-width: 767px)';

/** Draws the canvas of the campaign that is edited. */
export default function CanvasEditor() {
  const text = useText();
  const { campaign, change, findings, audiences, id, opened } = useEditor();
  const stored = campaign.canvas ?? EMPTY;
  const canvas = useMemo(() => placedCanvas(stored), [stored]);
  const { edit, ...steps } = useHistory(canvas, (next) => change({ canvas: next }));
  const [selected, select] = useState<Selection>(() => ({
    nodes: canvas.nodes.slice(0, 1).map((node) => node.id),
    edges: [],
  }));
  const [view, setView] = useState<View>(() => (window.matchMedia(NARROW).matches ? 'list' : 'drawing'));
  const [said, say] = useState('');
  const [wanted, want] = useState<string>();
  const boxRef = useRef<HTMLDivElement>(null);
  const areaRef = useRef<HTMLDivElement>(null);
  const texts = useNodeTexts(canvas, audiences);
  const named = useNamedFindings(canvas)(findings);
  const hasErrors = findings.some(({ severity, at }) => severity === 'error' && isOnCanvas(at));
  const counts = useCounts(canvas, id, hasErrors);

  const findingsOf = (index: number) => findingsAt(named, index);
  const nodes = useDrawnNodes(canvas, texts, findingsOf);
  const edges = useMemo(() => drawnEdges(canvas, texts, text('canvas.without')), [canvas, texts, text]);

  const selection = useMemo<Selection>(
    () => ({
      nodes: selected.nodes.filter((one) => findNode(canvas, one)),
      edges: selected.edges.filter((one) => edges.some(({ id: edge }) => edge === one)),
    }),
    [selected, canvas, edges],
  );
  const add: Drawing['add'] = (key, at) => {
    const kind = NODE_KINDS.find((one) => one === key);
    if (!kind) return;
    const [into] = selection.edges.map(inputOf);
    const added = at
      ? addNodeAt(canvas, kind, at)
      : addNode(canvas, kind, { beside: selection.nodes.at(-1), into });
    edit(added.canvas);
    select({ nodes: [added.id], edges: [] });
    say(text('canvas.added', { name: text(`canvas.kind.${kind}`) }));
  };
  const remove = ({ nodes: ids, edges: ways }: Selection) => {
    if (ids.length + ways.length === 0) return;
    edit(removeNodes(disconnect(canvas, ways.map(inputOf)), ids));
    select(NOTHING);
    say(text('canvas.removed', { count: ids.length + ways.length }));
    areaRef.current?.focus();
  };
  useCanvasKeys(boxRef, areaRef, {
    ...steps,
    remove: (focused) =>
      remove(focused && !selection.nodes.includes(focused) ? { nodes: [focused], edges: [] } : selection),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is opened once, when it is asked for
  useEffect(() => {
    if (!opened || !isOnCanvas(opened.at)) return;
    const node = stored.nodes[nodeIndexOf(opened.at) ?? -1];
    if (node) {
      select({ nodes: [node.id], edges: [] });
      want(opened.at);
    } else {
      focusPlace(opened.at);
    }
  }, [opened]);

  const only = selection.nodes.length === 1 ? findNode(canvas, selection.nodes[0]) : undefined;
  const index = only ? canvas.nodes.indexOf(only) : -1;
  return (
    <CanvasProvider
      value={{
        canvas,
        edit,
        remove: (one) => remove({ nodes: [one], edges: [] }),
        counts,
        findingsOf: (node) => findingsOf(canvas.nodes.indexOf(node)),
        ...texts,
      }}
    >
      <DrawingProvider
        value={{
          title: text('canvas.title'),
          nodes,
          edges,
          selection,
          select,
          palette: [
            {
              kinds: NODE_KINDS.map((kind) => ({
                kind,
                label: text(`canvas.kind.${kind}`),
                sign: <KindSign kind={kind} />,
              })),
            },
          ],
          add,
          move: (places) =>
            edit(
              { nodes: canvas.nodes.map((node) => ({ ...node, ...places[node.id] })) },
              `move ${Object.keys(places).join(' ')}`,
            ),
          connect: (source, branch, target) =>
            edit(connect(canvas, branch === undefined ? { node: source } : { node: source, branch }, target)),
          remove,
          arrange: () => edit(arranged(canvas)),
        }}
      >
        <ReactFlowProvider>
          <div ref={boxRef} className={box}>
            <Place at="/canvas">
              <Palette />
            </Place>
            <CanvasToolbar view={view} onView={setView} steps={steps} />
            <div className={columns}>
              <div ref={areaRef} className={areaStyle} tabIndex={-1}>
                {view === 'drawing' ? <FlowView /> : <NodeList />}
              </div>
              {only ? (
                <Suspense fallback={<PageProgress />}>
                  <NodeSettings
                    key={only.id}
                    node={only}
                    at={`/canvas/nodes/${index}`}
                    wanted={wanted}
                    onFocused={() => want(undefined)}
                  />
                </Suspense>
              ) : (
                <p className={note}>
                  {selection.nodes.length > 1
                    ? text('canvas.several', { count: selection.nodes.length })
                    : text('canvas.none')}
                </p>
              )}
            </div>
            <div role="status" className={hidden}>
              {said}
            </div>
          </div>
        </ReactFlowProvider>
      </DrawingProvider>
    </CanvasProvider>
  );
}
