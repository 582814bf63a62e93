// SPDX-License-Identifier: Apache-2.0
import { type JsonObject, type JsonValue, typeOf } from '../document/json';
import { body } from './body/kind';
import { buttons } from './buttons/kind';
import { callPermissionRequest } from './call_permission_request/kind';
import { carousel } from './carousel/kind';
import { footer } from './footer/kind';
import { header } from './header/kind';
import type { ComponentKind } from './kind';
import { limitedTimeOffer } from './limited_time_offer/kind';

/** Every kind of component that has a form, in the order in which a template holds them. */
export const COMPONENT_KINDS: readonly ComponentKind[] = [
  header,
  limitedTimeOffer,
  body,
  footer,
  buttons,
  carousel,
  callPermissionRequest,
];

/** The kind of a component, if it has a form. */
export function kindOf(component: JsonValue | undefined): ComponentKind | undefined {
  const type = typeOf(component);
  return COMPONENT_KINDS.find((kind) => kind.type === type);
}

/** Where among components of these types a new one of `kind` belongs. */
export function positionOf(kind: ComponentKind, types: readonly string[]): number {
  const rank = COMPONENT_KINDS.indexOf(kind);
  const later = types.findIndex((type) => COMPONENT_KINDS.findIndex((other) => other.type === type) > rank);
  return later === -1 ? types.length : later;
}

/** A template as the builder begins it. */
export function emptyTemplate(language: string): JsonObject {
  return {
    name: '',
    language,
    category: 'MARKETING',
    parameter_format: 'POSITIONAL',
    components: [body.make()],
  };
}
