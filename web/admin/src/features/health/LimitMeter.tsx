// SPDX-License-Identifier: Apache-2.0
import { Meter } from '@react-spectrum/s2/Meter';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import type { HealthAccount } from './types';

const NEARLY = 80;

/** How much of the portfolio's messaging limit is used. */
export function LimitMeter({ limit, tier }: { limit: HealthAccount['limit']; tier?: string }) {
  const text = useText();
  const format = useFormat();
  const used = format.number(limit.used);
  if (limit.limit === undefined) {
    return (
      <p>
        {text(limit.is_known ? 'health.limit.none' : 'health.limit.unknown', { used, tier: tier ?? '–' })}
      </p>
    );
  }
  const percent = limit.percent ?? 0;
  return (
    <Meter
      label={text('health.limit')}
      value={percent}
      valueLabel={text('health.limit.used', { used, limit: format.number(limit.limit) })}
      variant={percent >= NEARLY ? 'notice' : 'informative'}
    />
  );
}
