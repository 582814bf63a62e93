// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import type { Pages } from '../api/usePages';
import { useText } from '../i18n/Language';
import { type Column, DataTable } from './DataTable';
import { EmptyState } from './EmptyState';
import { LoadFailure } from './LoadFailure';
import { PageProgress } from './PageProgress';
import { SubmitButton } from './SubmitButton';

const foot = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 16,
  marginTop: 12,
  font: 'ui-sm',
  color: 'gray-700',
});

/** A list of the proxy as a table, with a way to its next page. Handles loading, failure and emptiness. */
export function PagedTable<T>(props: {
  pages: Pages<T>;
  label: string;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  /** Whether the list is narrowed, so that no row means no match. */
  isFiltered?: boolean;
  /** What is shown when there is nothing at all. */
  empty: ReactNode;
}) {
  const text = useText();
  const { pages } = props;
  if (pages.isPending) return <PageProgress />;
  if (pages.isError && !pages.data) {
    return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) {
    if (!props.isFiltered) return props.empty;
    return <EmptyState title={text('list.no_match.title')} description={text('list.no_match.body')} />;
  }
  return (
    <>
      <DataTable label={props.label} columns={props.columns} rows={rows} rowKey={props.rowKey} />
      <div className={foot}>
        <span role="status">
          {text('list.count', { shown: rows.length, total: pages.data?.pages[0]?.total ?? rows.length })}
        </span>
        {pages.hasNextPage && (
          <SubmitButton
            variant="secondary"
            size="S"
            isPending={pages.isFetchingNextPage}
            onPress={() => void pages.fetchNextPage()}
          >
            {text('list.more')}
          </SubmitButton>
        )}
      </div>
    </>
  );
}
