// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../i18n/catalogue';
import type { Person, Suppression } from './api/types';

/** Why nothing is sent to somebody; `none` is left out. */
export const SUPPRESSIONS = ['listed', 'opted_out', 'stopped_marketing', 'blocked', 'unreachable'] as const;

/** The words for a reason. */
export function suppressionKey(reason: Suppression): TextKey {
  return `suppression.${reason === 'none' ? 'listed' : reason}`;
}

type Addressed = Pick<Person, 'name' | 'phone' | 'user_id'>;

/** The address as people write it; empty without one. */
export function addressOf({ phone, user_id }: Omit<Addressed, 'name'>): string {
  return phone ? `+${phone}` : (user_id ?? '');
}

/** What the person is called here. */
export function nameOf(person: Addressed): string {
  return person.name || addressOf(person) || '–';
}
