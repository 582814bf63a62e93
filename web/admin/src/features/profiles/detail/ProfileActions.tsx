// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Delete from '@react-spectrum/s2/icons/Delete';
import Download from '@react-spectrum/s2/icons/Download';
import Edit from '@react-spectrum/s2/icons/Edit';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import { canAdminister, canWriteContent, useSession } from '../../../api/session';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { RemovalDialog } from '../../../components/RemovalDialog';
import { TOAST_MS } from '../../../components/toast';
import { useText } from '../../../i18n/Language';
import { saveAs } from '../../audiences/saveAs';
import type { Person } from '../api/types';
import { PROFILES_PATH } from '../paths';
import { nameOf } from '../words';
import { ProfileDialog } from './ProfileDialog';

type Asked = 'edit' | 'export' | 'erase';

/** What can be done with a person's data: change, hand out, erase. */
export function ProfileActions({ person }: { person: Person }) {
  const text = useText();
  const queries = useQueryClient();
  const session = useSession();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const name = nameOf(person);

  const handOut = useMutation({
    mutationFn: () => call<unknown>('GET', `/profiles/${person.id}/export`),
    onSuccess: (data) => {
      const json = JSON.stringify(data, null, 2);
      saveAs(
        new Blob([json], { type: 'application/json' }),
        text('profile.export.file_name', { id: person.id }),
      );
    },
    onError: () => ToastQueue.negative(text('profile.export.failed'), { timeout: TOAST_MS }),
  });
  const erasure = useMutation({
    mutationFn: () => call('DELETE', `/profiles/${person.id}`, { etag: person.etag }),
    onSuccess: () => {
      ToastQueue.positive(text('profile.erased', { name }), { timeout: TOAST_MS });
      navigate(PROFILES_PATH);
      // What was erased is not read again.
      void queries.invalidateQueries({ queryKey: ['profile', 'list'] });
    },
  });
  return (
    <>
      {canWriteContent(session) && (
        <ActionButton onPress={() => setAsked('edit')}>
          <Edit />
          <Text>{text('action.edit')}</Text>
        </ActionButton>
      )}
      {canAdminister(session) && (
        <>
          <ActionButton isPending={handOut.isPending} onPress={() => setAsked('export')}>
            <Download />
            <Text>{text('profile.export')}</Text>
          </ActionButton>
          <ActionButton onPress={() => setAsked('erase')}>
            <Delete />
            <Text>{text('profile.erase')}</Text>
          </ActionButton>
        </>
      )}
      {asked === 'edit' && <ProfileDialog stored={person} onClose={close} onSaved={close} />}
      <ConfirmDialog
        isOpen={asked === 'export'}
        title={text('profile.export.title', { name })}
        confirmLabel={text('profile.export')}
        onConfirm={() => handOut.mutate()}
        onClose={close}
      >
        {text('profile.export.body')}
      </ConfirmDialog>
      {asked === 'erase' && (
        <RemovalDialog
          title={text('profile.erase.title', { name })}
          failedTitle={text('profile.erase.failed')}
          removal={erasure}
          onClose={close}
        >
          {text('profile.erase.body')}
        </RemovalDialog>
      )}
    </>
  );
}
