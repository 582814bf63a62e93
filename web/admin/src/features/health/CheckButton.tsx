// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Refresh from '@react-spectrum/s2/icons/Refresh';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import type { HealthAccount } from './types';

/** Asks Meta about the account now. */
export function CheckButton({ account }: { account: HealthAccount }) {
  const text = useText();
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: () => call('POST', `/credentials/${account.credential_id}/refresh`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['health'] }),
    onError: () => {
      ToastQueue.negative(text('credential.refresh.failed'), { timeout: TOAST_MS });
    },
  });
  return (
    <ActionButton isPending={check.isPending} onPress={() => check.mutate()}>
      <Refresh />
      <Text>{text('readiness.check')}</Text>
    </ActionButton>
  );
}
