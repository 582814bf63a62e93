// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useText } from '../../../i18n/Language';
import { isGroup } from '../../audiences/query/conditions';
import type { Canvas, CanvasInput, CanvasNode } from '../api/canvas';
import type { Audience, Condition } from '../api/types';
import { findNode, REST } from './graph';

/** How many single conditions there are in `condition`. */
export function conditionCount({ conditions, kind }: Condition): number {
  return isGroup(kind) ? (conditions ?? []).reduce((sum, inner) => sum + conditionCount(inner), 0) : 1;
}

/** The names of a canvas's activities and what they are set to. */
export function useNodeTexts(canvas: Canvas, audiences: readonly Audience[]) {
  const text = useText();
  return useMemo(() => {
    const nameOf = (node: CanvasNode) => {
      const alike = canvas.nodes.filter(({ kind }) => kind === node.kind);
      const kind = text(`canvas.kind.${node.kind}`);
      const number = alike.findIndex(({ id }) => id === node.id) + 1;
      return alike.length > 1 ? text('canvas.node.numbered', { kind, number }) : kind;
    };
    const branchName = (branch: string) => (branch === REST ? text('canvas.branch.rest') : branch);
    const inputName = ({ node, branch }: CanvasInput) => {
      const source = findNode(canvas, node);
      const name = source ? nameOf(source) : node;
      return branch === undefined ? name : `${name} · ${branchName(branch)}`;
    };
    const conditions = (condition: Condition | undefined) =>
      condition ? text('canvas.conditions', { count: conditionCount(condition) }) : undefined;
    const set = ({ kind, audience_id, audience_name, condition, branches }: CanvasNode) => {
      if (kind === 'read_audience') {
        const name = audiences.find(({ id }) => id === audience_id)?.name ?? audience_id;
        return name || undefined;
      }
      if (kind === 'save_audience') return audience_name || undefined;
      if (kind === 'filter') return conditions(condition);
      if (kind === 'split_percent')
        return branches.map(({ name, percent }) => `${name} ${percent ?? 0} %`).join(' · ');
      if (kind === 'split_attribute') return branches.map(({ name }) => name).join(' · ');
      return text(`canvas.setting.${kind}`);
    };
    const settingOf = (node: CanvasNode) => {
      const found = set(node);
      if (found) return { text: found, isMissing: false };
      return { text: text('canvas.setting.none'), isMissing: true };
    };
    return { nameOf, inputName, branchName, settingOf };
  }, [canvas, audiences, text]);
}
