// SPDX-License-Identifier: Apache-2.0
import { Link } from '@react-spectrum/s2/Link';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FactList } from '../../../components/FactList';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { ROUTES_PATH } from '../../routes/paths';
import type { CampaignReport, StoredCampaign } from '../api/types';
import { BarList } from '../BarList';
import { RouteRates } from './RouteRates';
import { useShareText } from './useShareText';
import { Withheld } from './Withheld';

const column = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const ROUTES = ['optimized', 'cloud', 'fallback'] as const;

/** The rates with how sure they are, and which way the messages took. */
export function RoutesPanel({ campaign, report }: { campaign: StoredCampaign; report: CampaignReport }) {
  const text = useText();
  const format = useFormat();
  const shareText = useShareText();
  const { counters, funnel, control } = report;
  const all = ROUTES.reduce((sum, route) => sum + counters[route], 0);
  return (
    <div className={column}>
      <Panel title={text('campaigns.rates')} description={text('campaigns.rates.help')}>
        <FactList
          facts={[
            { label: text('campaigns.rate.delivery'), value: shareText(funnel.delivery_rate) },
            {
              label: text('campaigns.rate.read'),
              value: shareText(funnel.read_rate),
              help: text('campaigns.rate.read.help'),
            },
            { label: text('campaigns.rate.click'), value: shareText(funnel.click_rate) },
            { label: text('campaigns.rate.reply'), value: shareText(funnel.reply_rate) },
            { label: text('campaigns.rate.failure'), value: shareText(funnel.failure_rate) },
            { label: text('campaigns.opted_out'), value: format.number(counters.stopped_marketing) },
            ...(counters.clicks > 0
              ? [{ label: text('campaigns.clicks'), value: format.number(counters.clicks) }]
              : []),
            ...(control > 0
              ? [{ label: text('campaigns.control_group'), value: format.number(control) }]
              : []),
          ]}
        />
      </Panel>
      <Panel
        title={text('campaigns.routes')}
        actions={<Link href={ROUTES_PATH}>{text('campaigns.optimized.how')}</Link>}
      >
        <BarList
          label={text('campaigns.routes')}
          bars={ROUTES.map((route) => ({
            id: route,
            label: text(`campaigns.route.${route}`),
            value: counters[route],
            of: all,
          }))}
        />
        <RouteRates routes={report.routes} />
        <Withheld campaign={campaign} report={report} />
      </Panel>
    </div>
  );
}
