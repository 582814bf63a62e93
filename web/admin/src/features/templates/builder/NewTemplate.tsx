// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import type { Credential } from '../../../api/types';
import { PageHeader } from '../../../components/PageHeader';
import { TOAST_MS } from '../../../components/toast';
import { useLanguage } from '../../../i18n/Language';
import type { Template } from '../api/types';
import { TEMPLATES_PATH, templatePath } from '../paths';
import { useTemplateRoom } from '../room';
import { Builder } from './Builder';
import { BuilderAccount } from './BuilderAccount';
import { TemplateStore } from './document/store';
import { forgetDraft, keptDraft } from './drafts/drafts';
import { emptyTemplate } from './kinds';
import { BuilderActions } from './parts/BuilderActions';
import { RefusalAlert } from './parts/RefusalAlert';
import { SavedNote } from './parts/SavedNote';
import { SubmitButton } from './parts/SubmitButton';

/** The builder for a new template of `account`, or for its draft kept under `draftId`. */
export function NewTemplate({ account, draftId }: { account: Credential; draftId: string }) {
  const { text, tag } = useLanguage();
  const room = useTemplateRoom();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [store] = useState(() => {
    const kept = keptDraft(draftId)?.template;
    return new TemplateStore(kept ?? emptyTemplate(room.languageLike(tag)), room.review);
  });
  const submit = useMutation({
    mutationFn: () =>
      call<Template>('POST', `/credentials/${account.id}/templates`, { body: store.getDraft().template }),
    onSuccess: (made) => {
      store.isSettled = true;
      forgetDraft(draftId);
      queries.setQueryData(['template', made.id], made);
      ToastQueue.positive(text('templates.submitted', { name: made.name }), { timeout: TOAST_MS });
      navigate(templatePath(made.id), { replace: true });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['template'] }),
  });
  return (
    <BuilderAccount value={account.id}>
      <Builder
        store={store}
        sender={account.phone_number.verified_name}
        isNameFixed={false}
        isReadOnly={false}
        head={(showFindings) => (
          <>
            <PageHeader
              title={text('templates.new')}
              crumbs={[
                { label: text('templates.title'), href: TEMPLATES_PATH },
                { label: text('templates.new') },
              ]}
              description={text('templates.new.description', { account: account.account.name })}
              actions={
                <>
                  <SavedNote store={store} draft={{ id: draftId, credential_id: account.id }} />
                  <BuilderActions wabaId={account.account.id} onImport={(template) => template} />
                  <SubmitButton
                    label={text('templates.submit')}
                    isPending={submit.isPending}
                    onRefused={showFindings}
                    onSubmit={() => submit.mutate()}
                  />
                </>
              }
            />
            <RefusalAlert error={submit.error} />
          </>
        )}
      />
    </BuilderAccount>
  );
}
