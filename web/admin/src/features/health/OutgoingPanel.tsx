// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { OutgoingForm } from './OutgoingForm';
import type { NotificationSettings } from './types';

/** Where events are told to outside of the program. */
export function OutgoingPanel() {
  const text = useText();
  const settings = useQuery({
    queryKey: ['notification_settings'],
    queryFn: ({ signal }) => call<NotificationSettings>('GET', '/notification-settings', { signal }),
  });
  return (
    <Panel title={text('health.outgoing')} description={text('health.outgoing.help')}>
      <QueryView query={settings}>{(data) => <OutgoingForm settings={data} />}</QueryView>
    </Panel>
  );
}
