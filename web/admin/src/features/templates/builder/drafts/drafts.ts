// SPDX-License-Identifier: Apache-2.0
import { isObject, type JsonObject } from '../document/json';

/** What somebody has written and not yet submitted, kept in this browser. */
export interface KeptDraft {
  id: string;
  credential_id: string;
  /** Of the template being changed; a new template has none. */
  template_id?: string;
  template: JsonObject;
  saved_at: string;
}

const PREFIX = 'heliograph.template_draft.';

/** The kept draft with that id. */
export function keptDraft(id: string, storage: Storage = localStorage): KeptDraft | undefined {
  return readDraft(storage.getItem(PREFIX + id));
}

/** Every kept draft, the latest first. */
export function keptDrafts(storage: Storage = localStorage): KeptDraft[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => readDraft(storage.getItem(key)))
    .filter((draft) => draft !== undefined)
    .sort((one, other) => other.saved_at.localeCompare(one.saved_at));
}

/** Keeps `draft`. Gives whether there was room. */
export function keepDraft(draft: KeptDraft, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(PREFIX + draft.id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(id: string, storage: Storage = localStorage): void {
  storage.removeItem(PREFIX + id);
}

function readDraft(text: string | null): KeptDraft | undefined {
  if (text === null) return undefined;
  try {
    const draft: unknown = JSON.parse(text);
    return isObject(draft) && typeof draft.id === 'string' && isObject(draft.template)
      ? (draft as unknown as KeptDraft)
      : undefined;
  } catch {
    return undefined;
  }
}
