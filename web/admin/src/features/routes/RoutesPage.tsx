// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { type Column, DataTable } from '../../components/DataTable';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useCampaigns } from '../../core/useCampaigns';
import { useLanguage } from '../../i18n/Language';

const parts = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
/** Arguments of a finding stand for what Meta writes there. */
const SOMETHING = { message: '…' };

/** The tables of the core by which a message takes its route, as they are. */
export default function RoutesPage() {
  const { text } = useLanguage();
  return (
    <>
      <PageHeader
        title={text('routes.title')}
        crumbs={[{ label: text('routes.title') }]}
        description={text('routes.description')}
      />
      <div className={parts}>
        <Before />
        <After />
        <Countries />
      </div>
    </>
  );
}

function Before() {
  const { text, coreText } = useLanguage();
  const core = useCampaigns();
  const rows = core.policy_route_rules();
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'reason',
      label: text('routes.reason'),
      cell: ({ reason }) => coreText(`route.${reason}`) ?? reason,
    },
    { id: 'route', label: text('campaigns.route'), cell: ({ route }) => text(`campaigns.route.${route}`) },
    { id: 'source', label: text('routes.source'), cell: ({ source }) => source },
  ];
  return (
    <Panel title={text('routes.before')} description={text('routes.before.help')}>
      <DataTable
        label={text('routes.before')}
        columns={columns}
        rows={rows}
        rowKey={({ fact }) => fact || 'optimized'}
      />
    </Panel>
  );
}

function After() {
  const { text, coreText } = useLanguage();
  const core = useCampaigns();
  const rows = core.delivery_fallback_rules();
  const remedy = (name: string) => coreText(`remedy.${name}`) ?? name;
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'code', label: text('routes.code'), cell: ({ code }) => code },
    {
      id: 'meaning',
      label: text('routes.meaning'),
      cell: ({ code }) => coreText(`finding.graph.${code}`, SOMETHING) ?? code,
    },
    { id: 'usually', label: text('routes.usually'), cell: ({ usually }) => remedy(usually) },
    { id: 'otherwise', label: text('routes.otherwise'), cell: ({ otherwise }) => remedy(otherwise) },
    { id: 'source', label: text('routes.source'), cell: ({ source }) => source },
  ];
  return (
    <Panel title={text('routes.after')} description={text('routes.after.help')}>
      <DataTable
        label={text('routes.after')}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => String(code)}
      />
    </Panel>
  );
}

function Countries() {
  const { text, coreText, tag } = useLanguage();
  const core = useCampaigns();
  const rows = core.phone_marketing_regions();
  const names = useMemo(() => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }), [tag]);
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'country', label: text('routes.country'), cell: ({ iso }) => names.of(iso) ?? iso },
    { id: 'reach', label: text('routes.reach'), cell: ({ reach }) => coreText(`reach.${reach}`) ?? reach },
    { id: 'source', label: text('routes.source'), cell: ({ source }) => source },
  ];
  return (
    <Panel title={text('routes.countries')}>
      <DataTable label={text('routes.countries')} columns={columns} rows={rows} rowKey={({ iso }) => iso} />
    </Panel>
  );
}
