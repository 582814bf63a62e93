// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Credential } from '../../api/types';
import { usePages } from '../../api/usePages';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PagedTable } from '../../components/PagedTable';
import { RowLink } from '../../components/RowLink';
import { useText } from '../../i18n/Language';
import { DeleteCredential } from './DeleteCredential';
import { CREDENTIALS_PATH } from './paths';
import { QualityRating } from './QualityRating';
import { RotateToken } from './RotateToken';
import { TokenExpiry } from './TokenExpiry';

/** The credentials, each with its sender, its token's state and what can be done to it. */
export function CredentialTable() {
  const text = useText();
  const [, navigate] = useLocation();
  const credentials = usePages<Credential>('credential', '/credentials');
  const [deleting, setDeleting] = useState<Credential | null>(null);
  const [rotating, setRotating] = useState<Credential | null>(null);
  const actions: Record<string, (credential: Credential) => void> = {
    edit: (credential) => navigate(`${CREDENTIALS_PATH}/${credential.id}`),
    rotate: setRotating,
    delete: setDeleting,
  };
  const columns: Column<Credential>[] = [
    {
      id: 'name',
      label: text('credential.name'),
      cell: (credential) => (
        <RowLink href={`${CREDENTIALS_PATH}/${credential.id}`}>{credential.name}</RowLink>
      ),
    },
    { id: 'account', label: text('credential.account'), cell: (credential) => credential.account.name },
    {
      id: 'number',
      label: text('credential.phone_number'),
      cell: (credential) => credential.phone_number.display_phone_number,
    },
    {
      id: 'quality',
      label: text('number.quality'),
      cell: (credential) => <QualityRating rating={credential.phone_number.quality_rating} />,
    },
    { id: 'token', label: text('credential.api_token'), cell: ({ token }) => <TokenExpiry token={token} /> },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (credential) => (
        <ActionMenu
          isQuiet
          aria-label={text('list.actions_of', { name: credential.name })}
          onAction={(key) => actions[String(key)]?.(credential)}
        >
          <MenuItem id="edit">
            <Text slot="label">{text('action.edit')}</Text>
          </MenuItem>
          <MenuItem id="rotate">
            <Text slot="label">{text('credential.rotate')}</Text>
          </MenuItem>
          <MenuItem id="delete">
            <Text slot="label">{text('action.delete')}</Text>
          </MenuItem>
        </ActionMenu>
      ),
    },
  ];
  return (
    <>
      <PagedTable
        pages={credentials}
        label={text('credentials.title')}
        columns={columns}
        rowKey={(credential) => credential.id}
        empty={
          <EmptyState
            title={text('credentials.empty.title')}
            description={text('credentials.empty.body')}
            action={
              <LinkButton variant="accent" href={`${CREDENTIALS_PATH}/new`}>
                {text('credentials.create')}
              </LinkButton>
            }
          />
        }
      />
      {rotating && <RotateToken credential={rotating} onClose={() => setRotating(null)} />}
      {deleting && <DeleteCredential credential={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}
