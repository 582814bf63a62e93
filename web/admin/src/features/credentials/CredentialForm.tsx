// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useState } from 'react';
import { ApiProblem, findingsOf } from '../../api/problem';
import type { Credential } from '../../api/types';
import { usePages } from '../../api/usePages';
import { ConflictDialog } from '../../components/ConflictDialog';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { SubmitButton } from '../../components/SubmitButton';
import { TOAST_MS } from '../../components/toast';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useCore } from '../../core/useCore';
import { useText } from '../../i18n/Language';
import { draftOf, useSaveCredential } from './useSaveCredential';

/** Renames a set of credentials. */
export function CredentialForm({ credential }: { credential: Credential }) {
  const text = useText();
  const core = useCore();
  const [edited, setEdited] = useState({ name: credential.name, etag: credential.etag });
  const credentials = usePages<Credential>('credential', '/credentials');
  const others = (credentials.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => id !== credential.id);
  const found = core.account_validate_credential({
    draft: { ...draftOf(credential), name: edited.name },
    step: 'sender',
    names_taken: others.map(({ name }) => name),
    has_stored_token: true,
  });
  const save = useSaveCredential(credential);
  const conflict = save.error instanceof ApiProblem && save.error.isConflict ? save.error : null;
  const current = conflict?.current as Credential | undefined;
  const { field, others: elsewhere, showAll } = useFieldFindings(found, findingsOf(save.error));

  const send = (etag: string) =>
    save.mutate(
      { part: { name: edited.name }, etag },
      {
        onSuccess: (saved) => {
          setEdited({ name: saved.name, etag: saved.etag });
          ToastQueue.positive(text('saved'), { timeout: TOAST_MS });
        },
      },
    );
  return (
    <Panel title={text('credential.details')}>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          showAll();
          if (!found.some((finding) => finding.severity === 'error')) send(edited.etag);
        }}
      >
        <ProblemAlert
          error={conflict ? null : save.error}
          title={text('credential.save.failed')}
          findings={elsewhere(['/name'])}
        />
        <TextField
          label={text('credential.name')}
          isRequired
          value={edited.name}
          onChange={(name) => setEdited({ ...edited, name })}
          {...field('/name')}
        />
        <div>
          <SubmitButton
            type="submit"
            variant="secondary"
            isPending={save.isPending}
            isDisabled={edited.name === credential.name}
          >
            {text('action.save')}
          </SubmitButton>
        </div>
      </Form>
      <ConflictDialog
        isOpen={current !== undefined}
        rows={current ? [{ label: text('credential.name'), mine: edited.name, theirs: current.name }] : []}
        onKeepMine={() => current && send(current.etag)}
        onTakeTheirs={() => current && setEdited({ name: current.name, etag: current.etag })}
        onClose={() => save.reset()}
      />
    </Panel>
  );
}
