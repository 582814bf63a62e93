// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call } from '../../api/client';
import type { ChannelConfiguration } from '../../api/types';
import { TOAST_MS } from '../../components/toast';
import { useLanguage } from '../../i18n/Language';
import { CONFIGURATIONS_PATH } from './paths';

/** One event of one configuration, by its name in the core. */
export interface EventOf {
  configuration: ChannelConfiguration;
  event: string;
}

/** Asks the proxy for an event. A copy that comes of it is opened; a deletion leads to the list. */
export function useConfigurationEvent() {
  const { text, coreText } = useLanguage();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: ({ configuration: { id, etag }, event }: EventOf) =>
      event === 'delete'
        ? call<undefined>('DELETE', `/configurations/${id}`, { etag })
        : call<ChannelConfiguration>('POST', `/configurations/${id}/${event}`, { etag }),
    onSuccess: (result, { configuration, event }) => {
      ToastQueue.positive(
        text('configuration.event.done', {
          name: configuration.configuration.name,
          event: coreText(`event.configuration.${event}`) ?? event,
        }),
        { timeout: TOAST_MS },
      );
      if (!result) navigate(CONFIGURATIONS_PATH);
      else if (result.id !== configuration.id) navigate(`${CONFIGURATIONS_PATH}/${result.id}`);
    },
    // What was deleted is not read again.
    onSettled: (result, error) =>
      queries.invalidateQueries({ queryKey: ['configuration', ...(result || error ? [] : ['list'])] }),
  });
}
