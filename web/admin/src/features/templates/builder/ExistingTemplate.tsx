// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { canWriteContent, useSession } from '../../../api/session';
import type { Credential } from '../../../api/types';
import { ConflictDialog } from '../../../components/ConflictDialog';
import { PageHeader } from '../../../components/PageHeader';
import { StatusBadge } from '../../../components/StatusBadge';
import { TOAST_MS } from '../../../components/toast';
import { useText } from '../../../i18n/Language';
import { useLanguageName } from '../../../i18n/useLanguageName';
import type { Template } from '../api/types';
import { offerOf } from '../offers';
import { TEMPLATES_PATH } from '../paths';
import { useTemplateRoom } from '../room';
import { useTemplateActions } from '../useTemplateActions';
import { Builder } from './Builder';
import { BuilderAccount } from './BuilderAccount';
import { conflictRows } from './conflictRows';
import { TemplateStore } from './document/store';
import { forgetDraft, keptDraft } from './drafts/drafts';
import { BuilderActions } from './parts/BuilderActions';
import { DraftNotice } from './parts/DraftNotice';
import { RefusalAlert } from './parts/RefusalAlert';
import { SavedNote } from './parts/SavedNote';
import { StatusNotice } from './parts/StatusNotice';
import { SubmitButton } from './parts/SubmitButton';

/** The builder for `current`, a template at Meta: what it is, what became of it, and what may still be changed. */
export function ExistingTemplate({
  current,
  account,
}: {
  current: Template;
  account: Credential | undefined;
}) {
  const text = useText();
  const room = useTemplateRoom();
  const queries = useQueryClient();
  const session = useSession();
  const nameOf = useLanguageName();
  const [begun, setBegun] = useState(() => {
    const kept = keptDraft(current.id);
    return {
      store: new TemplateStore(kept?.template ?? current.template, room.reviewEdit(current.template)),
      kept,
      etag: current.etag,
    };
  });
  const { store } = begun;
  const { actions, dialog } = useTemplateActions(current);
  const edit = offerOf(current, 'edit');
  const isReadOnly = !canWriteContent(session) || !edit?.allowed;

  const startFrom = (template: Template) => {
    store.isSettled = true;
    forgetDraft(template.id);
    const fresh = new TemplateStore(template.template, room.reviewEdit(template.template));
    setBegun({ store: fresh, kept: undefined, etag: template.etag });
  };
  const save = useMutation({
    mutationFn: (etag: string) =>
      call<Template>('PUT', `/templates/${current.id}`, { body: store.getDraft().template, etag }),
    onSuccess: (saved) => {
      startFrom(saved);
      queries.setQueryData(['template', saved.id], saved);
      ToastQueue.positive(text('templates.submitted', { name: saved.name }), { timeout: TOAST_MS });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['template'] }),
  });
  const conflict = save.error instanceof ApiProblem && save.error.isConflict ? save.error : null;
  const theirs = conflict?.current as Template | undefined;

  return (
    <BuilderAccount value={current.credential_id}>
      <Builder
        key={begun.etag}
        store={store}
        sender={account?.phone_number.verified_name ?? ''}
        before={isReadOnly ? undefined : current.template}
        isNameFixed
        isReadOnly={isReadOnly}
        head={(showFindings) => (
          <>
            <PageHeader
              title={current.name}
              crumbs={[{ label: text('templates.title'), href: TEMPLATES_PATH }, { label: current.name }]}
              badge={<StatusBadge lifecycle="template" state={current.status} />}
              description={nameOf(current.language)}
              actions={
                <>
                  <SavedNote
                    store={store}
                    draft={{ id: current.id, credential_id: current.credential_id, template_id: current.id }}
                  />
                  <BuilderActions
                    wabaId={account?.account.id ?? ''}
                    more={actions}
                    onImport={(template) => ({ ...template, name: current.name, language: current.language })}
                  />
                  {!isReadOnly && (
                    <SubmitButton
                      label={text('templates.submit_changes')}
                      isPending={save.isPending}
                      onRefused={showFindings}
                      onSubmit={() => save.mutate(begun.etag)}
                    />
                  )}
                </>
              }
            />
            {dialog}
            <StatusNotice template={current} edit={edit} />
            {begun.kept && !isReadOnly && (
              <DraftNotice kept={begun.kept} onDiscard={() => startFrom(current)} />
            )}
            <RefusalAlert error={conflict ? null : save.error} />
            <ConflictDialog
              isOpen={theirs !== undefined}
              rows={theirs ? conflictRows(store.getDraft().template, theirs.template, text) : []}
              onKeepMine={() => theirs && save.mutate(theirs.etag)}
              onTakeTheirs={() => theirs && startFrom(theirs)}
              onClose={() => save.reset()}
            />
          </>
        )}
      />
    </BuilderAccount>
  );
}
