// SPDX-License-Identifier: Apache-2.0
import { StatusLight } from '@react-spectrum/s2/StatusLight';
import type { TextKey } from '../../i18n/catalogue';
import { useText } from '../../i18n/Language';

const RATINGS: Record<string, { tone: 'positive' | 'notice' | 'negative'; label: TextKey }> = {
  GREEN: { tone: 'positive', label: 'quality.green' },
  YELLOW: { tone: 'notice', label: 'quality.yellow' },
  RED: { tone: 'negative', label: 'quality.red' },
};

/** Meta's rating of a number by its colour and in words. */
export function QualityRating({ rating }: { rating: string }) {
  const text = useText();
  const known = RATINGS[rating];
  return (
    <StatusLight variant={known?.tone ?? 'neutral'}>
      <span data-quality={rating}>{text(known?.label ?? 'quality.unknown')}</span>
    </StatusLight>
  );
}
