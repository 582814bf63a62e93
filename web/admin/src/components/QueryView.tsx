// SPDX-License-Identifier: Apache-2.0
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadFailure } from './LoadFailure';
import { PageProgress } from './PageProgress';

/**
 * Shows what a query gave. While there is nothing yet it shows progress; when it failed, why, with a retry; when
 * `isEmpty` holds for the data, `empty` in place of the children.
 */
export function QueryView<T>(props: {
  query: UseQueryResult<T>;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { query } = props;
  if (query.isPending) return <PageProgress />;
  if (query.isError && query.data === undefined) {
    return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const data = query.data as T;
  return props.empty && props.isEmpty?.(data) ? props.empty : props.children(data);
}
