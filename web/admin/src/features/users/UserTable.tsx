// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { useSession } from '../../api/session';
import type { Invitation, User } from '../../api/types';
import { usePages } from '../../api/usePages';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import type { Column } from '../../components/DataTable';
import { PagedTable } from '../../components/PagedTable';
import { ProblemAlert } from '../../components/ProblemAlert';
import { StatusBadge } from '../../components/StatusBadge';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { InvitationToHand } from './InvitationLink';
import { RoleDialog } from './RoleDialog';

const strong = style({ fontWeight: 'bold', color: 'heading' });
const problem = style({ marginBottom: 16 });

/** The users, each with what can be done to them. */
export function UserTable({ onInvited }: { onInvited: (invited: InvitationToHand) => void }) {
  const text = useText();
  const format = useFormat();
  const session = useSession();
  const queries = useQueryClient();
  const users = usePages<User>('user', '/users');
  const [changing, setChanging] = useState<User | null>(null);
  const [removing, setRemoving] = useState<User | null>(null);

  const refresh = () => queries.invalidateQueries({ queryKey: ['user'] });
  const remove = useMutation({
    mutationFn: (user: User) => call('DELETE', `/users/${user.id}`, { etag: user.etag }),
    onSettled: refresh,
    onSuccess: (_, user) => {
      ToastQueue.positive(text('users.removed', { name: user.name }), { timeout: TOAST_MS });
    },
  });
  const inviteAgain = useMutation({
    mutationFn: (user: User) => call<Invitation>('POST', `/users/${user.id}/invitation`),
    onSettled: refresh,
    onSuccess: ({ invitation_token }, user) => onInvited({ name: user.name, token: invitation_token }),
  });

  const actions: Record<string, (user: User) => void> = {
    role: setChanging,
    invite: (user) => inviteAgain.mutate(user),
    remove: setRemoving,
  };
  const columns: Column<User>[] = [
    { id: 'name', label: text('user.name'), cell: (user) => <span className={strong}>{user.name}</span> },
    { id: 'email', label: text('user.email'), cell: (user) => user.email },
    { id: 'role', label: text('user.role'), cell: (user) => text(`role.${user.role}`) },
    {
      id: 'state',
      label: text('user.state'),
      cell: (user) => (
        <StatusBadge lifecycle="user" state={user.state} label={text(`user.state.${user.state}`)} />
      ),
    },
    {
      id: 'seen',
      label: text('user.last_seen'),
      cell: (user) => (user.last_seen_at ? format.dateTime(user.last_seen_at) : '–'),
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (user) => (
        <ActionMenu
          isQuiet
          aria-label={text('list.actions_of', { name: user.name })}
          disabledKeys={user.id === session.user.id ? ['role', 'remove'] : []}
          onAction={(key) => actions[String(key)]?.(user)}
        >
          <MenuItem id="role">
            <Text slot="label">{text('users.role')}</Text>
          </MenuItem>
          <MenuItem id="invite">
            <Text slot="label">{text('users.invite_again')}</Text>
          </MenuItem>
          <MenuItem id="remove">
            <Text slot="label">{text('users.remove')}</Text>
          </MenuItem>
        </ActionMenu>
      ),
    },
  ];

  return (
    <>
      <div className={problem}>
        <ProblemAlert error={remove.error ?? inviteAgain.error} title={text('users.failed')} />
      </div>
      <PagedTable
        pages={users}
        label={text('users.title')}
        columns={columns}
        rowKey={(user) => user.id}
        empty={null}
      />
      {changing && <RoleDialog user={changing} onClose={() => setChanging(null)} />}
      <ConfirmDialog
        isOpen={removing !== null}
        isDestructive
        title={text('users.remove.title', { name: removing?.name })}
        confirmLabel={text('users.remove')}
        onConfirm={() => removing && remove.mutate(removing)}
        onClose={() => setRemoving(null)}
      >
        {text('users.remove.body')}
      </ConfirmDialog>
    </>
  );
}
