// SPDX-License-Identifier: Apache-2.0
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useQuery } from '@tanstack/react-query';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { useLanguage } from '../../../i18n/Language';
import { sendersQuery } from '../../messages/api/queries';
import { KIND_LABELS, STATUSES } from '../kinds';

/** What narrows the list; empty is everything. */
export interface Filters extends Record<string, string> {
  search: string;
  status: string;
  kind: string;
  configuration_id: string;
}

export const NO_FILTERS: Filters = { search: '', status: '', kind: '', configuration_id: '' };

/** The fields that narrow the list of campaigns. */
export function CampaignFilters(props: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { text, coreText } = useLanguage();
  const senders = useQuery(sendersQuery);
  const { filters, onChange } = props;
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part } as Filters);
  return (
    <FilterBar>
      <SearchField
        label={text('list.search')}
        value={filters.search}
        onChange={(search) => change({ search })}
      />
      <ChoiceFilter
        label={text('campaigns.status')}
        value={filters.status}
        choices={STATUSES.map((id) => ({ id, label: coreText(`state.campaign.${id}`) ?? id }))}
        onChange={(status) => change({ status })}
      />
      <ChoiceFilter
        label={text('campaigns.kind')}
        value={filters.kind}
        choices={Object.entries(KIND_LABELS).map(([id, label]) => ({ id, label: text(label) }))}
        onChange={(kind) => change({ kind })}
      />
      <ChoiceFilter
        label={text('campaigns.configuration')}
        value={filters.configuration_id}
        choices={(senders.data ?? []).map(({ id, name }) => ({ id, label: name }))}
        onChange={(configuration_id) => change({ configuration_id })}
      />
    </FilterBar>
  );
}
