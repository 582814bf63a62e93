// SPDX-License-Identifier: Apache-2.0
import type { ConflictRow } from '../../../components/ConflictDialog';
import type { TextKey } from '../../../i18n/catalogue';
import type { Language } from '../../../i18n/Language';
import type { Campaign } from '../api/types';

const LABELS: readonly (readonly [keyof Campaign, TextKey])[] = [
  ['name', 'campaigns.name'],
  ['description', 'campaigns.note'],
  ['tags', 'campaigns.tags'],
  ['kind', 'campaigns.kind'],
  ['configuration_id', 'campaigns.configuration'],
  ['purpose', 'campaigns.purpose'],
  ['consent_mode', 'campaigns.consent'],
  ['audience', 'campaigns.audience'],
  ['canvas', 'canvas.title'],
  ['treatments', 'campaigns.content'],
  ['links', 'campaigns.links'],
  ['schedule', 'campaigns.schedule'],
  ['waves', 'campaigns.waves'],
  ['delivery', 'campaigns.delivery'],
];

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where two versions of a campaign differ, side by side, with the name to know them by. */
export function conflictRows(mine: Campaign, theirs: Campaign, text: Language['text']): ConflictRow[] {
  return LABELS.map(([field, label]) => ({
    label: text(label),
    mine: shown(mine[field]),
    theirs: shown(theirs[field]),
  })).filter((row, index) => index === 0 || row.mine !== row.theirs);
}
