// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Given, Schemas } from '../../../api/types';

export type Canvas = Given<Schemas['Canvas']>;
export type CanvasNode = Canvas['nodes'][number];
export type CanvasInput = CanvasNode['inputs'][number];
export type CanvasBranch = CanvasNode['branches'][number];
export type NodeKind = Schemas['NodeKind'];
export type CanvasCounts = Given<Schemas['CanvasCounts']>;

/** The people at each activity as of now. `shape` is the canvas as JSON; `id` is the stored campaign that it belongs to. */
export const canvasCountsQuery = (shape: string, id: string | undefined, isEnabled: boolean) =>
  queryOptions({
    queryKey: ['audience', 'canvas', id, shape],
    enabled: isEnabled,
    queryFn: ({ signal }) =>
      call<CanvasCounts>('POST', '/campaigns/canvas', { body: { canvas: JSON.parse(shape), id }, signal }),
    retry: false,
    gcTime: 60_000,
  });
