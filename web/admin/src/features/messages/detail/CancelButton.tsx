// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client';
import { SubmitButton } from '../../../components/SubmitButton';
import { TOAST_MS } from '../../../components/toast';
import { useText } from '../../../i18n/Language';
import type { Message } from '../api/types';

/** Withdraws a message as long as it waits; nothing once it has left. */
export function CancelButton({ message }: { message: Message }) {
  const text = useText();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => call<Message>('POST', `/messages/${message.id}/cancel`, { etag: message.etag }),
    onSuccess: (cancelled) => queries.setQueryData(['message', cancelled.id], cancelled),
    onError: () => ToastQueue.negative(text('messages.cancel.failed'), { timeout: TOAST_MS }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['message'] }),
  });
  if (!message.offers.some(({ event, allowed }) => event === 'cancel' && allowed)) return null;
  return (
    <SubmitButton variant="secondary" isPending={cancel.isPending} onPress={() => cancel.mutate()}>
      {text('messages.cancel')}
    </SubmitButton>
  );
}
