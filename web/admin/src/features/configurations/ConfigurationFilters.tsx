// SPDX-License-Identifier: Apache-2.0
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useQuery } from '@tanstack/react-query';
import type { User } from '../../api/types';
import { usePages } from '../../api/usePages';
import { ChoiceFilter } from '../../components/ChoiceFilter';
import { FilterBar } from '../../components/FilterBar';
import { useLanguage } from '../../i18n/Language';
import { credentialListQuery } from './queries';

const STATUSES = ['draft', 'processing', 'active', 'failed', 'deactivated'] as const;

/** Which configurations to show; an empty member is no filter. */
export interface ConfigurationFilter extends Record<string, string> {
  search: string;
  status: string;
  credential_id: string;
  /** The name of a user. */
  created_by: string;
}

/** Narrows the list by name, status, credentials and the user who made them. */
export function ConfigurationFilters(props: {
  filter: ConfigurationFilter;
  onChange: (filter: ConfigurationFilter) => void;
}) {
  const { text, coreText } = useLanguage();
  const credentials = useQuery(credentialListQuery);
  const users = usePages<User>('user', '/users');
  const names = new Set((users.data?.pages ?? []).flatMap((page) => page.items).map(({ name }) => name));
  const { filter, onChange } = props;
  return (
    <FilterBar>
      <SearchField
        label={text('list.search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <ChoiceFilter
        label={text('configuration.status')}
        value={filter.status}
        choices={STATUSES.map((id) => ({ id, label: coreText(`state.configuration.${id}`) ?? id }))}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <ChoiceFilter
        label={text('configuration.credential')}
        value={filter.credential_id}
        choices={(credentials.data ?? []).map(({ id, name }) => ({ id, label: name }))}
        onChange={(credential_id) => onChange({ ...filter, credential_id })}
      />
      <ChoiceFilter
        label={text('configuration.created_by')}
        value={filter.created_by}
        choices={[...names].map((name) => ({ id: name, label: name }))}
        onChange={(created_by) => onChange({ ...filter, created_by })}
      />
    </FilterBar>
  );
}
