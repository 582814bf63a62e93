// SPDX-License-Identifier: Apache-2.0

import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { UseMutationResult } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import type { TextKey } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/Language';
import type { EventOf } from './useConfigurationEvent';

/** The events that are asked about first, with what they mean. */
const ASKED: Record<string, TextKey> = {
  deactivate: 'configuration.deactivate.body',
  delete: 'configuration.delete.body',
};

const box = style({ marginBottom: 16 });

/** Whether an event is asked about before it happens. */
export function isAsked(event: string): boolean {
  return event in ASKED;
}

/** Asks about an event that takes something away, and says why one was refused. */
export function EventDialog(props: {
  asked: EventOf | null;
  change: UseMutationResult<unknown, Error, EventOf>;
  onClose: () => void;
}) {
  const { text, coreText } = useLanguage();
  const { asked, change } = props;
  const meaning = asked && ASKED[asked.event];
  return (
    <>
      {change.isError && (
        <div className={box}>
          <ProblemAlert error={change.error} title={text('configuration.event.failed')} />
        </div>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        isDestructive
        title={text('configuration.event.title', {
          event: (asked && coreText(`event.configuration.${asked.event}`)) ?? asked?.event,
          name: asked?.configuration.configuration.name,
        })}
        confirmLabel={(asked && coreText(`event.configuration.${asked.event}`)) ?? ''}
        onConfirm={() => asked && change.mutate(asked)}
        onClose={props.onClose}
      >
        {meaning && text(meaning)}
      </ConfirmDialog>
    </>
  );
}
