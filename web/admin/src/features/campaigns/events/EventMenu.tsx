// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import type { Offer } from '../../../api/types';
import { useFindingText } from '../../../components/useFindingText';
import { useLanguage } from '../../../i18n/Language';
import type { StoredCampaign } from '../api/types';
import { menuOffers } from './offers';

/** What the lifecycle offers for one campaign; what is refused now says why. */
export function EventMenu(props: {
  campaign: StoredCampaign;
  offers?: readonly Offer[];
  onEvent: (event: string) => void;
}) {
  const { text, coreText } = useLanguage();
  const { textOf } = useFindingText();
  const offers = props.offers ?? menuOffers(props.campaign);
  if (offers.length === 0) return null;
  return (
    <ActionMenu
      isQuiet
      aria-label={text('list.actions_of', { name: props.campaign.campaign.name })}
      disabledKeys={offers.filter(({ allowed }) => !allowed).map(({ event }) => event)}
      onAction={(key) => props.onEvent(String(key))}
    >
      {offers.map(({ event, findings }) => (
        <MenuItem key={event} id={event} textValue={coreText(`event.campaign.${event}`) ?? event}>
          <Text slot="label">{coreText(`event.campaign.${event}`) ?? event}</Text>
          {findings[0] && <Text slot="description">{textOf(findings[0])}</Text>}
        </MenuItem>
      ))}
    </ActionMenu>
  );
}
