// SPDX-License-Identifier: Apache-2.0
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useDeferredValue, useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { PageHeader } from '../../../components/PageHeader';
import { useLanguage } from '../../../i18n/Language';
import { JourneyTable } from './JourneyTable';
import { NewJourneyMenu } from './NewJourneyMenu';
import { STATUSES } from './statuses';

/** The journeys, the latest first. */
export default function JourneysPage() {
  const { text, coreText } = useLanguage();
  const session = useSession();
  const [filters, setFilters] = useState({ search: '', status: '' });
  return (
    <>
      <PageHeader
        title={text('journeys.title')}
        description={text('journeys.description')}
        actions={canWriteContent(session) && <NewJourneyMenu />}
      />
      <FilterBar>
        <SearchField
          label={text('list.search')}
          value={filters.search}
          onChange={(search) => setFilters({ ...filters, search })}
        />
        <ChoiceFilter
          label={text('campaigns.status')}
          value={filters.status}
          choices={STATUSES.map((id) => ({ id, label: coreText(`state.journey.${id}`) ?? id }))}
          onChange={(status) => setFilters({ ...filters, status })}
        />
      </FilterBar>
      <JourneyTable filters={useDeferredValue(filters)} />
    </>
  );
}
