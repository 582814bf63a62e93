// SPDX-License-Identifier: Apache-2.0
import type { Configuration } from '../../api/types';
import type { TextKey } from '../../i18n/catalogue';

/** What the fields are called, in their order. */
export const FIELD_LABELS: readonly (readonly [keyof Configuration, TextKey])[] = [
  ['name', 'configuration.name'],
  ['description', 'configuration.description'],
  ['channel', 'configuration.channel'],
  ['marketing_actions', 'configuration.marketing_actions'],
  ['credential_id', 'configuration.credential'],
  ['sender_number', 'configuration.sender_number'],
  ['execution_field', 'configuration.execution_field'],
  ['tags', 'configuration.tags'],
  ['access_labels', 'configuration.access_labels'],
];

/** What a field is called, if it is one. */
export function fieldLabel(field: string): TextKey | undefined {
  return FIELD_LABELS.find(([name]) => name === field)?.[1];
}
