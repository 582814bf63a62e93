// SPDX-License-Identifier: Apache-2.0

import type { ValueProps } from './index';
import { MembersValue } from './MembersValue';

const MEMBERS = [
  { name: 'product_retailer_id', label: 'messages.field.product', isRequired: true },
  { name: 'catalog_id', label: 'messages.field.catalog', isRequired: false },
] as const;

/** A product of the catalog. */
export function ProductValue(props: ValueProps) {
  return <MembersValue {...props} members={MEMBERS} />;
}
