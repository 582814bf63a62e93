// SPDX-License-Identifier: Apache-2.0
import type { NumberChoice } from '../../api/types';
import { FactList } from '../../components/FactList';
import { useText } from '../../i18n/Language';
import { QualityRating } from './QualityRating';

/** What Meta says of a number. None of it can be typed. */
export function SenderFacts({ number }: { number: NumberChoice }) {
  const text = useText();
  const rate = number.messages_per_second;
  const limit = number.messaging_limit;
  return (
    <FactList
      facts={[
        { label: text('number.display_name'), value: number.verified_name || '–' },
        {
          label: text('number.quality'),
          value: <QualityRating rating={number.quality_rating} />,
          help: text('number.quality.help'),
        },
        {
          label: text('number.throughput'),
          value:
            rate.value === undefined
              ? text('number.throughput.unknown')
              : text(rate.coexists ? 'number.throughput.shared' : 'number.throughput.value', {
                  rate: rate.value,
                }),
          help: text('number.throughput.help'),
        },
        {
          label: text('number.limit'),
          value: !limit.known
            ? text('number.limit.unknown')
            : limit.recipients === undefined
              ? text('number.limit.none')
              : text('number.limit.value', { recipients: limit.recipients }),
          help: text('number.limit.help'),
        },
      ]}
    />
  );
}
