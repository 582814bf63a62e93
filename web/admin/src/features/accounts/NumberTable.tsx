// SPDX-License-Identifier: Apache-2.0
import { type Column, DataTable } from '../../components/DataTable';
import { useText } from '../../i18n/Language';
import { QualityRating } from '../credentials/QualityRating';
import type { Account } from './queries';

type Row = Account['phone_numbers'][number];

/** The numbers of an account. */
export function NumberTable({ account }: { account: Account }) {
  const text = useText();
  const columns: Column<Row>[] = [
    { id: 'number', label: text('credential.phone_number'), cell: (row) => row.display_phone_number },
    { id: 'name', label: text('number.display_name'), cell: (row) => row.verified_name || '–' },
    { id: 'status', label: text('accounts.number.status'), cell: (row) => row.status ?? '–' },
    {
      id: 'quality',
      label: text('number.quality'),
      cell: (row) => <QualityRating rating={row.quality_rating} />,
    },
  ];
  return (
    <DataTable
      label={`${text('accounts.numbers')} · ${account.name}`}
      columns={columns}
      rows={account.phone_numbers}
      rowKey={({ id }) => id}
    />
  );
}
