// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import type { User } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import { RoleField } from './RoleField';

/** Gives a user another role. */
export function RoleDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [role, setRole] = useState(user.role);
  const change = useMutation({
    mutationFn: () => call<User>('PATCH', `/users/${user.id}`, { body: { role }, etag: user.etag }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['user'] }),
    onSuccess: () => {
      ToastQueue.positive(text('users.role.changed', { name: user.name }), { timeout: TOAST_MS });
      onClose();
    },
  });
  return (
    <FormDialog
      isOpen
      title={text('users.role.title', { name: user.name })}
      submitLabel={text('action.save')}
      isPending={change.isPending}
      isDisabled={role === user.role}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <ProblemAlert error={change.error} title={text('users.role.failed')} />
      <RoleField value={role} onChange={setRole} />
    </FormDialog>
  );
}
