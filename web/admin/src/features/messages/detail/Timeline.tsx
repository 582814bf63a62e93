// SPDX-License-Identifier: Apache-2.0
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FindingList } from '../../../components/FindingList';
import { StepList } from '../../../components/StepList';
import { useLanguage } from '../../../i18n/Language';
import type { Message, TimelineEntry } from '../api/types';
import { useMessageRoom } from '../room';
import { stepsOf } from './steps';

const spinner = style({
  display: 'grid',
  placeItems: 'center',
  height: 20,
  zIndex: 1,
  backgroundColor: 'base',
});
const quote = style({ font: 'ui', color: 'gray-800', margin: 0, overflowWrap: 'anywhere' });

/** What a message has been through, and what is still ahead of it. */
export function Timeline({ message }: { message: Message }) {
  const { text, coreText } = useLanguage();
  const room = useMessageRoom();
  const steps = stepsOf(message.timeline, room.path(), message.is_final);
  const isWaiting = steps.some(({ entry }) => entry === undefined);
  const last = steps.findLastIndex(({ entry }) => entry !== undefined);
  return (
    <StepList
      isLive
      steps={steps.map(({ state, entry }, index) => ({
        id: state,
        label: coreText(`state.message.${state}`) ?? state,
        at: entry?.at,
        sign: isWaiting && index === last && (
          <span className={spinner}>
            <ProgressCircle size="S" isIndeterminate aria-label={text('messages.waiting')} />
          </span>
        ),
        children: entry && <Refusal entry={entry} />,
      }))}
    />
  );
}

/** What a step says about a failure: what it means and what to do, then Meta's own words. */
function Refusal({ entry }: { entry: TimelineEntry }) {
  const { text } = useLanguage();
  const words = [entry.title, entry.details].filter(Boolean).join(': ');
  const meta = [entry.code && `(#${entry.code})`, words].filter(Boolean).join(' ');
  return (
    <>
      <FindingList findings={entry.findings} />
      {meta && (
        <p className={quote}>
          {text('templates.submit.meta_says')} <q>{meta}</q>
        </p>
      )}
    </>
  );
}
