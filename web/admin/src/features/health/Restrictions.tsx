// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import { Banner } from '../../components/Banner';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { HealthAccount } from './types';

/** A banner for each restriction that is in force. */
export function Restrictions({ restrictions }: Pick<HealthAccount, 'restrictions'>) {
  const text = useText();
  const format = useFormat();
  return restrictions.map(({ what, since, until }) => (
    <Banner key={what} tone="negative" icon={AlertTriangle} title={text('health.restricted')}>
      {[what, until ? text('health.until', { time: format.dateTime(until) }) : format.dateTime(since)].join(
        ' · ',
      )}
    </Banner>
  ));
}
