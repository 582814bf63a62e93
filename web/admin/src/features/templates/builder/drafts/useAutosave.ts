// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { TemplateStore } from '../document/store';
import { type KeptDraft, keepDraft } from './drafts';

const PAUSE_MS = 400;

/** What has become of the last edits: kept at some time, or not for lack of room. */
export interface Autosave {
  savedAt?: string;
  isRefused: boolean;
}

/** Keeps the template in this browser whenever typing pauses and when the page is left. Nothing is kept before the first edit. */
export function useAutosave(
  store: TemplateStore,
  draft: Pick<KeptDraft, 'id' | 'credential_id' | 'template_id'>,
): Autosave {
  const [state, setState] = useState<Autosave>({ isRefused: false });
  const { id, credential_id, template_id } = draft;
  useEffect(() => {
    let last = store.getDraft().template;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      const { template } = store.getDraft();
      if (template === last || store.isSettled) return;
      last = template;
      const saved_at = new Date().toISOString();
      const isKept = keepDraft({ id, credential_id, template_id, template, saved_at });
      setState({ savedAt: isKept ? saved_at : undefined, isRefused: !isKept });
    };
    const unsubscribe = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    });
    window.addEventListener('pagehide', save);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [store, id, credential_id, template_id]);
  return state;
}
