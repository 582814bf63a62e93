// SPDX-License-Identifier: Apache-2.0

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [member: string]: JsonValue;
}

/** Whether `value` is an object, neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The `type` of a component or button; Graph reads it in either case. */
export function typeOf(value: JsonValue | undefined): string {
  return isObject(value) && typeof value.type === 'string' ? value.type.toUpperCase() : '';
}
