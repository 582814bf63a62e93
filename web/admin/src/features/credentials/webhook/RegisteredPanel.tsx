// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Credential } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { QueryView } from '../../../components/QueryView';
import { StatusBadge } from '../../../components/StatusBadge';
import { useText } from '../../../i18n/Language';
import type { CallbackStanding } from './types';

type Callback = CallbackStanding['callbacks'][number];

const address = style({ font: 'code-sm', overflowWrap: 'anywhere' });
const note = style({ font: 'ui', margin: 0 });

/** The addresses that are registered at Meta beside ours, and the button that makes ours the one in force. */
export function RegisteredPanel({ credential }: { credential: Credential }) {
  const text = useText();
  const queries = useQueryClient();
  const path = `/credentials/${credential.id}/webhook`;
  const queryKey = ['callbacks', credential.id, credential.has_app_secret];
  const standing = useQuery({
    queryKey,
    queryFn: ({ signal }) => call<CallbackStanding>('GET', path, { signal }),
  });
  const register = useMutation({
    mutationFn: () => call<CallbackStanding>('POST', `${path}/register`),
    onSuccess: (now) => queries.setQueryData(queryKey, now),
    onSettled: () => queries.invalidateQueries({ queryKey: ['credential'] }),
  });
  const columns: Column<Callback>[] = [
    { id: 'level', label: text('webhook.level'), cell: ({ level }) => text(`webhook.level.${level}`) },
    { id: 'url', label: text('webhook.address'), cell: ({ url }) => <span className={address}>{url}</span> },
    {
      id: 'state',
      label: text('user.state'),
      cell: ({ is_in_force, is_ours }) => (
        <StatusBadge
          lifecycle="callback"
          state={is_in_force ? (is_ours ? 'active' : 'failed') : 'unused'}
          label={text(
            is_in_force ? (is_ours ? 'webhook.ours' : 'webhook.elsewhere') : 'webhook.not_in_force',
          )}
        />
      ),
    },
  ];
  return (
    <Panel
      title={text('webhook.registered')}
      description={text('webhook.registered.help')}
      actions={
        <>
          <ActionButton isPending={standing.isFetching} onPress={() => void standing.refetch()}>
            {text('readiness.check')}
          </ActionButton>
          <ActionButton isPending={register.isPending} onPress={() => register.mutate()}>
            {text('webhook.register')}
          </ActionButton>
        </>
      }
    >
      <ProblemAlert error={register.error} title={text('webhook.register.failed')} />
      <QueryView query={standing}>
        {({ callbacks, findings }) => (
          <>
            <FindingList findings={findings} />
            {callbacks.length > 0 ? (
              <DataTable
                label={text('webhook.address')}
                columns={columns}
                rows={callbacks}
                rowKey={({ level }) => level}
              />
            ) : (
              <p className={note}>{text('webhook.none_registered')}</p>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}
