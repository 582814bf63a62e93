// SPDX-License-Identifier: Apache-2.0
import { isObject, type JsonObject, type JsonValue, typeOf } from '../document/json';
import { body } from './body/kind';
import { footer } from './footer/kind';
import { COMPONENT_KINDS, kindOf } from './index';
import { AUTHENTICATION } from './useIsAuthentication';

/**
 * `template` in another category. To and from authentication the parts change, since there the text is Meta's: what was
 * written goes, and the parts of the other kind are begun. Everything beside the parts stays.
 */
export function inCategory(template: JsonObject, category: string): JsonObject {
  const was = String(template.category ?? '').toUpperCase() === AUTHENTICATION;
  const becomes = category === AUTHENTICATION;
  if (was === becomes) return { ...template, category };
  const components = becomes ? withCode(partsOf(template)) : withText(partsOf(template));
  return { ...template, category, components };
}

function withCode(parts: readonly JsonValue[]): JsonValue[] {
  const hasFooter = parts.some((part) => typeOf(part) === footer.type);
  const kinds = COMPONENT_KINDS.filter((kind) => kind !== footer || hasFooter);
  return [
    ...kinds.flatMap((kind) => kind.makeForCode?.() ?? []),
    ...parts.filter((part) => kindOf(part) === undefined),
  ];
}

function withText(parts: readonly JsonValue[]): JsonValue[] {
  return [body.make(), ...parts.filter((part) => kindOf(part)?.makeForCode === undefined)];
}

function partsOf(template: JsonObject): readonly JsonValue[] {
  return Array.isArray(template.components) ? template.components.filter(isObject) : [];
}
