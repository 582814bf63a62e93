// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@react-spectrum/s2/Button';
import Refresh from '@react-spectrum/s2/icons/Refresh';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Credential } from '../../../api/types';
import { TOAST_MS } from '../../../components/toast';
import { useFindingText } from '../../../components/useFindingText';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { syncQuery } from '../api/queries';
import type { Sync } from '../api/types';

const note = style({ font: 'ui-sm', color: 'neutral-subdued' });

/** Reads all templates of an account from Meta anew; says how far that is, or when it was last done. */
export function SyncButton({ account }: { account: Credential }) {
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const sync = useQuery(syncQuery(account.id));
  const start = useMutation({
    mutationFn: () => call<Sync>('POST', `/credentials/${account.id}/templates/sync`),
    onError: () => ToastQueue.negative(text('templates.sync.failed'), { timeout: TOAST_MS }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['template'] }),
  });
  const { textOf } = useFindingText();
  const findings = sync.data?.findings ?? [];
  const isRunning = start.isPending || sync.data?.is_running === true;
  return (
    <>
      <span role="status" className={note}>
        {isRunning
          ? text('templates.sync.running', { count: sync.data?.read ?? 0 })
          : [
              sync.data?.synced_at &&
                text('templates.sync.at', { time: format.dateTime(sync.data.synced_at) }),
              ...findings.map(textOf),
            ]
              .filter(Boolean)
              .join(' ')}
      </span>
      <Button variant="secondary" isPending={isRunning} onPress={() => start.mutate()}>
        <Refresh />
        <Text>{text('templates.sync')}</Text>
      </Button>
    </>
  );
}
