// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ApiProblem, findingsOf } from '../../api/problem';
import type { ChannelConfiguration, Configuration, Credential } from '../../api/types';
import { usePages } from '../../api/usePages';
import { ConflictDialog } from '../../components/ConflictDialog';
import { FindingTexts } from '../../components/FindingTexts';
import { ProblemAlert } from '../../components/ProblemAlert';
import { SubmitButton } from '../../components/SubmitButton';
import { useFieldFindings } from '../../components/useFieldFindings';
import { useCore } from '../../core/useCore';
import type { TextKey } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/Language';
import { ConfigurationFields, PLACES } from './ConfigurationFields';
import { conflictRows } from './conflictRows';
import { formOffers } from './offers';
import { knownCredential, newRecord } from './record';
import { useConfigurationEdit } from './useConfigurationEdit';

const buttons = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const refusal = style({ font: 'ui-sm', color: 'gray-700' });

const NO_CONTEXT = { names_taken: [], credentials: [], live_journeys: [] };

/** What is said of a field by what its change leads to; the rest is said of the form. */
const EFFECT_NOTES: Record<string, TextKey> = {
  instant: 'configuration.effect.instant',
  locked: 'configuration.effect.locked',
};

/** Edits a configuration, stored or new, and offers what its lifecycle allows a form to do with it. */
export function ConfigurationForm(props: {
  stored?: ChannelConfiguration;
  credentials: readonly Credential[];
  initial: Configuration;
  onSaved: (saved: ChannelConfiguration) => void;
}) {
  const { text, coreText } = useLanguage();
  const core = useCore();
  const { stored } = props;
  const { value, isEdited, change, save, discard, overwrite } = useConfigurationEdit(props);
  const { credentials } = props;
  const blank = newRecord(props.initial);
  const offers = formOffers(stored?.actions ?? core.channel_configuration_actions(blank, NO_CONTEXT));
  const others = usePages<ChannelConfiguration>('configuration', '/configurations');

  const judge = (submit: boolean) =>
    core.channel_validate_configuration({
      configuration: value,
      submit,
      context: {
        names_taken: (others.data?.pages ?? [])
          .flatMap((page) => page.items)
          .filter(({ id }) => id !== stored?.id)
          .map(({ configuration }) => configuration.name ?? ''),
        credentials: credentials.map(knownCredential),
        live_journeys: [],
      },
    });
  const { field, others: elsewhere, showAll } = useFieldFindings(judge(true), findingsOf(save.error));
  const effects = new Map(
    (stored?.editable_fields ?? core.channel_editable_fields(blank)).map((row) => [row.field, row.effect]),
  );
  const conflict = save.error instanceof ApiProblem && save.error.isConflict ? save.error : null;
  const current = conflict?.current as ChannelConfiguration | undefined;

  const refused = stored && !isEdited ? offers.find(({ allowed }) => !allowed) : undefined;

  const attempt = (event: string) => {
    const submit = event === 'submit';
    if (submit) showAll();
    if (!judge(submit).some((finding) => finding.severity === 'error')) save.mutate({ submit });
    else showAll();
  };
  return (
    <>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          const offer = offers.find(({ event: name }) => name === 'submit');
          if (offer) attempt(offer.event);
        }}
      >
        <ProblemAlert
          error={conflict ? null : save.error}
          title={text('configuration.save.failed')}
          findings={elsewhere(PLACES).filter(({ severity }) => severity === 'error')}
        />
        <ConfigurationFields
          value={value}
          credentials={credentials}
          field={field}
          isLocked={(name) => effects.get(name) === 'locked'}
          noteOf={(name, help) => {
            const effect = stored && EFFECT_NOTES[effects.get(name) ?? ''];
            return effect ? text(effect) : help;
          }}
          onChange={change}
        />
        {offers.length > 0 && (
          <div className={buttons}>
            {offers.map(({ event, allowed }) => (
              <SubmitButton
                key={event}
                variant={event === 'submit' ? 'accent' : 'secondary'}
                isPending={save.isPending && save.variables?.submit === (event === 'submit')}
                isDisabled={save.isPending || (stored !== undefined && !isEdited && !allowed)}
                onPress={() => attempt(event)}
              >
                {coreText(`event.configuration.${event}`) ?? event}
              </SubmitButton>
            ))}
            {stored && isEdited && (
              <Button variant="secondary" fillStyle="outline" onPress={discard}>
                {text('action.discard')}
              </Button>
            )}
          </div>
        )}
        {refused && (
          <div className={refusal}>
            <FindingTexts findings={refused.findings} />
          </div>
        )}
      </Form>
      <ConflictDialog
        isOpen={current !== undefined}
        rows={current ? conflictRows(value, current.configuration, credentials, text) : []}
        onKeepMine={() => current && overwrite(current)}
        onTakeTheirs={discard}
        onClose={() => save.reset()}
      />
    </>
  );
}
