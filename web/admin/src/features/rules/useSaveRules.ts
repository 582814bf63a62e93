// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';

/** What the proxy calls the kinds of rules: its path, and the type that its changes name. */
export const KINDS = {
  caps: { path: '/cap-rule-sets', type: 'cap_rule_set' },
  quiet: { path: '/quiet-hours', type: 'quiet_hours' },
  prices: { path: '/price-lists', type: 'price_list' },
} as const;

export type RulesKind = keyof typeof KINDS;

interface Stored {
  id: string;
  etag: string;
}

/** Stores rules, new ones or in place of `stored`. */
export function useSaveRules<T extends { name?: string | null }>(
  kind: RulesKind,
  stored: Stored | undefined,
  onSaved: () => void,
) {
  const text = useText();
  const queries = useQueryClient();
  const { path, type } = KINDS[kind];
  return useMutation({
    mutationFn: (body: T) =>
      stored
        ? call<T>('PUT', `${path}/${stored.id}`, { body, etag: stored.etag })
        : call<T>('POST', path, { body }),
    onSuccess: (saved) => {
      void queries.invalidateQueries({ queryKey: [type] });
      ToastQueue.positive(text('rules.saved', { name: saved.name }), { timeout: TOAST_MS });
      onSaved();
    },
  });
}
