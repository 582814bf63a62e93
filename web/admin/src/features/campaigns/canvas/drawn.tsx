// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { Finding } from '../../../api/types';
import type { DrawnEdge, DrawnNode } from '../../../components/canvas/Drawing';
import { useText } from '../../../i18n/Language';
import type { Canvas } from '../api/canvas';
import { findNode, type InputRef, outputsOf } from './graph';
import { KindSign } from './icons';
import { shapeOf } from './kinds';
import { widthOf } from './layout';
import { People } from './People';
import type { useNodeTexts } from './useNodeTexts';

type Texts = ReturnType<typeof useNodeTexts>;

/** The input that is drawn as the edge `id`. */
export function inputOf(id: string): InputRef {
  const [node = '', index] = id.split('#');
  return { node, index: Number(index) };
}

/** The inputs of a canvas's activities as ways between them; `without` is written on those that take people away. */
export function drawnEdges(canvas: Canvas, { inputName, nameOf }: Texts, without: string): DrawnEdge[] {
  return canvas.nodes.flatMap((taker) =>
    taker.inputs.flatMap((input, index) => {
      const source = findNode(canvas, input.node);
      const ways = source ? outputsOf(source) : [];
      if (!ways.some((way) => (way.branch ?? '') === (input.branch ?? ''))) return [];
      const isTaken = taker.kind === 'exclusion' && index > 0;
      return {
        id: `${taker.id}#${index}`,
        source: input.node,
        way: input.branch,
        target: taker.id,
        name: `${inputName(input)} → ${nameOf(taker)}`,
        label: isTaken ? without : undefined,
        isDashed: isTaken,
      };
    }),
  );
}

/** The activities of a canvas as they are drawn. */
export function useDrawnNodes(
  canvas: Canvas,
  texts: Texts,
  findingsOf: (index: number) => readonly Finding[],
): DrawnNode[] {
  const text = useText();
  const found = canvas.nodes.map((_, index) => findingsOf(index));
  const known = JSON.stringify(found);
  return useMemo(() => {
    const findings = JSON.parse(known) as Finding[][];
    return canvas.nodes.map((node, index) => {
      const { takes, gives } = shapeOf(node.kind);
      const ways = gives === 'branches' ? outputsOf(node) : [];
      return {
        id: node.id,
        x: node.x ?? 0,
        y: node.y ?? 0,
        width: widthOf(node),
        sign: <KindSign kind={node.kind} />,
        name: texts.nameOf(node),
        setting: texts.settingOf(node),
        count: <People node={node.id} />,
        findings: findings[index] ?? [],
        isTaking: takes !== 'none',
        isLeft: gives === 'one',
        ways: ways.map(({ branch = '' }, at) => {
          const percent = node.branches[at]?.percent;
          const name = at < node.branches.length ? branch : text('canvas.branch.rest');
          return {
            id: branch,
            label: percent === undefined ? name : `${name} ${percent} %`,
            count: <People node={node.id} branch={branch} />,
          };
        }),
        sources: node.inputs.map(texts.inputName).join(', '),
      };
    });
  }, [canvas, texts, known, text]);
}
