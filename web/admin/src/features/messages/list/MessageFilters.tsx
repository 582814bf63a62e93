// SPDX-License-Identifier: Apache-2.0
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useQuery } from '@tanstack/react-query';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { useLanguage } from '../../../i18n/Language';
import { sendersQuery } from '../api/queries';
import { useMessageRoom } from '../room';

/** What narrows the list; empty is everything. */
export interface Filters {
  search: string;
  status: string;
  configuration_id: string;
}

export const NO_FILTERS: Filters = { search: '', status: '', configuration_id: '' };

/** The fields that narrow the list of messages. */
export function MessageFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const { text, coreText } = useLanguage();
  const room = useMessageRoom();
  const senders = useQuery(sendersQuery);
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <FilterBar>
      <SearchField
        label={text('messages.search')}
        value={filters.search}
        onChange={(search) => change({ search })}
      />
      <ChoiceFilter
        label={text('messages.status')}
        value={filters.status}
        choices={room.statuses().map((id) => ({ id, label: coreText(`state.message.${id}`) ?? id }))}
        onChange={(status) => change({ status })}
      />
      <ChoiceFilter
        label={text('messages.configuration')}
        value={filters.configuration_id}
        choices={(senders.data ?? []).map(({ id, name }) => ({ id, label: name }))}
        onChange={(configuration_id) => change({ configuration_id })}
      />
    </FilterBar>
  );
}
