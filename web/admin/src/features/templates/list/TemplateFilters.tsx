// SPDX-License-Identifier: Apache-2.0

import { SearchField } from '@react-spectrum/s2/SearchField';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { useLanguageName } from '../../../i18n/useLanguageName';
import { CATEGORIES } from '../categories';
import { useTemplateRoom } from '../room';

/** What narrows the list; empty is everything. */
export interface Filters {
  search: string;
  status: string;
  category: string;
  language: string;
}

export const NO_FILTERS: Filters = { search: '', status: '', category: '', language: '' };

/** The fields that narrow the list of templates. `counts` says how many the account has in each status. */
export function TemplateFilters(props: {
  filters: Filters;
  counts: Readonly<Record<string, number>>;
  onChange: (filters: Filters) => void;
}) {
  const { filters, counts, onChange } = props;
  const format = useFormat();
  const { text, coreText } = useLanguage();
  const room = useTemplateRoom();
  const nameOf = useLanguageName();
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <FilterBar>
      <SearchField
        label={text('templates.search')}
        value={filters.search}
        onChange={(search) => change({ search })}
      />
      <ChoiceFilter
        label={text('templates.status')}
        value={filters.status}
        choices={[...new Set([...Object.keys(counts), ...(filters.status ? [filters.status] : [])])].map(
          (id) => ({
            id,
            label: `${coreText(`state.template.${id}`) ?? id} (${format.number(counts[id] ?? 0)})`,
          }),
        )}
        onChange={(status) => change({ status })}
      />
      <ChoiceFilter
        label={text('templates.category')}
        value={filters.category}
        choices={CATEGORIES.map((id) => ({ id, label: text(`templates.category.${id}`) }))}
        onChange={(category) => change({ category })}
      />
      <ChoiceFilter
        label={text('templates.language')}
        value={filters.language}
        choices={room.languages().map((id) => ({ id, label: nameOf(id) }))}
        onChange={(language) => change({ language })}
      />
    </FilterBar>
  );
}
