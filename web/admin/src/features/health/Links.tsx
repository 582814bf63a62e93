// SPDX-License-Identifier: Apache-2.0
import { DataTable } from '../../components/DataTable';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import type { HealthLink } from './types';

/** The states whose colours Meta's words take. */
const STATES: Record<string, string> = { AVAILABLE: 'ready', LIMITED: 'warning', BLOCKED: 'failed' };

/** What Meta says of each link of the chain that a message passes. Nothing when it says nothing. */
export function Links({ of, links }: { of: string; links: readonly HealthLink[] }) {
  const text = useText();
  if (links.length === 0) return null;
  return (
    <DataTable
      label={`${text('health.links')} · ${of}`}
      rows={links}
      rowKey={(link) => `${link.type}${link.id}`}
      columns={[
        { id: 'type', label: text('health.link'), cell: (link) => `${link.type} ${link.id}` },
        {
          id: 'state',
          label: text('health.can_send'),
          cell: ({ can_send_message: word }) => (
            <StatusBadge lifecycle="health" state={STATES[word] ?? word} label={word || '–'} />
          ),
        },
        { id: 'reasons', label: text('health.reasons'), cell: ({ reasons }) => reasons.join(' ') || '–' },
      ]}
    />
  );
}
