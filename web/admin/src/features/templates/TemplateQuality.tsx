// SPDX-License-Identifier: Apache-2.0
import { StatusLight } from '@react-spectrum/s2/StatusLight';
import type { TextKey } from '../../i18n/catalogue';
import { useText } from '../../i18n/Language';

const SCORES: Record<string, { tone: 'positive' | 'notice' | 'negative'; label: TextKey }> = {
  GREEN: { tone: 'positive', label: 'quality.green' },
  YELLOW: { tone: 'notice', label: 'quality.yellow' },
  RED: { tone: 'negative', label: 'quality.red' },
};

/** Meta's rating of a template by its colour and in words. */
export function TemplateQuality({ score }: { score: string | undefined }) {
  const text = useText();
  const known = score ? SCORES[score] : undefined;
  if (!known) return <span>–</span>;
  return (
    <StatusLight variant={known.tone}>
      <span data-quality={score}>{text(known.label)}</span>
    </StatusLight>
  );
}
