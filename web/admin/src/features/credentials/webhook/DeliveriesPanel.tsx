// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Switch } from '@react-spectrum/s2/Switch';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import type { Credential } from '../../../api/types';
import { usePages } from '../../../api/usePages';
import type { Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { PagedTable } from '../../../components/PagedTable';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { DeliveryDialog } from './DeliveryDialog';
import type { Delivery } from './types';

const TONES: Record<Delivery['state'], string> = {
  waiting: 'pending',
  applied: 'success',
  put_off: 'delayed',
  given_up: 'failed',
};

const buttons = style({ display: 'flex', columnGap: 8, justifyContent: 'end' });

/** What Meta posted last, what became of it, and a second try for what failed. */
export function DeliveriesPanel({ credential }: { credential: Credential }) {
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [isFailedOnly, setFailedOnly] = useState(false);
  const [shown, setShown] = useState<Delivery | null>(null);
  const path = `/credentials/${credential.id}/deliveries`;
  const deliveries = usePages<Delivery>('delivery', path, { failed: isFailedOnly ? 'yes' : undefined });
  const retry = useMutation({
    mutationFn: ({ id }: Delivery) => call<Delivery>('POST', `${path}/${id}/retry`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['delivery'] }),
  });
  const columns: Column<Delivery>[] = [
    {
      id: 'received',
      label: text('delivery.received'),
      cell: ({ received_at, times }) =>
        [format.dateTime(received_at), times > 1 && text('delivery.times', { times })]
          .filter(Boolean)
          .join(' · '),
    },
    {
      id: 'fields',
      label: text('delivery.fields'),
      cell: ({ fields }) =>
        fields
          .map(({ name, is_known }) => (is_known ? name : text('delivery.unknown_field', { name })))
          .join(', ') || '–',
    },
    {
      id: 'state',
      label: text('user.state'),
      cell: ({ state, failure }) => (
        <>
          <StatusBadge lifecycle="delivery" state={TONES[state]} label={text(`delivery.state.${state}`)} />
          {failure}
        </>
      ),
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (delivery) => (
        <div className={buttons}>
          {delivery.can_retry && (
            <ActionButton isQuiet onPress={() => retry.mutate(delivery)}>
              {text('delivery.retry')}
            </ActionButton>
          )}
          <ActionButton isQuiet onPress={() => setShown(delivery)}>
            {text('delivery.show')}
          </ActionButton>
        </div>
      ),
    },
  ];
  return (
    <Panel
      title={text('delivery.title')}
      description={text('delivery.help')}
      actions={
        <Switch isSelected={isFailedOnly} onChange={setFailedOnly}>
          {text('delivery.only_failed')}
        </Switch>
      }
    >
      <ProblemAlert error={retry.error} title={text('delivery.retry.failed')} />
      <PagedTable
        pages={deliveries}
        label={text('delivery.received')}
        columns={columns}
        rowKey={({ id }) => id}
        isFiltered={isFailedOnly}
        empty={<EmptyState title={text('delivery.empty')} description={text('delivery.empty.body')} />}
      />
      {shown && <DeliveryDialog path={`${path}/${shown.id}`} onClose={() => setShown(null)} />}
    </Panel>
  );
}
