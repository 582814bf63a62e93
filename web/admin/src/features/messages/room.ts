// SPDX-License-Identifier: Apache-2.0
import type { Composition, MessageDraft, MessageField } from 'heliograph-wasm/index.mjs';
import { useMemo } from 'react';
import { useCore } from '../../core/useCore';
import type { JsonObject } from '../templates/builder/document/json';

export type { Composition, MessageDraft, MessageField } from 'heliograph-wasm/index.mjs';

/** What the page asks of the core about messages. */
export interface MessageRoom {
  fields: (template: JsonObject) => MessageField[];
  compose: (draft: MessageDraft) => Composition;
  /** The states in the order in which a message passes them. */
  path: () => readonly string[];
  /** Every state that a message can be in. */
  statuses: () => readonly string[];
}

/** The core's message room; suspends until the core is there. */
export function useMessageRoom(): MessageRoom {
  const core = useCore();
  return useMemo(
    () => ({
      fields: (template) => core.message_fields(template),
      compose: (draft) => core.message_compose(draft),
      path: () => core.message_path(),
      statuses: () => core.message_statuses(),
    }),
    [core],
  );
}
