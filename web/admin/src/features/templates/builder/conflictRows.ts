// SPDX-License-Identifier: Apache-2.0
import type { ConflictRow } from '../../../components/ConflictDialog';
import type { TextKey } from '../../../i18n/catalogue';
import { type JsonObject, type JsonValue, typeOf } from './document/json';
import { COMPONENT_KINDS } from './kinds';

/** Two versions of a template side by side: the category, and each component as its JSON. */
export function conflictRows(
  mine: JsonObject,
  theirs: JsonObject,
  text: (key: TextKey) => string,
): ConflictRow[] {
  const types = [...new Set([...componentsOf(mine), ...componentsOf(theirs)].map(typeOf))];
  return [
    { label: text('templates.category'), mine: written(mine.category), theirs: written(theirs.category) },
    ...types.map((type) => {
      const kind = COMPONENT_KINDS.find((row) => row.type === type);
      return {
        label: kind ? text(kind.label) : type,
        mine: written(componentsOf(mine).find((component) => typeOf(component) === type)),
        theirs: written(componentsOf(theirs).find((component) => typeOf(component) === type)),
      };
    }),
  ];
}

function componentsOf(template: JsonObject): readonly JsonValue[] {
  return Array.isArray(template.components) ? template.components : [];
}

function written(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
