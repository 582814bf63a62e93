// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { ownZone } from '../../campaigns/editor/ScheduleSection';
import { type Sender, sendersQuery } from '../../messages/api/queries';
import { keptSender } from '../../messages/send/chosenSender';
import { newJourney, shapeOf } from '../graph/shapes';
import { JourneyEditor } from './JourneyEditor';

/** The configuration that messages begin with: the one used last, else the first. */
export function firstSender(senders: readonly Sender[]): string | undefined {
  const kept = keptSender();
  return (senders.find(({ id }) => id === kept) ?? senders[0])?.id;
}

/** Begins a journey. */
export default function NewJourneyPage() {
  const senders = useQuery(sendersQuery);
  return <QueryView query={senders}>{(rows) => <NewJourney senders={rows} />}</QueryView>;
}

function NewJourney({ senders }: { senders: readonly Sender[] }) {
  const text = useText();
  const [search] = useSearchParams();
  const sender = firstSender(senders);
  const [initial] = useState(() =>
    newJourney(shapeOf(search.get('shape')), sender, ownZone(), (fate) => text(`journeys.fate.${fate}`)),
  );
  return <JourneyEditor senders={senders} sender={sender} initial={initial} />;
}
