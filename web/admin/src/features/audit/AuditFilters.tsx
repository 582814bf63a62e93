// SPDX-License-Identifier: Apache-2.0
import type { User } from '../../api/types';
import { usePages } from '../../api/usePages';
import { ChoiceFilter } from '../../components/ChoiceFilter';
import { FilterBar } from '../../components/FilterBar';
import { useText } from '../../i18n/Language';
import { OBJECT_TYPES } from './words';

/** Which rows of the log to show; an empty member is no filter. */
export interface AuditFilter extends Record<string, string> {
  actor: string;
  object_type: string;
}

/** Narrows the log to one user or one kind of object. */
export function AuditFilters(props: { filter: AuditFilter; onChange: (filter: AuditFilter) => void }) {
  const text = useText();
  const users = usePages<User>('user', '/users');
  const { filter, onChange } = props;
  return (
    <FilterBar>
      <ChoiceFilter
        label={text('audit.actor')}
        value={filter.actor}
        choices={(users.data?.pages ?? [])
          .flatMap((page) => page.items)
          .map((user) => ({ id: user.id, label: user.name }))}
        onChange={(actor) => onChange({ ...filter, actor })}
      />
      <ChoiceFilter
        label={text('audit.object')}
        value={filter.object_type}
        choices={OBJECT_TYPES.map(([id, key]) => ({ id, label: text(key) }))}
        onChange={(object_type) => onChange({ ...filter, object_type })}
      />
    </FilterBar>
  );
}
