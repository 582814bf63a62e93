// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { QueryView } from '../../../components/QueryView';
import { RowLink } from '../../../components/RowLink';
import { type StepItem, StepList } from '../../../components/StepList';
import { useFindingText } from '../../../components/useFindingText';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { stepsOf } from '../../campaigns/people/recipient';
import { profilePath } from '../../profiles/paths';
import { journeyPathQuery } from '../api/queries';
import type { JourneyPath, JourneyPerson, JourneyStep } from '../api/types';
import type { NodeTexts } from '../useNodeTexts';
import { type News, useReportWords } from './words';

const body = style({ display: 'grid', rowGap: 20, gridTemplateColumns: ['minmax(0, 1fr)'] });
const why = style({ font: 'ui-sm', color: 'gray-800' });
const head = style({ font: 'ui', color: 'heading', margin: 0 });

/** How a person is reached, as it is shown. */
export const addressOf = ({ phone, user_id, profile_id }: JourneyPerson): string =>
  phone ? `+${phone}` : (user_id ?? profile_id);

/** One person's way through the journey, step by step, and why. */
export function PathDialog(props: {
  journey: string;
  person: JourneyPerson | null;
  texts: NodeTexts;
  onClose: () => void;
}) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.person && <Path {...props} person={props.person} />}
    </DialogContainer>
  );
}

function Path(props: { journey: string; person: JourneyPerson; texts: NodeTexts; onClose: () => void }) {
  const text = useText();
  const { journey, person, texts, onClose } = props;
  const path = useQuery(journeyPathQuery(journey, person.id));
  return (
    <Dialog size="L">
      <Heading slot="title">{addressOf(person)}</Heading>
      <Content>
        <QueryView query={path}>{(found) => <PathView path={found} texts={texts} />}</QueryView>
      </Content>
      <ButtonGroup>
        <Button variant="accent" onPress={onClose}>
          {text('action.close')}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}

function PathView({ path, texts }: { path: JourneyPath; texts: NodeTexts }) {
  const text = useText();
  const format = useFormat();
  const words = useReportWords();
  const { textOf } = useFindingText();
  const { person, steps, messages } = path;
  const templates = new Set(messages.filter(({ recipient }) => recipient).map(({ node }) => node));
  const shown = steps.filter((step) => !isToldByMessage(step, templates));
  const moves = shown.map((step, index): StepItem & { at: string } => ({
    id: `${index}-${step.node}`,
    label: texts.nameOfId(step.node),
    at: step.at,
    children: <span className={why}>{wordsOf(step, words, texts)}</span>,
  }));
  const fates = messages.flatMap(({ node, recipient }) => {
    const all = recipient ? stepsOf(recipient) : [];
    // That it was decided about is told by the move itself, unless nothing came of it.
    return all.slice(all.length > 1 ? 1 : 0).map(({ step, at }, index, told): StepItem & { at: string } => ({
      id: step,
      label: text(`campaigns.step.${step}`),
      at,
      children: (
        <span className={why}>
          {texts.nameOfId(node)}
          {index === told.length - 1 && recipient?.reason && ` · ${textOf(recipient.reason)}`}
        </span>
      ),
    }));
  });
  const items: StepItem[] = [...moves, ...fates].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
  if (person.state === 'waiting' || person.state === 'held') {
    items.push({
      id: person.state,
      label: texts.nameOfId(person.node),
      at: person.since,
      children: (
        <span className={why}>
          {person.due_at
            ? text('journeys.waits_until', { time: format.dateTime(person.due_at) })
            : words.state(person.state)}
        </span>
      ),
    });
  }
  return (
    <div className={body}>
      <p className={head}>
        <RowLink href={profilePath(person.profile_id)}>{addressOf(person)}</RowLink> ·{' '}
        {words.state(person.state)}
      </p>
      <StepList label={text('messages.timeline')} steps={items} />
    </div>
  );
}

const newsOf = ({ details }: JourneyStep): News => (details ?? {}) as News;

/** Whether the timeline of a template tells the same. Which button was clicked it does not. */
function isToldByMessage(step: JourneyStep, templates: ReadonlySet<string>): boolean {
  const { fate, click } = newsOf(step);
  return fate !== undefined && click === undefined && templates.has(step.node);
}

/** Where a step led and why, or what became known, in plain words. */
function wordsOf(step: JourneyStep, words: ReturnType<typeof useReportWords>, texts: NodeTexts) {
  const { way, why: cause, reason } = step;
  return [
    words.news(newsOf(step)),
    cause && words.cause(cause),
    way && way !== 'next' && `→ ${texts.wayName(way)}`,
    reason && words.reason(reason),
  ]
    .filter(Boolean)
    .join(' ');
}
