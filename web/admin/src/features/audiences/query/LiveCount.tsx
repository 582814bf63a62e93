// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import type { Condition } from 'heliograph-wasm/campaigns.mjs';
import { LoadFailure } from '../../../components/LoadFailure';
import { useText } from '../../../i18n/Language';
import { countQuery } from '../api/queries';
import { CountTiles } from '../CountTiles';
import { useLater } from './useLater';

const TYPING_MS = 300;
const waiting = style({ font: 'ui-sm', color: 'gray-700' });

/** How many people meet a condition now; follows each change once typing pauses. */
export function LiveCount({ where }: { where: Condition | undefined }) {
  const text = useText();
  const count = useQuery(countQuery(useLater(where, TYPING_MS)));
  if (count.isError) return <LoadFailure error={count.error} onRetry={() => void count.refetch()} />;
  if (!count.data) return <div className={waiting}>{text('query.count.none')}</div>;
  return (
    <div role="status" aria-busy={count.isFetching}>
      <CountTiles
        counts={[
          { label: text('query.count.people'), count: count.data.people },
          { label: text('query.count.suppressed'), count: count.data.suppressed },
          { label: text('import.us_numbers'), count: count.data.us_numbers },
        ]}
      />
    </div>
  );
}
