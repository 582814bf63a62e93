// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../i18n/Language';
import { useFormat } from '../../../../i18n/useFormat';
import type { TemplateStore } from '../document/store';
import type { KeptDraft } from '../drafts/drafts';
import { useAutosave } from '../drafts/useAutosave';

const note = style({ font: 'ui-sm', color: { default: 'neutral-subdued', isRefused: 'negative' } });

/** Keeps the edits in this browser, and says so, or that it could not. */
export function SavedNote(props: {
  store: TemplateStore;
  draft: Pick<KeptDraft, 'id' | 'credential_id' | 'template_id'>;
}) {
  const autosave = useAutosave(props.store, props.draft);
  const text = useText();
  const format = useFormat();
  return (
    <span role="status" className={note({ isRefused: autosave.isRefused })}>
      {autosave.isRefused
        ? text('templates.draft.full')
        : autosave.savedAt && text('templates.draft.saved', { time: format.time(autosave.savedAt) })}
    </span>
  );
}
