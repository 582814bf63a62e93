// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Pause from '@react-spectrum/s2/icons/Pause';
import Play from '@react-spectrum/s2/icons/Play';
import Refresh from '@react-spectrum/s2/icons/Refresh';
import StopProcessing from '@react-spectrum/s2/icons/StopProcessing';
import { Tooltip, TooltipTrigger } from '@react-spectrum/s2/Tooltip';
import type { ComponentType } from 'react';
import type { Offer } from '../../../api/types';
import { useFindingText } from '../../../components/useFindingText';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { StoredCampaign } from '../api/types';
import { EventMenu } from './EventMenu';
import { leadingOffers, menuOffers } from './offers';

const ICONS: Record<string, ComponentType> = {
  pause: Pause,
  resume: Play,
  stop: StopProcessing,
  retry_failed: Refresh,
};

/** What the lifecycle offers for one campaign: the weighty as buttons with the people they are about, the rest in a menu. */
export function EventButtons(props: {
  campaign: StoredCampaign;
  isPending: boolean;
  onEvent: (event: string) => void;
}) {
  const { campaign, isPending, onEvent } = props;
  const leading = leadingOffers(campaign);
  return (
    <>
      {leading.map((offer) => (
        <EventButton
          key={offer.event}
          offer={offer}
          campaign={campaign}
          isPending={isPending}
          onPress={() => onEvent(offer.event)}
        />
      ))}
      <EventMenu
        campaign={campaign}
        offers={menuOffers(campaign).filter((offer) => !leading.includes(offer))}
        onEvent={onEvent}
      />
    </>
  );
}

function EventButton(props: {
  offer: Offer;
  campaign: StoredCampaign;
  isPending: boolean;
  onPress: () => void;
}) {
  const { coreText } = useLanguage();
  const format = useFormat();
  const { textOf } = useFindingText();
  const { event, allowed, findings } = props.offer;
  const people = peopleOf(props.campaign, event);
  const Icon = ICONS[event];
  const label = coreText(`event.campaign.${event}`) ?? event;
  const button = (
    <ActionButton isDisabled={!allowed || props.isPending} onPress={props.onPress}>
      {Icon && <Icon />}
      <Text>{people > 0 ? `${label} (${format.number(people)})` : label}</Text>
    </ActionButton>
  );
  return findings[0] ? (
    <TooltipTrigger>
      {button}
      <Tooltip>{textOf(findings[0])}</Tooltip>
    </TooltipTrigger>
  ) : (
    button
  );
}

/** How many people an event is about; 0 where it is about all of them. */
function peopleOf({ funnel }: StoredCampaign, event: string): number {
  if (event === 'retry_failed') return funnel.retryable;
  return event === 'resume' || event === 'stop' ? funnel.open : 0;
}
