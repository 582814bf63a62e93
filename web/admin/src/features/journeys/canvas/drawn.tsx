// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useMemo } from 'react';
import type { Finding } from '../../../api/types';
import type { DrawnEdge, DrawnNode } from '../../../components/canvas/Drawing';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { JourneyCounts, JourneyNode, JourneyNodeCount } from '../api/types';
import { findNode, targetOf, type WayRef } from '../graph/graph';
import { namedWays, widthOf } from '../graph/layout';
import { type Rules, takes } from '../graph/rules';
import { type NodeTexts, wayLabel } from '../useNodeTexts';
import { KindSign } from './icons';

/** A way that is drawn. */
export type JourneyEdge = DrawnEdge & { ref: WayRef };

/** How many people went by a way. */
const passedBy = (count: JourneyNodeCount | undefined, way: string): number | undefined =>
  count && (count.ways.find((one) => one.way === way)?.people ?? 0);

/** The ways of a journey that lead somewhere; with `counts` the people who went by each are written on it. */
export function useDrawnEdges(
  rules: Rules,
  nodes: readonly JourneyNode[],
  { refName, nameOf }: NodeTexts,
  counts: JourneyCounts | undefined,
): JourneyEdge[] {
  const format = useFormat();
  return useMemo(
    () =>
      nodes.flatMap((node) => {
        const named = namedWays(rules, node);
        const known = rules.ways(node).map(({ way }) => way);
        const count = counts?.nodes.find(({ id }) => id === node.id);
        return node.ways.flatMap(({ way, to }) => {
          const target = findNode(nodes, to ?? undefined);
          if (!target || !known.includes(way) || !takes(rules, target.kind)) return [];
          const ref = { source: node.id, way };
          const people = passedBy(count, way);
          return {
            id: `${node.id} ${way}`,
            ref,
            source: node.id,
            way: named.length > 0 ? way : undefined,
            target: target.id,
            name: `${refName(ref)} → ${nameOf(target)}`,
            label: people === undefined ? undefined : format.number(people),
          };
        });
      }),
    [rules, nodes, refName, nameOf, counts, format],
  );
}

/** The activities of a journey as they are drawn; with `counts`, with their people. */
export function useDrawnNodes(
  rules: Rules,
  nodes: readonly JourneyNode[],
  texts: NodeTexts,
  findings: readonly (readonly Finding[])[],
  counts: JourneyCounts | undefined,
): DrawnNode[] {
  const text = useText();
  const known = JSON.stringify(findings);
  return useMemo(() => {
    const found = JSON.parse(known) as Finding[][];
    return nodes.map((node, index) => {
      const { group } = rules.row(node.kind);
      const named = namedWays(rules, node);
      const count = counts?.nodes.find(({ id }) => id === node.id);
      return {
        id: node.id,
        x: node.x ?? 0,
        y: node.y ?? 0,
        width: widthOf(rules, node),
        sign: <KindSign kind={node.kind} group={group} />,
        name: texts.nameOf(node),
        setting: texts.settingOf(node),
        count: count && <NodeNumbers count={count} />,
        findings: found[index] ?? [],
        isTaking: takes(rules, node.kind),
        isLeft: named.length === 0 && rules.ways(node).length > 0,
        ways: named.map((way): { id: string; label: string; count?: ReactNode } => ({
          id: way,
          label: wayTitle(node, way, text),
          count: targetOf(node, way) ? undefined : passedBy(count, way),
        })),
        sources: texts.sourcesOf(node),
      };
    });
  }, [rules, nodes, texts, known, counts, text]);
}

/** The name of a way with its share where chance decides. */
function wayTitle(node: JourneyNode, way: string, text: ReturnType<typeof useText>): string {
  const branch =
    node.kind === 'split' && !node.split?.attribute
      ? node.split?.branches.find(({ name }) => name === way)
      : undefined;
  const label = wayLabel(way, text);
  return branch?.percent == null ? label : `${label} ${branch.percent} %`;
}

/** How many people came to an activity, and how many of them are there. */
function NodeNumbers({ count }: { count: JourneyNodeCount }) {
  const text = useText();
  const { entered, waiting, left } = count;
  const gone = left.reduce((sum, { people }) => sum + people, 0);
  return (
    <span data-entered={entered} data-waiting={waiting} data-left={gone}>
      {text('journeys.count.entered', { people: entered })}
      {waiting > 0 && ` · ${text('journeys.count.waiting', { people: waiting })}`}
    </span>
  );
}
