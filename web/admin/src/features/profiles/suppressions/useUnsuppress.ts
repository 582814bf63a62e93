// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client';
import { TOAST_MS } from '../../../components/toast';
import { useText } from '../../../i18n/Language';

/** Takes a person off the suppression list, by the profile's id. */
export function useUnsuppress() {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('DELETE', `/suppressions/${id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['profile'] });
      ToastQueue.positive(text('suppression.removed'), { timeout: TOAST_MS });
    },
  });
}
