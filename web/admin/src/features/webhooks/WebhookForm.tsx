// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { Form } from '@react-spectrum/s2/Form';
import Add from '@react-spectrum/s2/icons/Add';
import { Menu, MenuItem, MenuTrigger } from '@react-spectrum/s2/Menu';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { ApiProblem, findingsOf } from '../../api/problem';
import type { Credential } from '../../api/types';
import { usePages } from '../../api/usePages';
import { ConflictDialog } from '../../components/ConflictDialog';
import { FindingList } from '../../components/FindingList';
import { ProblemAlert } from '../../components/ProblemAlert';
import { SubmitButton } from '../../components/SubmitButton';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useCampaigns } from '../../core/useCampaigns';
import { useText } from '../../i18n/Language';
import { LANGUAGES } from '../../i18n/languages';
import { BlockFields } from './BlockFields';
import { conflictRows } from './conflictRows';
import { TryOut } from './TryOut';
import type { KeywordBlock, Webhook, WebhookDefinition } from './types';
import { useWebhookEdit } from './useWebhookEdit';

const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const EMPTY: KeywordBlock = { category: 'opt_out', keywords: [] };

/** Edits a webhook, stored or new: its name, its credentials, and a block for each kind of keyword. */
export function WebhookForm(props: {
  stored?: Webhook;
  credentials: readonly Credential[];
  initial: WebhookDefinition;
  onSaved: (saved: Webhook) => void;
}) {
  const text = useText();
  const { webhook_validate, webhook_with_predefined } = useCampaigns();
  const { stored, credentials } = props;
  const { value, isEdited, change, save, discard } = useWebhookEdit(props);
  const webhooks = usePages<Webhook>('webhook', '/webhooks');
  const others = (webhooks.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id }) => id !== stored?.id)
    .map(({ name, credential_id }) => ({ name: name ?? '', credential_id: credential_id ?? '' }));
  const judged = webhook_validate(value, others);
  const { field, others: elsewhere, showAll } = useFieldFindings(judged, findingsOf(save.error));
  const conflict = save.error instanceof ApiProblem && save.error.isConflict ? save.error : null;
  const current = conflict?.current as Webhook | undefined;
  const places = ['/name', '/credential_id', ...value.blocks.map((_, index) => `/blocks/${index}`)];
  const put = (index: number, block: KeywordBlock) =>
    change({ blocks: value.blocks.map((other, at) => (at === index ? block : other)) });
  return (
    <>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          showAll();
          if (!judged.some(({ severity }) => severity === 'error')) save.mutate(undefined);
        }}
      >
        <ProblemAlert
          error={conflict ? null : save.error}
          title={text('webhooks.save.failed')}
          findings={elsewhere(places).filter(({ severity }) => severity === 'error')}
        />
        <TextField
          label={text('configuration.name')}
          isRequired
          value={value.name ?? ''}
          onChange={(name) => change({ name })}
          {...field('/name')}
        />
        <Picker
          label={text('configuration.credential')}
          isRequired
          items={credentials}
          value={value.credential_id ?? null}
          onChange={(key) => change({ credential_id: String(key) })}
          {...field('/credential_id')}
        >
          {(credential) => (
            <PickerItem id={credential.id} textValue={credential.name}>
              <Text slot="label">{credential.name}</Text>
              <Text slot="description">{credential.phone_number.display_phone_number}</Text>
            </PickerItem>
          )}
        </Picker>
        <FindingList findings={judged.filter(({ at }) => at === '/blocks')} />
        {value.blocks.map((block, index) => (
          <BlockFields
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and their fields keep no state
            key={index}
            block={block}
            index={index}
            field={field}
            onChange={(changed) => put(index, changed)}
            onRemove={() => change({ blocks: value.blocks.toSpliced(index, 1) })}
          />
        ))}
        <div className={buttons}>
          <ActionButton onPress={() => change({ blocks: [...value.blocks, EMPTY] })}>
            <Add />
            <Text>{text('webhooks.block.add')}</Text>
          </ActionButton>
          <MenuTrigger>
            <ActionButton>{text('webhooks.predefined')}</ActionButton>
            <Menu
              onAction={(language) =>
                change({ blocks: webhook_with_predefined(value.blocks, String(language)) })
              }
            >
              {LANGUAGES.map(({ code, name }) => (
                <MenuItem key={code} id={code}>
                  {name}
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        </div>
        <TryOut blocks={value.blocks} />
        <div className={buttons}>
          <SubmitButton variant="accent" type="submit" isPending={save.isPending}>
            {text('action.save')}
          </SubmitButton>
          {stored && isEdited && (
            <Button variant="secondary" fillStyle="outline" onPress={discard}>
              {text('action.discard')}
            </Button>
          )}
        </div>
      </Form>
      <ConflictDialog
        isOpen={current !== undefined}
        rows={current ? conflictRows(value, current, credentials, text) : []}
        onKeepMine={() => current && save.mutate(current.etag)}
        onTakeTheirs={discard}
        onClose={() => save.reset()}
      />
    </>
  );
}
