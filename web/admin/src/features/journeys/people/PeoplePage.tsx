// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { urlOf } from '../../../api/client';
import { canWriteContent, useSession } from '../../../api/session';
import { ChoiceFilter } from '../../../components/ChoiceFilter';
import { FilterBar } from '../../../components/FilterBar';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { journeyQuery } from '../api/queries';
import type { JourneyLeaveReason, StoredJourney } from '../api/types';
import { JOURNEYS_PATH, journeyPath } from '../paths';
import { useReportWords } from '../report/words';
import { useNodeTexts } from '../useNodeTexts';
import { PeopleTable } from './PeopleTable';

const STATES = ['waiting', 'held', 'left'] as const;
const REASONS: readonly JourneyLeaveReason[] = [
  'ended',
  'jumped',
  'timed_out',
  'stopped',
  'discarded',
  'message_failed',
  'message_unanswered',
  'window_closed',
  'call_failed',
  'no_branch',
  'too_many_moves',
];
const NONE: readonly never[] = [];

/** The people of a journey, each with where they are or why they left. */
export default function PeoplePage() {
  const { id = '' } = useParams();
  const journey = useQuery(journeyQuery(id));
  return <QueryView query={journey}>{(found) => <PeopleView key={id} stored={found} />}</QueryView>;
}

function PeopleView({ stored }: { stored: StoredJourney }) {
  const text = useText();
  const words = useReportWords();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const { id, journey, status } = stored;
  const texts = useNodeTexts(journey.nodes, NONE, NONE);
  const filters = {
    node: search.get('node') ?? '',
    state: search.get('state') ?? '',
    reason: search.get('reason') ?? '',
  };
  const name = journey.name || text('journeys.unnamed');
  const change = (part: Partial<typeof filters>) =>
    setSearch(
      Object.fromEntries(Object.entries({ ...filters, ...part }).filter(([, value]) => value !== '')),
      { replace: true },
    );
  return (
    <>
      <PageHeader
        title={text('campaigns.people.title', { name })}
        crumbs={[
          { label: text('journeys.title'), href: JOURNEYS_PATH },
          { label: name, href: journeyPath(id) },
          { label: text('campaigns.people.list') },
        ]}
        badge={<StatusBadge lifecycle="journey" state={status} />}
        actions={
          canWriteContent(session) && (
            <LinkButton
              variant="secondary"
              href={urlOf(`/journeys/${id}/people.csv`, filters)}
              download="people.csv"
              target="_blank"
            >
              {text('campaigns.export')}
            </LinkButton>
          )
        }
      />
      <FilterBar>
        <SearchField label={text('campaigns.people.search')} value={typed} onChange={setTyped} />
        <ChoiceFilter
          label={text('canvas.activity')}
          value={filters.node}
          choices={journey.nodes.map((node) => ({ id: node.id, label: texts.nameOf(node) }))}
          onChange={(node) => change({ node })}
        />
        <ChoiceFilter
          label={text('campaigns.status')}
          value={filters.state}
          choices={STATES.map((state) => ({ id: state, label: words.state(state) }))}
          onChange={(state) => change({ state })}
        />
        <ChoiceFilter
          label={text('campaigns.reason')}
          value={filters.reason}
          choices={REASONS.map((reason) => ({ id: reason, label: words.reason(reason) }))}
          onChange={(reason) => change({ reason })}
        />
      </FilterBar>
      <PeopleTable journey={id} texts={texts} query={{ ...filters, search: useDeferredValue(typed) }} />
    </>
  );
}
