// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { RemovalDialog } from '../../components/RemovalDialog';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import type { Audience } from './api/types';

/** Asks before an audience is deleted; its people stay. */
export function DeleteAudience(props: { audience: Audience; onClose: () => void; onDeleted: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const { id, name, etag } = props.audience;
  const removal = useMutation({
    mutationFn: () => call('DELETE', `/audiences/${id}`, { etag }),
    onSuccess: () => {
      // What was deleted is not read again.
      void queries.invalidateQueries({ queryKey: ['audience', 'list'] });
      ToastQueue.positive(text('audience.deleted', { name }), { timeout: TOAST_MS });
      props.onDeleted();
    },
  });
  return (
    <RemovalDialog
      title={text('audience.delete.title', { name })}
      failedTitle={text('audience.delete.failed')}
      removal={removal}
      onClose={props.onClose}
    >
      {text('audience.delete.body')}
    </RemovalDialog>
  );
}
