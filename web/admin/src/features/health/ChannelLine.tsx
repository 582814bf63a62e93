// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { NotificationSettings } from './types';

const line = style({ font: 'ui-sm', color: 'gray-700' });

/** How the deliveries of one channel go. Nothing while there were none. */
export function ChannelLine({ state }: { state: NotificationSettings['channels'][number] }) {
  const text = useText();
  const format = useFormat();
  if (state.waiting === 0 && !state.last_done_at && !state.last_failure) return null;
  const parts = [
    text(`health.outgoing.${state.channel}`),
    state.last_done_at && text('health.outgoing.last', { time: format.dateTime(state.last_done_at) }),
    state.waiting > 0 && text('health.outgoing.waiting', { count: state.waiting }),
    state.last_failure,
  ];
  return (
    <span className={line} data-channel={state.channel}>
      {parts.filter(Boolean).join(' · ')}
    </span>
  );
}
