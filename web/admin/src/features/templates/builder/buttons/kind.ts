// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import type { TextKey } from '../../../../i18n/catalogue';
import type { JsonObject } from '../document/json';

/** One kind of button: what its folder registers. */
export interface ButtonKind {
  /** Graph's `type`. */
  type: string;
  label: TextKey;
  description: TextKey;
  /** Set for a kind that only templates with a one-time code have; these have no other. */
  isForCodes?: true;
  /** Set for a kind that cards of a carousel may have. */
  isForCards?: true;
  /** A new one, as it stands in Graph's JSON. */
  make: () => JsonObject;
  /** The form of the button at the place `at`. */
  Editor: ComponentType<{ at: string }>;
}
