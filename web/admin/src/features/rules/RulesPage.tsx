// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { CapDialog } from './CapDialog';
import { PriceDialog } from './PriceDialog';
import { QuietDialog } from './QuietDialog';
import { RulesPanel } from './RulesPanel';
import type { StoredCapRules, StoredPriceList, StoredQuietHours } from './types';

const page = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** How often people are written to, and when nobody is. */
export default function RulesPage() {
  const text = useText();
  return (
    <>
      <PageHeader
        title={text('rules.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('rail.general') },
          { label: text('rules.title') },
        ]}
        description={text('rules.description')}
      />
      <div className={page}>
        <RulesPanel<StoredCapRules>
          kind="caps"
          countOf={({ rules }) => rules.length}
          dialog={(close, names, stored) => <CapDialog stored={stored} namesTaken={names} onClose={close} />}
        />
        <RulesPanel<StoredQuietHours>
          kind="quiet"
          countOf={({ periods }) => periods.length}
          dialog={(close, names, stored) => (
            <QuietDialog stored={stored} namesTaken={names} onClose={close} />
          )}
        />
        <RulesPanel<StoredPriceList>
          kind="prices"
          countOf={({ prices }) => prices.length}
          dialog={(close, names, stored) => (
            <PriceDialog stored={stored} namesTaken={names} onClose={close} />
          )}
        />
      </div>
    </>
  );
}
