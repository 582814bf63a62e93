// SPDX-License-Identifier: Apache-2.0

import type { ValueProps } from './index';
import { MembersValue } from './MembersValue';

const MEMBERS = [
  { name: 'latitude', label: 'messages.field.latitude', isRequired: true },
  { name: 'longitude', label: 'messages.field.longitude', isRequired: true },
  { name: 'name', label: 'messages.field.place', isRequired: false },
  { name: 'address', label: 'messages.field.address', isRequired: false },
] as const;

/** A place on the map. */
export function LocationValue(props: ValueProps) {
  return <MembersValue {...props} members={MEMBERS} />;
}
