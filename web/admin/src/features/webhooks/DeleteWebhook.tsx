// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { RemovalDialog } from '../../components/RemovalDialog';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import type { Webhook } from './types';

/** Asks, then deletes a webhook. `onDeleted` is called when it is gone. */
export function DeleteWebhook(props: { webhook: Webhook; onClose: () => void; onDeleted?: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const { id, etag, name } = props.webhook;
  const removal = useMutation({
    mutationFn: () => call('DELETE', `/webhooks/${id}`, { etag }),
    onSuccess: () => {
      ToastQueue.positive(text('webhooks.deleted', { name }), { timeout: TOAST_MS });
      props.onClose();
      props.onDeleted?.();
      // What was deleted is not read again.
      void queries.invalidateQueries({ queryKey: ['webhook', 'list'] });
    },
  });
  return (
    <RemovalDialog
      title={text('webhooks.delete.title', { name })}
      failedTitle={text('webhooks.delete.failed')}
      removal={removal}
      onClose={props.onClose}
    >
      {text('webhooks.delete.body')}
    </RemovalDialog>
  );
}
