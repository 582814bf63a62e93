// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import type { UseMutationResult } from '@tanstack/react-query';
import { findingsOf } from '../../../api/problem';
import { useSession } from '../../../api/session';
import type { Credential, CredentialDraft, CredentialInspection } from '../../../api/types';
import { usePages } from '../../../api/usePages';
import { FieldHelp } from '../../../components/FieldHelp';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useCore } from '../../../core/useCore';
import { useText } from '../../../i18n/Language';
import { CREDENTIALS_PATH } from '../paths';
import { SandboxPresets } from './SandboxPresets';

const PLACES = ['/name', '/api_token', '/business_account_id', '/app_secret'];

const narrow = style({ maxWidth: 640, display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const buttons = style({ display: 'flex', columnGap: 8 });

/** Asks for the token and the id, and looks at Meta where they lead. */
export function AccountStep(props: {
  draft: CredentialDraft;
  inspect: UseMutationResult<CredentialInspection, Error, void>;
  onChange: (draft: CredentialDraft) => void;
}) {
  const text = useText();
  const core = useCore();
  const { graph } = useSession();
  const credentials = usePages<Credential>('credential', '/credentials');
  const { draft, inspect } = props;
  const names = (credentials.data?.pages ?? []).flatMap((page) => page.items).map(({ name }) => name);
  const found = core.account_validate_credential({
    draft: { ...draft, app_secret: draft.app_secret || undefined },
    step: 'account',
    names_taken: names,
    has_stored_token: false,
  });
  const { field, others, showAll } = useFieldFindings(found, findingsOf(inspect.error));
  const set = (part: CredentialDraft) => {
    inspect.reset();
    props.onChange({ ...draft, ...part });
  };
  return (
    <div className={narrow}>
      {graph.is_sandbox && (
        <SandboxPresets onChoose={(preset) => set({ ...preset, name: draft.name || preset.name })} />
      )}
      <Panel title={text('credential.step.account')} description={text('credential.step.account.help')}>
        <Form
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            showAll();
            if (!found.some((finding) => finding.severity === 'error')) inspect.mutate();
          }}
        >
          <ProblemAlert
            error={inspect.error}
            title={text('credential.inspect.failed')}
            findings={others(PLACES)}
          />
          <FindingList findings={inspect.data?.findings ?? []} />
          <TextField
            label={text('credential.name')}
            isRequired
            value={draft.name ?? ''}
            onChange={(name) => set({ name })}
            {...field('/name', text('credential.name.help'))}
          />
          <TextField
            type="password"
            label={text('credential.api_token')}
            autoComplete="off"
            isRequired
            contextualHelp={
              <FieldHelp
                title={text('credential.api_token')}
                body={text('credential.api_token.help')}
                link="https://developers.facebook.com/docs/whatsapp/business-management-api/get-started#system-user-access-tokens"
              />
            }
            value={draft.api_token ?? ''}
            onChange={(api_token) => set({ api_token })}
            {...field('/api_token')}
          />
          <TextField
            label={text('credential.business_account_id')}
            inputMode="numeric"
            isRequired
            contextualHelp={
              <FieldHelp
                title={text('credential.business_account_id')}
                body={text('credential.business_account_id.help')}
                link="https://www.facebook.com/business/help/1181250022022158"
              />
            }
            value={draft.business_account_id ?? ''}
            onChange={(business_account_id) => set({ business_account_id })}
            {...field('/business_account_id')}
          />
          <TextField
            type="password"
            label={text('credential.app_secret')}
            autoComplete="off"
            contextualHelp={
              <FieldHelp title={text('credential.app_secret')} body={text('credential.app_secret.help')} />
            }
            value={draft.app_secret ?? ''}
            onChange={(app_secret) => set({ app_secret })}
            {...field('/app_secret', text('credential.app_secret.optional'))}
          />
          <div className={buttons}>
            <SubmitButton type="submit" variant="accent" isPending={inspect.isPending}>
              {text('action.continue')}
            </SubmitButton>
            <LinkButton variant="secondary" href={CREDENTIALS_PATH}>
              {text('action.cancel')}
            </LinkButton>
          </div>
          {inspect.isPending && <span role="status">{text('credential.inspect.running')}</span>}
        </Form>
      </Panel>
    </div>
  );
}
