// SPDX-License-Identifier: Apache-2.0
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FindingList } from '../../../components/FindingList';
import { toneOf } from '../../../components/StatusBadge';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Message, TimelineEntry } from '../api/types';
import { useMessageRoom } from '../room';
import { stepsOf } from './steps';

const list = style({ display: 'grid', margin: 0, padding: 0, listStyleType: 'none' });
const row = style({
  display: 'grid',
  gridTemplateColumns: [24, 'minmax(0, 1fr)'],
  columnGap: 12,
  position: 'relative',
  paddingBottom: { default: 20, ':last-child': 0 },
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
  boxSizing: 'border-box',
  size: 12,
  marginTop: 4,
  marginX: 'auto',
  borderRadius: 'full',
  borderWidth: 2,
  borderStyle: 'solid',
  zIndex: 1,
  borderColor: {
    default: 'gray-400',
    tone: {
      positive: 'positive-900',
      negative: 'negative-900',
      notice: 'notice-900',
      informative: 'informative-900',
      neutral: 'gray-700',
    },
  },
  backgroundColor: {
    default: 'base',
    tone: {
      positive: 'positive-900',
      negative: 'negative-900',
      notice: 'notice-900',
      informative: 'informative-900',
      neutral: 'gray-700',
    },
  },
});
const spinner = style({
  display: 'grid',
  placeItems: 'center',
  height: 20,
  zIndex: 1,
  backgroundColor: 'base',
});
const label = style({
  font: 'ui',
  fontWeight: { default: 'bold', isAhead: 'normal' },
  color: { default: 'heading', isAhead: 'neutral-subdued' },
});
const time = style({ font: 'ui-sm', color: 'neutral-subdued' });
const words = style({ display: 'grid', rowGap: 8, minWidth: 0 });
const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, alignItems: 'baseline' });
const quote = style({ font: 'ui', color: 'gray-800', margin: 0, overflowWrap: 'anywhere' });

/** What a message has been through, and what is still ahead of it. */
export function Timeline({ message }: { message: Message }) {
  const { text, coreText } = useLanguage();
  const format = useFormat();
  const room = useMessageRoom();
  const steps = stepsOf(message.timeline, room.path(), message.is_final);
  const isWaiting = steps.some(({ entry }) => entry === undefined);
  const last = steps.findLastIndex(({ entry }) => entry !== undefined);
  return (
    <ol className={list} aria-live="polite">
      {steps.map(({ state, entry }, index) => (
        <li
          key={entry?.at ? state + entry.at : state}
          className={row}
          data-step={state}
          data-done={entry !== undefined}
        >
          {index < steps.length - 1 && <span className={line} />}
          {isWaiting && index === last ? (
            <span className={spinner}>
              <ProgressCircle size="S" isIndeterminate aria-label={text('messages.waiting')} />
            </span>
          ) : (
            <span className={dot({ tone: entry ? toneOf(state) : undefined })} />
          )}
          <div className={words}>
            <div className={head}>
              <span className={label({ isAhead: entry === undefined })}>
                {coreText(`state.message.${state}`) ?? state}
              </span>
              {entry && (
                <time className={time} dateTime={entry.at}>
                  {format.dateTime(entry.at)}
                </time>
              )}
            </div>
            {entry && <Refusal entry={entry} />}
          </div>
        </li>
      ))}
    </ol>
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
