// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import type { Message, SendRequest } from '../api/types';
import { messagePath } from '../paths';

/**
 * Sends a message and goes to its page. However often it is tried, the same content is sent once: the key that names it
 * changes only with `renew`.
 */
export function useSend() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const key = useRef(crypto.randomUUID());
  const send = useMutation({
    mutationFn: (request: SendRequest) =>
      call<Message>('POST', '/messages', { body: request, idempotencyKey: key.current }),
    onSuccess: (message) => {
      key.current = crypto.randomUUID();
      queries.setQueryData(['message', message.id], message);
      navigate(messagePath(message.id));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['message', 'list'] }),
  });
  const { isIdle, reset } = send;
  /** Says that the message is another one from now on. */
  const renew = useCallback(() => {
    key.current = crypto.randomUUID();
    if (!isIdle) reset();
  }, [isIdle, reset]);
  return { ...send, renew };
}
