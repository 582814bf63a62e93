// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useDeferredValue, useState } from 'react';
import type { Credential } from '../../../api/types';
import { usePages } from '../../../api/usePages';
import { EmptyState } from '../../../components/EmptyState';
import { LoadFailure } from '../../../components/LoadFailure';
import { PageProgress } from '../../../components/PageProgress';
import { useText } from '../../../i18n/Language';
import type { Template, TemplatePage } from '../api/types';
import { newTemplatePath } from '../paths';
import { groupByName } from './grouping';
import { NO_FILTERS, TemplateFilters } from './TemplateFilters';
import { TemplateTable } from './TemplateTable';

const foot = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 16,
  marginTop: 12,
  font: 'ui-sm',
  color: 'neutral-subdued',
});

/** The templates of an account that match the filters, page by page. */
export function TemplateList({ account }: { account: Credential }) {
  const text = useText();
  const [filters, setFilters] = useState(NO_FILTERS);
  const query = useDeferredValue(filters);
  const pages = usePages<Template>('template', `/credentials/${account.id}/templates`, { ...query });
  const first = pages.data?.pages[0] as TemplatePage | undefined;
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.values(filters).some((value) => value !== '');

  const content = () => {
    if (pages.isPending) return <PageProgress />;
    if (pages.isError && !pages.data) {
      return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
    }
    if (rows.length === 0) {
      return isFiltered ? (
        <EmptyState
          title={text('templates.none.title')}
          description={text('templates.none.body')}
          action={
            <Button variant="secondary" onPress={() => setFilters(NO_FILTERS)}>
              {text('templates.filters.clear')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={text('templates.empty.title')}
          description={text('templates.empty.body')}
          action={
            <LinkButton variant="accent" href={newTemplatePath(account.id)}>
              {text('templates.create')}
            </LinkButton>
          }
        />
      );
    }
    return (
      <>
        <TemplateTable groups={groupByName(rows)} />
        <div className={foot}>
          <span role="status">
            {text('list.count', { shown: rows.length, total: first?.total ?? rows.length })}
          </span>
          {pages.hasNextPage && (
            <Button
              variant="secondary"
              size="S"
              isPending={pages.isFetchingNextPage}
              onPress={() => void pages.fetchNextPage()}
            >
              {text('list.more')}
            </Button>
          )}
        </div>
      </>
    );
  };

  return (
    <>
      <TemplateFilters filters={filters} counts={first?.counts ?? {}} onChange={setFilters} />
      {content()}
    </>
  );
}
