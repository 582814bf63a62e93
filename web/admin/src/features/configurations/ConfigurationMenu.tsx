// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import type { ChannelConfiguration } from '../../api/types';
import { useFindingText } from '../../components/useFindingText';
import { useLanguage } from '../../i18n/Language';
import { directOffers } from './offers';

/** What the lifecycle offers for one configuration; what is refused now says why. */
export function ConfigurationMenu(props: {
  configuration: ChannelConfiguration;
  onEvent: (event: string) => void;
}) {
  const { text, coreText } = useLanguage();
  const { textOf } = useFindingText();
  const offers = directOffers(props.configuration.actions);
  if (offers.length === 0) return null;
  return (
    <ActionMenu
      isQuiet
      aria-label={text('list.actions_of', { name: props.configuration.configuration.name })}
      disabledKeys={offers.filter(({ allowed }) => !allowed).map(({ event }) => event)}
      onAction={(key) => props.onEvent(String(key))}
    >
      {offers.map(({ event, findings }) => (
        <MenuItem key={event} id={event} textValue={coreText(`event.configuration.${event}`) ?? event}>
          <Text slot="label">{coreText(`event.configuration.${event}`) ?? event}</Text>
          {findings[0] && <Text slot="description">{textOf(findings[0])}</Text>}
        </MenuItem>
      ))}
    </ActionMenu>
  );
}
