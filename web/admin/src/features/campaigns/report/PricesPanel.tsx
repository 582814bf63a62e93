// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { canAdminister, useSession } from '../../../api/session';
import { type Column, DataTable } from '../../../components/DataTable';
import { Panel } from '../../../components/Panel';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { RULES_PATH } from '../../rules/paths';
import { priceListsQuery } from '../api/queries';
import type { CampaignReport } from '../api/types';
import { MICROS } from '../micros';
import { useLoadedCampaigns } from '../useLoadedCampaigns';
import { usePricingName } from '../usePricingName';

const note = style({ font: 'ui', color: 'heading', margin: 0 });

type Row = CampaignReport['priced'][number] & { micros?: number | null };

/** What was delivered, by country and by what Meta charges for it, with what it cost by a price list. */
export function PricesPanel({ report }: { report: CampaignReport }) {
  const { text, tag } = useLanguage();
  const session = useSession();
  const format = useFormat();
  const nameOf = usePricingName();
  const core = useLoadedCampaigns();
  const lists = useQuery(priceListsQuery).data ?? [];
  const [chosen, setChosen] = useState<string>();
  const list = lists.find(({ id }) => id === chosen) ?? lists[0];
  const costs =
    list &&
    core?.report_costs_of(report.priced, { name: list.name, currency: list.currency, prices: list.prices });
  const countries = useMemo(() => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }), [tag]);
  const money = (micros: number) =>
    new Intl.NumberFormat(tag, { style: 'currency', currency: list?.currency ?? 'USD' }).format(
      micros / MICROS,
    );
  const columns: Column<Row>[] = [
    {
      id: 'country',
      label: text('campaigns.pricing.country'),
      cell: ({ country }) => (/^[A-Z]{2}$/.test(country) ? countries.of(country) : '–'),
    },
    {
      id: 'category',
      label: text('campaigns.pricing.category'),
      cell: ({ category }) => nameOf('category', category),
    },
    { id: 'type', label: text('campaigns.pricing.type'), cell: ({ type }) => nameOf('type', type) },
    {
      id: 'messages',
      label: text('campaigns.delivered'),
      align: 'end',
      cell: ({ messages }) => format.number(messages),
    },
    {
      id: 'cost',
      label: text('campaigns.pricing.cost'),
      align: 'end',
      cell: ({ micros }) => (micros == null ? '–' : money(micros)),
    },
  ];
  return (
    <Panel
      title={text('campaigns.pricing')}
      description={text('campaigns.pricing.help')}
      actions={
        canAdminister(session) && (
          <LinkButton variant="secondary" size="S" href={RULES_PATH}>
            {text('campaigns.pricing.list.manage')}
          </LinkButton>
        )
      }
    >
      {list && (
        <Picker
          label={text('campaigns.pricing.list')}
          items={lists}
          value={list.id}
          onChange={(id) => setChosen(String(id))}
        >
          {({ id, name }) => <PickerItem id={id}>{name}</PickerItem>}
        </Picker>
      )}
      <DataTable<Row>
        label={text('list.table_of', { name: text('campaigns.pricing') })}
        columns={columns}
        rows={report.priced.map((row, index) => ({ ...row, micros: costs?.micros[index] }))}
        rowKey={({ country, category, type }) => `${country}/${category}/${type}`}
      />
      {costs && (
        <p className={note} role="status" data-cost>
          {text('campaigns.pricing.total', { cost: money(costs.total_micros) })}
          {costs.unpriced > 0 && ` · ${text('campaigns.pricing.unpriced', { messages: costs.unpriced })}`}
        </p>
      )}
    </Panel>
  );
}
