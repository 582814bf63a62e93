// SPDX-License-Identifier: Apache-2.0
import type { Values } from '../../messages/api/types';
import type { MessageField } from '../../messages/room';
import type { Binding, Profile, TemplateChoice } from '../api/types';

/** Where a field's value comes from. */
export type Source = 'value' | 'attribute' | 'call' | 'link';

/** The source of a binding; the same value for everybody as long as nothing else is chosen. */
export function sourceOf({ attribute, link, from_call }: Binding): Source {
  if (link !== undefined) return 'link';
  if (attribute === undefined) return 'value';
  return from_call ? 'call' : 'attribute';
}

/** A binding of the field `key` that is to be filled from `source`. */
export function bindingFrom(source: Source, key: string): Binding {
  if (source === 'link') return { key, link: '' };
  if (source === 'call') return { key, attribute: '', from_call: true };
  return source === 'attribute' ? { key, attribute: '' } : { key };
}

/** The bindings of a template's `fields`: those that are there already, and an open one for each other that is required. */
export function bindingsFor(fields: readonly MessageField[], before: readonly Binding[]): Binding[] {
  return fields.flatMap((field) => {
    const known = before.find(({ key }) => key === field.key);
    if (known) return [known];
    return field.is_required ? [{ key: field.key }] : [];
  });
}

/** `bindings` with another one for its field; one that is empty leaves an optional field out. */
export function withBinding(bindings: readonly Binding[], binding: Binding, isRequired: boolean): Binding[] {
  const isGone = !isRequired && Object.values(binding).filter((value) => value !== undefined).length <= 1;
  const others = bindings.filter(({ key }) => key !== binding.key);
  if (isGone) return others;
  const index = bindings.findIndex(({ key }) => key === binding.key);
  return index < 0 ? [...others, binding] : others.toSpliced(index, 0, binding);
}

/** A value as it is stored: nothing for an empty text or an object without members. */
export function storedValue(value: string | Record<string, string>): unknown {
  const isEmpty = typeof value === 'string' ? value === '' : Object.keys(value).length === 0;
  return isEmpty ? undefined : value;
}

const OWN_FIELDS = ['id', 'phone', 'user_id', 'external_id', 'locale', 'time_zone'] as const;

function attributeOf(profile: Profile | undefined, name: string): string | undefined {
  const own = OWN_FIELDS.find((field) => field === name);
  const value = own ? profile?.[own] : profile?.attributes?.[name];
  return value?.trim() ? value : undefined;
}

/** How a preview writes what differs from person to person and is not known. */
const asPlaceholder = (name: string) => `‹${name}›`;

/**
 * What fills a template for a preview or a test: for `profile` where one is given, else with what falls back. `otherwise`
 * writes what is known by its name only.
 */
export function valuesFor(
  { bindings }: TemplateChoice,
  profile?: Profile,
  otherwise: (name: string) => string = asPlaceholder,
): Values {
  const values: Values = {};
  for (const binding of bindings) {
    const source = sourceOf(binding);
    const known = source === 'attribute' ? attributeOf(profile, binding.attribute ?? '') : undefined;
    const name = source === 'link' ? binding.link : binding.attribute;
    const value =
      source === 'value' ? binding.value : (known ?? (binding.fallback || (name && otherwise(name))));
    if (value !== undefined && value !== null && value !== '') values[binding.key] = value as Values[string];
  }
  return values;
}

/** The own fields of a person that a text may name. */
export const NAMEABLE_FIELDS: readonly string[] = OWN_FIELDS.filter((name) => name !== 'id');
