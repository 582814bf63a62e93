// SPDX-License-Identifier: Apache-2.0
import { SearchField } from '@react-spectrum/s2/SearchField';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { useText } from '../../../i18n/Language';
import type { StoredCampaign } from '../api/types';
import { useReasonText } from '../useReasonText';
import { GROUPS, reasonsOf } from './groups';

/** What narrows the list beside the search; empty is everybody. */
export interface Filters {
  group: string;
  code: string;
  treatment: string;
  run_id: string;
}

/** The fields that narrow the list of a campaign's people. */
export function PeopleFilters(props: {
  campaign: StoredCampaign;
  filters: Filters;
  search: string;
  onSearch: (search: string) => void;
  onChange: (part: Partial<Filters>) => void;
}) {
  const text = useText();
  const { textOf } = useReasonText();
  const { campaign, filters, onChange } = props;
  const codes = new Set([
    ...reasonsOf(campaign.funnel, filters.group).map(({ code }) => code),
    ...(filters.code ? [filters.code] : []),
  ]);
  const { treatments } = campaign.campaign;
  return (
    <FilterBar>
      <SearchField label={text('campaigns.people.search')} value={props.search} onChange={props.onSearch} />
      <ChoiceFilter
        label={text('campaigns.status')}
        value={filters.group}
        choices={GROUPS.map(({ id, label }) => ({ id, label: text(label) }))}
        onChange={(group) => onChange({ group, code: '' })}
      />
      {codes.size > 0 && (
        <ChoiceFilter
          label={text('campaigns.reason')}
          value={filters.code}
          choices={[...codes].map((id) => ({ id, label: textOf(id) }))}
          onChange={(code) => onChange({ code })}
        />
      )}
      {treatments.length > 1 && (
        <ChoiceFilter
          label={text('campaigns.preview.treatment')}
          value={filters.treatment}
          choices={treatments.map(({ name }, index) => ({
            id: String(index),
            label: name || text('campaigns.treatment', { number: index + 1 }),
          }))}
          onChange={(treatment) => onChange({ treatment })}
        />
      )}
    </FilterBar>
  );
}
