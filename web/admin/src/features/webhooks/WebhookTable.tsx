// SPDX-License-Identifier: Apache-2.0
import { ActionMenu, MenuItem, Text } from '@react-spectrum/s2/ActionMenu';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { usePages } from '../../api/usePages';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PagedTable } from '../../components/PagedTable';
import { RowLink } from '../../components/RowLink';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { DeleteWebhook } from './DeleteWebhook';
import { WEBHOOKS_PATH } from './paths';
import type { Webhook } from './types';

const pathOf = ({ id }: Webhook) => `${WEBHOOKS_PATH}/${id}`;

/** The webhooks, each with its credentials, its keywords and when something last arrived. */
export function WebhookTable() {
  const text = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const webhooks = usePages<Webhook>('webhook', '/webhooks');
  const [deleting, setDeleting] = useState<Webhook | null>(null);
  const columns: Column<Webhook>[] = [
    {
      id: 'name',
      label: text('configuration.name'),
      cell: (webhook) => <RowLink href={pathOf(webhook)}>{webhook.name}</RowLink>,
    },
    {
      id: 'credential',
      label: text('configuration.credential'),
      cell: ({ credential_name }) => credential_name ?? '–',
    },
    {
      id: 'keywords',
      label: text('webhooks.keywords'),
      cell: ({ blocks }) => format.number(blocks.reduce((sum, { keywords }) => sum + keywords.length, 0)),
    },
    {
      id: 'received_at',
      label: text('webhook.received_at'),
      cell: ({ address }) =>
        address?.received_at ? format.dateTime(address.received_at) : text('webhook.never'),
    },
    {
      id: 'actions',
      label: text('list.actions'),
      isHeadingHidden: true,
      align: 'end',
      cell: (webhook) => (
        <ActionMenu
          isQuiet
          aria-label={text('list.actions_of', { name: webhook.name })}
          onAction={(key) => (key === 'edit' ? navigate(pathOf(webhook)) : setDeleting(webhook))}
        >
          <MenuItem id="edit">
            <Text slot="label">{text('action.edit')}</Text>
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
        pages={webhooks}
        label={text('webhooks.title')}
        columns={columns}
        rowKey={({ id }) => id ?? ''}
        empty={
          <EmptyState
            title={text('webhooks.empty.title')}
            description={text('webhooks.empty.body')}
            action={
              <LinkButton variant="accent" href={`${WEBHOOKS_PATH}/new`}>
                {text('webhooks.create')}
              </LinkButton>
            }
          />
        }
      />
      {deleting && <DeleteWebhook webhook={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}
