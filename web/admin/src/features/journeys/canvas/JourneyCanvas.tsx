// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ReactFlowProvider } from '@xyflow/react';
import { type Dispatch, type ReactNode, type SetStateAction, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../api/types';
import { CanvasToolbar, type View } from '../../../components/canvas/CanvasToolbar';
import { type Drawing, DrawingProvider, NOTHING, type Selection } from '../../../components/canvas/Drawing';
import { FlowView } from '../../../components/canvas/FlowView';
import { NodeList } from '../../../components/canvas/NodeList';
import { Palette } from '../../../components/canvas/Palette';
import { useCanvasKeys } from '../../../components/canvas/useCanvasKeys';
import { useHistory } from '../../../components/canvas/useHistory';
import { useText } from '../../../i18n/Language';
import type { JourneyCounts, JourneyNode } from '../api/types';
import { addNode, addNodeAt, connect, disconnect, findNode, removeNodes } from '../graph/graph';
import { arranged } from '../graph/layout';
import type { Rules } from '../graph/rules';
import type { NodeTexts } from '../useNodeTexts';
import { useDrawnEdges, useDrawnNodes } from './drawn';
import { KindSign } from './icons';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const columns = style({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '420px'] },
});
const areaStyle = style({
  minWidth: 0,
  position: { default: 'static', lg: 'sticky' },
  top: 16,
  outlineStyle: 'none',
});
const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: '[inset(50%)]',
  whiteSpace: 'nowrap',
});
const NARROW = '(max-width: 767px)';
const GROUPS = ['entry', 'flow', 'action', 'reaction'] as const;

/** What a part beside the drawing can do with it. */
export interface CanvasEdit {
  /** Changes about the same thing, as typing in one field, are one step to undo. */
  edit: (nodes: JourneyNode[], about?: string) => void;
  remove: (id: string) => void;
}

/** A journey as a drawing or a list, with `children` at its side. Without `onChange` it is only looked at. */
export function JourneyCanvas(props: {
  rules: Rules;
  nodes: JourneyNode[];
  texts: NodeTexts;
  /** What was found, by the place of each activity. */
  findings: readonly (readonly Finding[])[];
  counts?: JourneyCounts;
  /** The configuration that new messages begin with. */
  sender?: string;
  selected: Selection;
  onSelect: Dispatch<SetStateAction<Selection>>;
  onChange?: (nodes: JourneyNode[]) => void;
  children: (edit: CanvasEdit) => ReactNode;
}) {
  const text = useText();
  const { rules, nodes, texts, findings, counts, sender, selected, onSelect: select, onChange } = props;
  const { edit, ...steps } = useHistory(nodes, (next) => onChange?.(next));
  const [view, setView] = useState<View>(() => (window.matchMedia(NARROW).matches ? 'list' : 'drawing'));
  const [said, say] = useState('');
  const boxRef = useRef<HTMLDivElement>(null);
  const areaRef = useRef<HTMLDivElement>(null);
  const drawn = useDrawnNodes(rules, nodes, texts, findings, counts);
  const edges = useDrawnEdges(rules, nodes, texts, counts);
  const selection = useMemo<Selection>(
    () => ({
      nodes: selected.nodes.filter((one) => findNode(nodes, one)),
      edges: selected.edges.filter((one) => edges.some(({ id }) => id === one)),
    }),
    [selected, nodes, edges],
  );
  const refsOf = (ids: readonly string[]) => edges.filter(({ id }) => ids.includes(id)).map(({ ref }) => ref);
  const add: Drawing['add'] = (key, at) => {
    const kind = rules.rows.find((row) => row.kind === key)?.kind;
    if (!kind) return;
    const [into] = refsOf(selection.edges);
    const added = at
      ? addNodeAt(nodes, kind, at, sender)
      : addNode(rules, nodes, kind, { behind: selection.nodes.at(-1), into }, sender);
    edit(added.nodes);
    select({ nodes: [added.id], edges: [] });
    say(text('canvas.added', { name: text(`journeys.kind.${kind}`) }));
  };
  const remove = ({ nodes: ids, edges: ways }: Selection) => {
    if (!onChange || ids.length + ways.length === 0) return;
    edit(removeNodes(rules, disconnect(nodes, refsOf(ways)), ids));
    select(NOTHING);
    say(text('canvas.removed', { count: ids.length + ways.length }));
    areaRef.current?.focus();
  };
  useCanvasKeys(boxRef, areaRef, {
    ...steps,
    remove: (focused) =>
      remove(focused && !selection.nodes.includes(focused) ? { nodes: [focused], edges: [] } : selection),
  });
  const palette = useMemo(
    () =>
      GROUPS.map((group) => ({
        label: text(`journeys.group.${group}`),
        kinds: rules.rows
          .filter((row) => row.group === group)
          .map(({ kind }) => ({
            kind,
            label: text(`journeys.kind.${kind}`),
            sign: <KindSign kind={kind} group={group} />,
          })),
      })),
    [rules, text],
  );
  const drawing: Drawing = {
    title: text('journeys.canvas'),
    nodes: drawn,
    edges,
    selection,
    select,
    isReadOnly: !onChange,
    palette: onChange ? palette : [],
    add,
    move: (places) =>
      edit(
        nodes.map((node) => ({ ...node, ...places[node.id] })),
        `move ${Object.keys(places).join(' ')}`,
      ),
    connect: (source, way, target) => edit(connect(nodes, { source, way: way ?? 'next' }, target)),
    remove,
    arrange: () => edit(arranged(rules, nodes)),
  };
  return (
    <DrawingProvider value={drawing}>
      <ReactFlowProvider>
        <div ref={boxRef} className={box}>
          {onChange && <Palette />}
          <CanvasToolbar view={view} onView={setView} steps={onChange ? steps : undefined} />
          <div className={columns}>
            <div ref={areaRef} className={areaStyle} tabIndex={-1}>
              {view === 'drawing' ? <FlowView /> : <NodeList />}
            </div>
            {props.children({ edit, remove: (id) => remove({ nodes: [id], edges: [] }) })}
          </div>
          <div role="status" className={hidden}>
            {said}
          </div>
        </div>
      </ReactFlowProvider>
    </DrawingProvider>
  );
}
