// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useDeferredValue, useState } from 'react';
import { useLocation } from 'wouter';
import { canWriteContent, useSession } from '../../../api/session';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { PageHeader } from '../../../components/PageHeader';
import { useText } from '../../../i18n/Language';
import { ProfileDialog } from '../detail/ProfileDialog';
import { profilePath } from '../paths';
import { type PersonFilter, PersonTable } from './PersonTable';

/** Everybody whom this program knows. */
export default function ProfilesPage() {
  const text = useText();
  const [, navigate] = useLocation();
  const mayWrite = canWriteContent(useSession());
  const [filter, setFilter] = useState<PersonFilter>({ search: '', suppressed: '', audience_id: '' });
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={text('profiles.title')}
        crumbs={[{ label: text('rail.audiences') }, { label: text('profiles.title') }]}
        description={text('profiles.description')}
        actions={
          mayWrite && (
            <Button variant="accent" onPress={() => setAdding(true)}>
              {text('profiles.add')}
            </Button>
          )
        }
      />
      <FilterBar>
        <SearchField
          label={text('list.search')}
          description={text('profiles.search.help')}
          value={filter.search}
          onChange={(search) => setFilter({ ...filter, search })}
        />
        <ChoiceFilter
          label={text('profile.suppression')}
          value={filter.suppressed}
          choices={[{ id: 'true', label: text('profiles.suppressed_only') }]}
          onChange={(suppressed) => setFilter({ ...filter, suppressed })}
        />
      </FilterBar>
      <PersonTable filter={useDeferredValue(filter)} />
      {isAdding && (
        <ProfileDialog
          onClose={() => setAdding(false)}
          onSaved={({ id }) => navigate(profilePath(id ?? ''))}
        />
      )}
    </>
  );
}
