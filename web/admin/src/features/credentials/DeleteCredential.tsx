// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Credential } from '../../api/types';
import { RemovalDialog } from '../../components/RemovalDialog';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';

/** Asks, then deletes a set of credentials. `onDeleted` is called when it is gone. */
export function DeleteCredential(props: {
  credential: Credential;
  onClose: () => void;
  onDeleted?: () => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { credential } = props;
  const remove = useMutation({
    mutationFn: () => call('DELETE', `/credentials/${credential.id}`, { etag: credential.etag }),
    onSuccess: () => {
      ToastQueue.positive(text('credential.deleted', { name: credential.name }), { timeout: TOAST_MS });
      props.onClose();
      props.onDeleted?.();
      // What was deleted is not read again.
      void queries.invalidateQueries({ queryKey: ['credential', 'list'] });
      void queries.invalidateQueries({ queryKey: ['credential', 'choices'] });
    },
  });
  return (
    <RemovalDialog
      title={text('credential.delete.title', { name: credential.name })}
      failedTitle={text('credential.delete.failed')}
      removal={remove}
      onClose={props.onClose}
    >
      {text('credential.delete.body')}
    </RemovalDialog>
  );
}
