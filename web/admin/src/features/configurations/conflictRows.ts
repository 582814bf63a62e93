// SPDX-License-Identifier: Apache-2.0
import type { Configuration, Credential } from '../../api/types';
import type { ConflictRow } from '../../components/ConflictDialog';
import type { Language } from '../../i18n/Language';
import { FIELD_LABELS } from './fieldLabels';
import { shownValue } from './shownValue';

/** Every field of two versions of a configuration, side by side. */
export function conflictRows(
  mine: Configuration,
  theirs: Configuration,
  credentials: readonly Credential[],
  text: Language['text'],
): ConflictRow[] {
  return FIELD_LABELS.map(([field, label]) => ({
    label: text(label),
    mine: shownValue(field, mine[field], credentials),
    theirs: shownValue(field, theirs[field], credentials),
  }));
}
