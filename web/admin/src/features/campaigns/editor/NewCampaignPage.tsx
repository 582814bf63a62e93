// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useQuery } from '@tanstack/react-query';
import { canAdminister, useSession } from '../../../api/session';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { CONFIGURATIONS_PATH } from '../../configurations/paths';
import { type Sender, sendersQuery } from '../../messages/api/queries';
import { keptSender } from '../../messages/send/chosenSender';
import { CAMPAIGNS_PATH } from '../paths';
import { CampaignEditor } from './CampaignEditor';
import { newCampaign } from './content';

/** The configuration that a new campaign begins with: the one used last, else the first. */
function firstSender(senders: readonly Sender[]): string | undefined {
  const kept = keptSender();
  return (senders.find(({ id }) => id === kept) ?? senders[0])?.id;
}

/** Begins a campaign. */
export default function NewCampaignPage() {
  const senders = useQuery(sendersQuery);
  return (
    <QueryView query={senders} isEmpty={(rows) => rows.length === 0} empty={<NoSender />}>
      {(rows) => <CampaignEditor senders={rows} initial={newCampaign(firstSender(rows))} />}
    </QueryView>
  );
}

function NoSender() {
  const text = useText();
  const session = useSession();
  return (
    <>
      <PageHeader
        title={text('campaigns.create')}
        crumbs={[
          { label: text('campaigns.title'), href: CAMPAIGNS_PATH },
          { label: text('campaigns.create') },
        ]}
      />
      <EmptyState
        title={text('messages.no_sender.title')}
        description={text(canAdminister(session) ? 'messages.no_sender.body' : 'messages.no_sender.ask')}
        action={
          canAdminister(session) && (
            <LinkButton variant="accent" href={CONFIGURATIONS_PATH}>
              {text('messages.no_sender.action')}
            </LinkButton>
          )
        }
      />
    </>
  );
}
