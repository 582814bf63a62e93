// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ChannelConfiguration } from '../../api/types';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';

const line = style({ display: 'flex', alignItems: 'center', columnGap: 4, font: 'ui-sm', color: 'gray-700' });

/** Where the recent update of an active configuration stands; nothing when there was none. */
export function UpdateBadge({ configuration }: { configuration: ChannelConfiguration }) {
  const text = useText();
  if (!configuration.update) return null;
  return (
    <span className={line}>
      {text('configuration.update')}
      <StatusBadge lifecycle="configuration_update" state={configuration.update_status} />
    </span>
  );
}
