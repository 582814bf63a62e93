// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { usePages } from '../../api/usePages';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PagedTable } from '../../components/PagedTable';
import { ProblemAlert } from '../../components/ProblemAlert';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { ApiKey } from './types';

const strong = style({ fontWeight: 'bold', color: 'heading' });
const hint = style({ font: 'code-sm', whiteSpace: 'nowrap' });
const fixed = style({ minWidth: 'max' });
const problem = style({ marginBottom: 16 });

/** The keys, each with what it opens and when it was last used. */
export function KeyTable({ onCreate }: { onCreate: () => void }) {
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const keys = usePages<ApiKey>('api_key', '/api-keys');
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const revoke = useMutation({
    mutationFn: ({ id }: ApiKey) => call('DELETE', `/api-keys/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api_key'] }),
    onSuccess: (_, { name }) => {
      ToastQueue.positive(text('keys.revoked', { name }), { timeout: TOAST_MS });
    },
  });
  const time = (value: string | undefined, otherwise: string) => (value ? format.dateTime(value) : otherwise);
  const columns: Column<ApiKey>[] = [
    { id: 'name', label: text('keys.name'), cell: ({ name }) => <span className={strong}>{name}</span> },
    { id: 'hint', label: text('keys.key'), cell: (key) => <span className={hint}>hgk_…{key.hint}</span> },
    {
      id: 'scopes',
      label: text('keys.scopes'),
      cell: ({ scopes }) => scopes.map((scope) => text(`keys.scope.${scope}`)).join(', '),
    },
    {
      id: 'used',
      label: text('keys.last_used'),
      cell: ({ last_used_at }) => time(last_used_at, text('keys.never_used')),
    },
    {
      id: 'expires',
      label: text('keys.expires'),
      cell: ({ expires_at }) => time(expires_at, text('keys.never_expires')),
    },
    {
      id: 'created',
      label: text('keys.created'),
      cell: ({ created_by, created_at }) => `${created_by} · ${format.date(created_at)}`,
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (key) => (
        <ActionButton
          isQuiet
          styles={fixed}
          aria-label={text('keys.revoke.of', { name: key.name })}
          onPress={() => setRevoking(key)}
        >
          {text('keys.revoke')}
        </ActionButton>
      ),
    },
  ];
  return (
    <>
      {revoke.isError && (
        <div className={problem}>
          <ProblemAlert error={revoke.error} title={text('keys.revoke.failed')} />
        </div>
      )}
      <PagedTable
        pages={keys}
        label={text('keys.title')}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={text('keys.empty.title')}
            description={text('keys.empty.body')}
            action={
              <Button variant="accent" onPress={onCreate}>
                {text('keys.create')}
              </Button>
            }
          />
        }
      />
      <ConfirmDialog
        isOpen={revoking !== null}
        isDestructive
        title={text('keys.revoke.title', { name: revoking?.name })}
        confirmLabel={text('keys.revoke')}
        onConfirm={() => revoking && revoke.mutate(revoking)}
        onClose={() => setRevoking(null)}
      >
        {text('keys.revoke.body')}
      </ConfirmDialog>
    </>
  );
}
