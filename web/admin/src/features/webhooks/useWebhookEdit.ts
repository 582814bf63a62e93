// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import type { Webhook, WebhookDefinition } from './types';

/** What was typed, and the version of the stored object that the typing began from. */
interface Edit {
  value: WebhookDefinition;
  etag: string | undefined;
}

/**
 * The edit of a webhook. Until something is typed the form follows the stored object; from then on it keeps what was
 * typed and the version it began from, so that an overtaking change is found when saving.
 */
export function useWebhookEdit(props: {
  stored?: Webhook;
  initial: WebhookDefinition;
  onSaved: (saved: Webhook) => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { stored, initial, onSaved } = props;
  const [edit, setEdit] = useState<Edit | null>(null);
  const value = edit?.value ?? initial;
  const save = useMutation({
    mutationFn: (etag: string | undefined) =>
      stored
        ? call<Webhook>('PUT', `/webhooks/${stored.id}`, {
            body: value,
            etag: etag ?? edit?.etag ?? stored.etag,
          })
        : call<Webhook>('POST', '/webhooks', { body: value }),
    onSuccess: (saved) => {
      queries.setQueryData(['webhook', saved.id], saved);
      setEdit(null);
      ToastQueue.positive(text('webhooks.saved', { name: saved.name }), { timeout: TOAST_MS });
      onSaved(saved);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhook'] }),
  });
  return {
    value,
    isEdited: edit !== null,
    save,
    change: (part: Partial<WebhookDefinition>) => {
      save.reset();
      setEdit((before) => ({
        value: { ...value, ...part },
        etag: before ? before.etag : stored?.etag,
      }));
    },
    discard: () => {
      save.reset();
      setEdit(null);
    },
  };
}
