// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FactList } from '../../../components/FactList';
import { FindingList } from '../../../components/FindingList';
import { RowLink } from '../../../components/RowLink';
import { StatusBadge } from '../../../components/StatusBadge';
import { StepList } from '../../../components/StepList';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { useLanguageName } from '../../../i18n/useLanguageName';
import { profilePath } from '../../profiles/paths';
import type { Recipient } from '../api/types';
import { GateTrace } from './GateTrace';
import { addressOf, stepsOf } from './recipient';

const body = style({ display: 'grid', rowGap: 20, gridTemplateColumns: ['minmax(0, 1fr)'] });
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
  return (
    <Dialog size="L">
      <Heading slot="title">{addressOf(recipient)}</Heading>
      <Content>
        <div className={body}>
          <StatusBadge lifecycle="dispatch" state={state} />
          {reason && <FindingList findings={[reason]} />}
          <StepList
            label={text('messages.timeline')}
            steps={stepsOf(recipient).map(({ step, at }) => ({
              id: step,
              label: text(`campaigns.step.${step}`),
              at,
            }))}
          />
          <GateTrace recipient={recipient} />
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
