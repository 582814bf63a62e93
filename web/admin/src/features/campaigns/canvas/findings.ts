// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../../api/types';
import { useText } from '../../../i18n/Language';
import type { Canvas } from '../api/canvas';
import type { Audience } from '../api/types';
import { findNode } from './graph';
import { useNodeTexts } from './useNodeTexts';

const NODE_PLACE = /^\/canvas\/nodes\/(\d+)(?=\/|$)/;

/** The index of the activity that a place in a campaign belongs to. */
export function nodeIndexOf(at: string): number | undefined {
  const [, index] = NODE_PLACE.exec(at) ?? [];
  return index === undefined ? undefined : Number(index);
}

/** Whether a place in a campaign lies on its canvas. */
export const isOnCanvas = (at: string): boolean => at === '/canvas' || at.startsWith('/canvas/');

/** The findings about the activity at `index`. */
export function findingsAt(findings: readonly Finding[], index: number): Finding[] {
  return findings.filter(({ at }) => nodeIndexOf(at) === index);
}

const FIELDS = ['audience_id', 'audience_name', 'condition'] as const;

const NO_CANVAS: Canvas = { nodes: [] };
const NO_AUDIENCES: readonly Audience[] = [];

/** Findings about a campaign as they are shown: they name activities and their fields as the page does, not by their ids. */
export function useNamedFindings(canvas = NO_CANVAS): (findings: readonly Finding[]) => Finding[] {
  const text = useText();
  const { nameOf } = useNodeTexts(canvas, NO_AUDIENCES);
  return (findings) =>
    findings.map((finding) => {
      if (!isOnCanvas(finding.at)) return finding;
      const args = { ...(finding.args as Record<string, unknown> | undefined) };
      const node = typeof args.node === 'string' ? findNode(canvas, args.node) : undefined;
      const field = FIELDS.find((name) => name === args.field);
      if (node) args.node = nameOf(node);
      if (field) args.field = text(`canvas.field.${field}`);
      return { ...finding, args };
    });
}
