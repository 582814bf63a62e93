// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLater } from '../../audiences/query/useLater';
import { type Canvas, canvasCountsQuery } from '../api/canvas';

const TYPING_MS = 400;

/** The numbers of people on a canvas. */
export interface Counts {
  /** Whether newer numbers are on their way. */
  isCounting: boolean;
  /** How many people leave an activity, or one of its branches; undefined while that is not known. */
  of: (node: string, branch?: string) => number | undefined;
}

/**
 * Counts the people of a canvas once its changes pause; where things stand makes no difference. Not as long as it has
 * errors.
 */
export function useCounts(canvas: Canvas, id: string | undefined, hasErrors: boolean): Counts {
  const shape = JSON.stringify({ nodes: canvas.nodes.map(({ x, y, ...node }) => node) });
  const settled = useLater(shape, TYPING_MS);
  const isCurrent = settled === shape;
  const { data, isFetching } = useQuery(canvasCountsQuery(settled, id, isCurrent && !hasErrors));
  const known = useMemo(
    () =>
      new Map(
        data?.nodes.flatMap(({ id: node, people, branches }) => [
          [node, people] as const,
          ...branches.map(({ name, people: some }) => [`${node}/${name}`, some] as const),
        ]),
      ),
    [data],
  );
  return {
    isCounting: !hasErrors && (isFetching || !isCurrent),
    of: (node, branch) =>
      isCurrent && !hasErrors ? known.get(branch === undefined ? node : `${node}/${branch}`) : undefined,
  };
}
