// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Column, DataTable } from '../../../components/DataTable';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { CampaignReport } from '../api/types';
import { useLoadedCampaigns } from '../useLoadedCampaigns';
import { useShareText } from './useShareText';

type Row = CampaignReport['routes'][number];

const RATES = [
  { id: 'delivery_rate', label: 'campaigns.rate.delivery' },
  { id: 'read_rate', label: 'campaigns.rate.read' },
  { id: 'click_rate', label: 'campaigns.rate.click' },
] as const;

const note = style({ font: 'body-sm', color: 'gray-700', margin: 0 });

/** How the routes compare, with how sure their rates are; nothing while there is but one. */
export function RouteRates({ routes }: { routes: readonly Row[] }) {
  const text = useText();
  const format = useFormat();
  const shareText = useShareText();
  if (routes.length < 2) return null;
  const columns: Column<Row>[] = [
    { id: 'route', label: text('campaigns.route'), cell: ({ route }) => text(`campaigns.route.${route}`) },
    {
      id: 'accepted',
      label: text('campaigns.accepted'),
      align: 'end',
      cell: ({ accepted }) => format.number(accepted),
    },
    ...RATES.map(
      ({ id, label }): Column<Row> => ({
        id,
        label: text(label),
        align: 'end',
        cell: (row) => shareText(row[id]),
      }),
    ),
  ];
  return (
    <>
      <DataTable
        label={`${text('campaigns.routes')} · ${text('campaigns.rates')}`}
        columns={columns}
        rows={routes}
        rowKey={({ route }) => route}
      />
      <p className={note}>{text('campaigns.routes.help')}</p>
      <Difference routes={routes} />
    </>
  );
}

/** The rates in which optimized delivery differs from another route by more than chance, as the core says. */
function Difference({ routes }: { routes: readonly Row[] }) {
  const text = useText();
  const core = useLoadedCampaigns();
  const optimized = routes.find(({ route }) => route === 'optimized');
  if (!core || !optimized) return null;
  const others = routes.filter((one) => one !== optimized);
  const rates = RATES.filter(({ id }) =>
    others.some((other) => core.report_differ(optimized[id], other[id])),
  );
  if (rates.length === 0) return null;
  return (
    <p className={note}>
      {text('campaigns.routes.differ', { rates: rates.map(({ label }) => text(label)).join(', ') })}
    </p>
  );
}
