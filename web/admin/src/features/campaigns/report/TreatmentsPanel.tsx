// SPDX-License-Identifier: Apache-2.0
import { Link } from '@react-spectrum/s2/Link';
import { type Column, DataTable } from '../../../components/DataTable';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { CampaignReport } from '../api/types';
import { peoplePath } from '../paths';
import { useShareText } from './useShareText';
import { Verdicts } from './Verdicts';

type Row = CampaignReport['treatments'][number] & { index: number };

/** How the treatments compare, with how sure their rates are. */
export function TreatmentsPanel({ id, report }: { id: string; report: CampaignReport }) {
  const text = useText();
  const format = useFormat();
  const shareText = useShareText();
  const columns: Column<Row>[] = [
    {
      id: 'name',
      label: text('campaigns.preview.treatment'),
      cell: ({ name, percent }) => `${name} (${percent} %)`,
    },
    {
      id: 'targeted',
      label: text('campaigns.targeted'),
      align: 'end',
      cell: ({ index, funnel }) => (
        <Link href={peoplePath(id, { treatment: String(index) })}>{format.number(funnel.targeted)}</Link>
      ),
    },
    {
      id: 'accepted',
      label: text('campaigns.accepted'),
      align: 'end',
      cell: ({ funnel }) => format.number(funnel.accepted),
    },
    {
      id: 'delivery',
      label: text('campaigns.rate.delivery'),
      align: 'end',
      cell: ({ funnel }) => shareText(funnel.delivery_rate),
    },
    {
      id: 'read',
      label: text('campaigns.rate.read'),
      align: 'end',
      cell: ({ funnel }) => shareText(funnel.read_rate),
    },
    {
      id: 'click',
      label: text('campaigns.rate.click'),
      align: 'end',
      cell: ({ funnel }) => shareText(funnel.click_rate),
    },
    {
      id: 'reply',
      label: text('campaigns.rate.reply'),
      align: 'end',
      cell: ({ funnel }) => shareText(funnel.reply_rate),
    },
  ];
  return (
    <Panel title={text('campaigns.treatments')} description={text('campaigns.rates.help')}>
      <DataTable
        label={`${text('campaigns.treatments')} · ${text('campaigns.rates')}`}
        columns={columns}
        rows={report.treatments.map((treatment, index) => ({ ...treatment, index }))}
        rowKey={({ index }) => String(index)}
      />
      <Verdicts treatments={report.treatments} />
    </Panel>
  );
}
