// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { UseMutationResult } from '@tanstack/react-query';
import type { Offer } from '../../../api/types';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useFindingText } from '../../../components/useFindingText';
import { type Language, useLanguage } from '../../../i18n/Language';
import type { StoredJourney } from '../api/types';
import type { EventOf } from './useJourneyEvent';

const box = style({ marginBottom: 16 });
const DESTRUCTIVE = ['stop', 'delete', 'pause_discard'];

/** Those that stand beside the title; the others are in the menu. What the editor itself gives is in neither. */
const LEADING = ['pause_hold', 'resume', 'end_test', 'new_version'];
const BY_EDITOR = ['save', 'test', 'publish', 'start_dry_run'];

type Ask = (journey: StoredJourney, event: string) => void;

/** What the lifecycle offers beside the title of a journey, and in its menu. */
export function EventButtons({
  journey,
  isPending,
  onAsk,
}: {
  journey: StoredJourney;
  isPending: boolean;
  onAsk: Ask;
}) {
  const { coreText } = useLanguage();
  const { actions } = journey;
  const isMain = (event: string) => event === 'publish';
  const leading = actions.filter(
    ({ event, allowed }) => allowed && (LEADING.includes(event) || isMain(event)),
  );
  return (
    <>
      {leading.map(({ event }) => (
        <Button
          key={event}
          variant={isMain(event) ? 'accent' : 'secondary'}
          fillStyle={isMain(event) ? 'fill' : 'outline'}
          isDisabled={isPending}
          onPress={() => onAsk(journey, event)}
        >
          {coreText(`event.journey.${event}`) ?? event}
        </Button>
      ))}
      <EventMenu
        journey={journey}
        offers={menuOffers(journey).filter((offer) => !leading.includes(offer))}
        onAsk={onAsk}
      />
    </>
  );
}

const menuOffers = ({ actions }: StoredJourney): Offer[] =>
  actions.filter(({ event }) => !BY_EDITOR.includes(event));

/** What the lifecycle offers for one journey; what is refused now says why. */
export function EventMenu(props: { journey: StoredJourney; offers?: readonly Offer[]; onAsk: Ask }) {
  const { text, coreText } = useLanguage();
  const { textOf } = useFindingText();
  const { journey, onAsk } = props;
  const offers = props.offers ?? menuOffers(journey);
  if (offers.length === 0) return null;
  return (
    <ActionMenu
      isQuiet
      aria-label={text('list.actions_of', { name: journey.journey.name })}
      disabledKeys={offers.filter(({ allowed }) => !allowed).map(({ event }) => event)}
      onAction={(key) => onAsk(journey, String(key))}
    >
      {offers.map(({ event, findings }) => (
        <MenuItem key={event} id={event} textValue={coreText(`event.journey.${event}`) ?? event}>
          <Text slot="label">{coreText(`event.journey.${event}`) ?? event}</Text>
          {findings[0] && <Text slot="description">{textOf(findings[0])}</Text>}
        </MenuItem>
      ))}
    </ActionMenu>
  );
}

/** What an event leads to, with the people it is about. */
const MEANINGS: Record<string, (journey: StoredJourney, text: Language['text']) => string> = {
  publish: ({ version }, text) => text(version > 1 ? 'journeys.publish.again' : 'journeys.publish.body'),
  pause_hold: ({ inside }, text) => text('journeys.pause_hold.body', { people: inside }),
  pause_discard: ({ inside }, text) => text('journeys.pause_discard.body', { people: inside }),
  close: ({ inside }, text) => text('journeys.close.body', { people: inside }),
  stop: ({ inside }, text) => text('journeys.stop.body', { people: inside }),
  delete: (_, text) => text('campaigns.delete.body'),
};

/** Asks about an event that changes what happens to people, and says why one was refused. */
export function EventDialog(props: {
  asked: EventOf | null;
  change: UseMutationResult<unknown, Error, EventOf>;
  onClose: () => void;
}) {
  const { text, coreText } = useLanguage();
  const { asked, change } = props;
  const event = asked ? (coreText(`event.journey.${asked.event}`) ?? asked.event) : '';
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
        title={text('campaigns.event.title', { event, name: asked?.journey.journey.name })}
        confirmLabel={event}
        onConfirm={() => asked && change.mutate(asked)}
        onClose={props.onClose}
      >
        {asked && MEANINGS[asked.event]?.(asked.journey, text)}
      </ConfirmDialog>
    </>
  );
}
