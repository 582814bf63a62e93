// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Tooltip, TooltipTrigger } from '@react-spectrum/s2/Tooltip';
import type { ChannelConfiguration } from '../../api/types';
import { useFindingText } from '../../components/useFindingText';
import { useLanguage } from '../../i18n/Language';
import { directOffers } from './offers';

/** What the lifecycle offers for one configuration, as buttons; one that is refused now says why. */
export function EventButtons(props: {
  configuration: ChannelConfiguration;
  isPending: boolean;
  onEvent: (event: string) => void;
}) {
  const { coreText } = useLanguage();
  const { textOf } = useFindingText();
  const offers = directOffers(props.configuration.actions);
  return offers.map(({ event, allowed, findings }) => {
    const button = (
      <ActionButton key={event} isDisabled={!allowed || props.isPending} onPress={() => props.onEvent(event)}>
        {coreText(`event.configuration.${event}`) ?? event}
      </ActionButton>
    );
    return findings[0] ? (
      <TooltipTrigger key={event}>
        {button}
        <Tooltip>{textOf(findings[0])}</Tooltip>
      </TooltipTrigger>
    ) : (
      button
    );
  });
}
