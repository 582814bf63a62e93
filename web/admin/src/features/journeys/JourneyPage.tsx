// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { canWriteContent, useSession } from '../../api/session';
import { QueryView } from '../../components/QueryView';
import { sendersQuery } from '../messages/api/queries';
import { journeyQuery } from './api/queries';
import type { StoredJourney } from './api/types';
import { JourneyEditor } from './editor/JourneyEditor';
import { firstSender } from './editor/NewJourneyPage';
import { isEditable } from './events/useJourneyEvent';
import { JourneyReportView } from './report/JourneyReportView';

/** One journey: its editor as long as it may be changed, then what becomes of its people. */
export default function JourneyPage() {
  const { id = '' } = useParams();
  const journey = useQuery(journeyQuery(id));
  return <QueryView query={journey}>{(found) => <JourneyView key={id} journey={found} />}</QueryView>;
}

function JourneyView({ journey }: { journey: StoredJourney }) {
  const session = useSession();
  const senders = useQuery(sendersQuery);
  if (!isEditable(journey) || !canWriteContent(session)) return <JourneyReportView stored={journey} />;
  return (
    <QueryView query={senders}>
      {(rows) => (
        <JourneyEditor stored={journey} initial={journey.journey} senders={rows} sender={firstSender(rows)} />
      )}
    </QueryView>
  );
}
