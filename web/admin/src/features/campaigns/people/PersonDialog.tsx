// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FactList } from '../../../components/FactList';
import { FindingList } from '../../../components/FindingList';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { profilePath } from '../../profiles/paths';
import { useLanguageName } from '../../templates/useLanguageName';
import type { Recipient } from '../api/types';
import { addressOf, type Step, stepsOf } from './recipient';

const body = style({ display: 'grid', rowGap: 20, gridTemplateColumns: ['minmax(0, 1fr)'] });
const list = style({ display: 'grid', margin: 0, padding: 0, listStyleType: 'none' });
const row = style({
  display: 'grid',
  gridTemplateColumns: [24, 'minmax(0, 1fr)'],
  columnGap: 12,
  position: 'relative',
  paddingBottom: { default: 16, ':last-child': 0 },
});
const line = style({
  position: 'absolute',
  insetStart: '[11px]',
  top: 20,
  bottom: 0,
  width: 2,
  backgroundColor: 'gray-200',
});
const dot = style({
  size: 12,
  marginTop: 4,
  marginX: 'auto',
  borderRadius: 'full',
  zIndex: 1,
  backgroundColor: { default: 'accent-900', isFailure: 'negative-900' },
});
const label = style({ font: 'ui', fontWeight: 'bold', color: 'heading' });
const time = style({ font: 'ui-sm', color: 'neutral-subdued' });
const words = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, alignItems: 'baseline' });

/** What became of one person's message, step by step, and why. */
export function PersonDialog(props: { recipient: Recipient | null; onClose: () => void }) {
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.recipient && <Person recipient={props.recipient} onClose={props.onClose} />}
    </DialogContainer>
  );
}

function Person({ recipient, onClose }: { recipient: Recipient; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useLanguageName();
  const { state, reason, treatment, language, route, attempts, due_at, wamid } = recipient;
  const steps = stepsOf(recipient);
  return (
    <Dialog size="L">
      <Heading slot="title">{addressOf(recipient)}</Heading>
      <Content>
        <div className={body}>
          <StatusBadge lifecycle="dispatch" state={state} />
          {reason && <FindingList findings={[reason]} />}
          <ol className={list} aria-label={text('messages.timeline')}>
            {steps.map((step, index) => (
              <TimelineRow key={step.step} step={step} isLast={index === steps.length - 1} />
            ))}
          </ol>
          <FactList
            facts={[
              {
                label: text('campaigns.person'),
                value: <RowLink href={profilePath(recipient.profile_id)}>{addressOf(recipient)}</RowLink>,
              },
              { label: text('campaigns.route'), value: route ? text(`campaigns.route.${route}`) : '–' },
              { label: text('campaigns.preview.language'), value: language ? nameOf(language) : '–' },
              { label: text('campaigns.preview.treatment'), value: treatment || '–' },
              { label: text('campaigns.attempts'), value: format.number(attempts) },
              { label: text('campaigns.due'), value: due_at ? format.dateTime(due_at) : '–' },
              { label: text('messages.wamid'), value: wamid ?? '–' },
            ]}
          />
        </div>
      </Content>
      <ButtonGroup>
        <Button variant="accent" onPress={onClose}>
          {text('action.close')}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}

function TimelineRow({ step, isLast }: { step: Step; isLast: boolean }) {
  const text = useText();
  const format = useFormat();
  return (
    <li className={row} data-step={step.step}>
      {!isLast && <span className={line} />}
      <span className={dot({ isFailure: step.step === 'failed' })} />
      <div className={words}>
        <span className={label}>{text(`campaigns.step.${step.step}`)}</span>
        <time className={time} dateTime={step.at}>
          {format.date(step.at)} {format.time(step.at)}
        </time>
      </div>
    </li>
  );
}
