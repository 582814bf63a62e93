// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import Delete from '@react-spectrum/s2/icons/Delete';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import type { Credential } from '../../../api/types';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { RowLink } from '../../../components/RowLink';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { useLanguageName } from '../../../i18n/useLanguageName';
import { forgetDraft, type KeptDraft, keptDrafts } from '../builder/drafts/drafts';
import { newTemplatePath, templatePath } from '../paths';

const box = style({ marginBottom: 24 });
const heading = style({ font: 'title-sm', margin: 0, marginBottom: 8, color: 'heading' });
const list = style({
  display: 'grid',
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'dashed',
  borderColor: 'gray-400',
});
const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 12,
  paddingX: 16,
  paddingY: 4,
});
const detail = style({ font: 'ui-sm', color: 'neutral-subdued', flexGrow: 1 });

/** What was written for an account in this browser and not submitted yet. Nothing when there is none. */
export function DraftList({ account }: { account: Credential }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useLanguageName();
  const [, refresh] = useState(0);
  const [leaving, setLeaving] = useState<KeptDraft | null>(null);
  const drafts = keptDrafts().filter(({ credential_id }) => credential_id === account.id);
  const titleOf = ({ template }: KeptDraft) => String(template.name || '') || text('templates.draft.unnamed');
  if (drafts.length === 0) return null;
  return (
    <section className={box} aria-label={text('templates.drafts')}>
      <h2 className={heading}>{text('templates.drafts')}</h2>
      <ul className={list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={row} data-draft={draft.id}>
            <RowLink
              href={
                draft.template_id ? templatePath(draft.template_id) : newTemplatePath(account.id, draft.id)
              }
            >
              {titleOf(draft)}
            </RowLink>
            <span className={detail}>
              {nameOf(String(draft.template.language ?? ''))} ·{' '}
              {text('templates.draft.saved_at', { time: format.dateTime(draft.saved_at) })}
            </span>
            <ActionButton
              isQuiet
              size="S"
              aria-label={text('templates.draft.discard_of', { name: titleOf(draft) })}
              onPress={() => setLeaving(draft)}
            >
              <Delete />
            </ActionButton>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={leaving !== null}
        isDestructive
        title={text('templates.draft.discard_of', { name: leaving ? titleOf(leaving) : '' })}
        confirmLabel={text('templates.draft.discard')}
        onConfirm={() => {
          if (leaving) forgetDraft(leaving.id);
          refresh((count) => count + 1);
        }}
        onClose={() => setLeaving(null)}
      >
        {text('templates.draft.discard.body')}
      </ConfirmDialog>
    </section>
  );
}
