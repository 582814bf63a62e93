// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ReactFlowProvider } from '@xyflow/react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { PageProgress } from '../../../components/PageProgress';
import { useText } from '../../../i18n/Language';
import type { Canvas } from '../api/canvas';
import { useEditor } from '../editor/EditorContext';
import { focusPlace, Place } from '../editor/Place';
import { type CanvasEdit, CanvasProvider, NOTHING, type Selection } from './CanvasContext';
import { CanvasToolbar, type View } from './CanvasToolbar';
import { FlowView } from './FlowView';
import { findingsAt, isOnCanvas, nodeIndexOf, useNamedFindings } from './findings';
import { addNode, addNodeAt, disconnect, findNode, removeNodes } from './graph';
import { placedCanvas } from './layout';
import { NodeList } from './NodeList';
import { NodeSettings } from './NodeSettings';
import { Palette } from './Palette';
import { useCanvasKeys } from './useCanvasKeys';
import { useCounts } from './useCounts';
import { useHistory } from './useHistory';
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
    inputs: [],
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

  const selection = useMemo<Selection>(
    () => ({
      nodes: selected.nodes.filter((one) => findNode(canvas, one)),
      inputs: selected.inputs.filter(({ node, index }) => findNode(canvas, node)?.inputs[index]),
    }),
    [selected, canvas],
  );
  const add: CanvasEdit['add'] = (kind, at = {}) => {
    const added = 'x' in at ? addNodeAt(canvas, kind, at) : addNode(canvas, kind, at);
    edit(added.canvas);
    select({ nodes: [added.id], inputs: [] });
    say(text('canvas.added', { name: text(`canvas.kind.${kind}`) }));
  };
  const remove = ({ nodes, inputs }: Selection) => {
    if (nodes.length + inputs.length === 0) return;
    edit(removeNodes(disconnect(canvas, inputs), nodes));
    select(NOTHING);
    say(text('canvas.removed', { count: nodes.length + inputs.length }));
    areaRef.current?.focus();
  };
  useCanvasKeys(boxRef, areaRef, {
    ...steps,
    remove: (focused) =>
      remove(focused && !selection.nodes.includes(focused) ? { nodes: [focused], inputs: [] } : selection),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is opened once, when it is asked for
  useEffect(() => {
    if (!opened || !isOnCanvas(opened.at)) return;
    const node = stored.nodes[nodeIndexOf(opened.at) ?? -1];
    if (node) {
      select({ nodes: [node.id], inputs: [] });
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
        selection,
        select,
        add,
        remove,
        counts,
        findingsOf: (node) => findingsAt(named, canvas.nodes.indexOf(node)),
        ...texts,
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
    </CanvasProvider>
  );
}
