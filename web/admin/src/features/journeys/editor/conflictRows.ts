// SPDX-License-Identifier: Apache-2.0
import type { ConflictRow } from '../../../components/ConflictDialog';
import type { Language } from '../../../i18n/Language';
import type { Journey } from '../api/types';

const LABELS = [
  ['name', 'campaigns.name'],
  ['description', 'campaigns.note'],
  ['tags', 'campaigns.tags'],
  ['settings', 'journeys.settings'],
  ['nodes', 'journeys.canvas'],
] as const;

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where two versions of a journey differ, side by side, with the name to know them by. */
export function conflictRows(mine: Journey, theirs: Journey, text: Language['text']): ConflictRow[] {
  return LABELS.map(([field, label]) => ({
    label: text(label),
    mine: shown(mine[field]),
    theirs: shown(theirs[field]),
  })).filter((row, index) => index === 0 || row.mine !== row.theirs);
}
