// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { UseMutationResult } from '@tanstack/react-query';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { type Language, useLanguage } from '../../../i18n/Language';
import type { StoredCampaign } from '../api/types';
import type { EventOf } from './useCampaignEvent';

const box = style({ marginBottom: 16 });
const DESTRUCTIVE = ['stop', 'delete'];

/** What an event leads to, with the people it is about. */
const MEANINGS: Record<
  string,
  (campaign: StoredCampaign, text: Language['text'], people?: number) => string
> = {
  activate: ({ campaign }, text, people) =>
    campaign.kind === 'api_triggered'
      ? text('campaigns.activate.on_call')
      : text(campaign.schedule?.start ? 'campaigns.activate.later' : 'campaigns.activate.now', {
          people: people ?? 0,
        }),
  stop: ({ funnel }, text) => text('campaigns.stop.body', { people: funnel.open }),
  retry_failed: ({ funnel }, text) => text('campaigns.retry_failed.body', { people: funnel.retryable }),
  delete: (_, text) => text('campaigns.delete.body'),
};

/** Asks about an event that cannot be taken back, and says why one was refused. */
export function EventDialog(props: {
  asked: EventOf | null;
  change: UseMutationResult<unknown, Error, EventOf>;
  /** How many people the campaign is for, where that is known. */
  people?: number;
  onClose: () => void;
}) {
  const { text, coreText } = useLanguage();
  const { asked, change } = props;
  const event = asked ? (coreText(`event.campaign.${asked.event}`) ?? asked.event) : '';
  return (
    <>
      {change.isError && (
        <div className={box}>
          <ProblemAlert error={change.error} title={text('campaigns.event.failed')} />
        </div>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        isDestructive={asked !== null && DESTRUCTIVE.includes(asked.event)}
        title={text('campaigns.event.title', { event, name: asked?.campaign.campaign.name })}
        confirmLabel={event}
        onConfirm={() => asked && change.mutate(asked)}
        onClose={props.onClose}
      >
        {asked && MEANINGS[asked.event]?.(asked.campaign, text, props.people)}
      </ConfirmDialog>
    </>
  );
}
