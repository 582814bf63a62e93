// SPDX-License-Identifier: Apache-2.0
import type { IconProps } from '@react-spectrum/s2/Icon';
import type { ComponentType } from 'react';
import type { TextKey } from '../../../../i18n/catalogue';
import type { JsonObject } from '../document/json';

/** One kind of component that a template may hold: what its folder registers. */
export interface ComponentKind {
  /** Graph's `type`. */
  type: string;
  label: TextKey;
  /** What it is for, beside the button that adds it. */
  description: TextKey;
  icon: ComponentType<IconProps>;
  /** Set for a kind that no template is without: it cannot be removed. */
  isFixed?: true;
  /** A new one, as it stands in Graph's JSON. */
  make: () => JsonObject;
  /** A new one in a template that carries a one-time code; left out by kinds that such templates do not have. */
  makeForCode?: () => JsonObject;
  /** The form of the component at the place `at`. */
  Editor: ComponentType<{ at: string }>;
}
