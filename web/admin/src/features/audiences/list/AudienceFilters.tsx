// SPDX-License-Identifier: Apache-2.0
import { SearchField } from '@react-spectrum/s2/SearchField';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { useText } from '../../../i18n/Language';
import { AUDIENCE_KINDS } from '../kinds';

/** Which audiences to show; an empty member is no filter. */
export interface AudienceFilter extends Record<string, string> {
  search: string;
  kind: string;
}

/** Narrows the list by name and kind. */
export function AudienceFilters(props: {
  filter: AudienceFilter;
  onChange: (filter: AudienceFilter) => void;
}) {
  const text = useText();
  const { filter, onChange } = props;
  return (
    <FilterBar>
      <SearchField
        label={text('list.search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <ChoiceFilter
        label={text('audience.kind')}
        value={filter.kind}
        choices={AUDIENCE_KINDS.map((id) => ({ id, label: text(`audience.kind.${id}`) }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
    </FilterBar>
  );
}
