// SPDX-License-Identifier: Apache-2.0
import type { Credential } from '../../api/types';
import type { ConflictRow } from '../../components/ConflictDialog';
import type { Language } from '../../i18n/Language';
import { CATEGORIES, type KeywordCategory, type WebhookDefinition } from './types';

const keywordsOf = ({ blocks }: WebhookDefinition, category: KeywordCategory) =>
  blocks
    .filter((block) => block.category === category)
    .map(({ keywords, reply }) => [keywords.join(', '), reply].filter(Boolean).join(' → '))
    .join('\n');

/** Every part of two versions of a webhook, side by side. */
export function conflictRows(
  mine: WebhookDefinition,
  theirs: WebhookDefinition,
  credentials: readonly Credential[],
  text: Language['text'],
): ConflictRow[] {
  const credentialOf = ({ credential_id }: WebhookDefinition) =>
    credentials.find(({ id }) => id === credential_id)?.name ?? '';
  return [
    { label: text('configuration.name'), mine: mine.name ?? '', theirs: theirs.name ?? '' },
    { label: text('configuration.credential'), mine: credentialOf(mine), theirs: credentialOf(theirs) },
    ...CATEGORIES.map((category) => ({
      label: text(`intent.${category}`),
      mine: keywordsOf(mine, category),
      theirs: keywordsOf(theirs, category),
    })),
  ];
}
