// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Condition, Query } from 'heliograph-wasm/campaigns.mjs';
import { useState } from 'react';
import { call } from '../../../api/client';
import { ApiProblem, findingsOf } from '../../../api/problem';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useCampaigns } from '../../../core/useCampaigns';
import { useText } from '../../../i18n/Language';
import type { Audience } from '../api/types';
import { ConditionGroup } from './ConditionGroup';
import { LiveCount } from './LiveCount';
import { QueryProvider } from './QueryContext';
import { useQueryChoices } from './useQueryChoices';

const page = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** Names an audience and, for a query, says who belongs to it. `stored` is the audience that is changed. */
export function AudienceForm(props: {
  stored?: Audience;
  initial: Query;
  onSaved: (audience: Audience) => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { audience_validate_query } = useCampaigns();
  const { stored } = props;
  const [value, setValue] = useState(props.initial);
  const { where } = value;
  const save = useMutation({
    mutationFn: () =>
      stored
        ? call<Audience>('PUT', `/audiences/${stored.id}`, { body: value, etag: stored.etag })
        : call<Audience>('POST', '/audiences', { body: value }),
    onSuccess: (audience) => {
      void queries.invalidateQueries({ queryKey: ['audience'] });
      props.onSaved(audience);
    },
  });
  const judged = audience_validate_query(value).filter(({ at }) => where || !at.startsWith('/where'));
  const isUsable = !judged.some(({ severity }) => severity === 'error');
  const isCountable = !judged.some(({ severity, at }) => severity === 'error' && at.startsWith('/where'));
  const { field, others, showAll } = useFieldFindings(judged, findingsOf(save.error));
  const choices = useQueryChoices();

  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        showAll();
        if (isUsable) save.mutate();
      }}
    >
      <div className={page}>
        <ProblemAlert
          error={save.error}
          title={text('audience.save.failed')}
          findings={save.error instanceof ApiProblem ? others(['/name', '/description', '/where']) : []}
        />
        <Panel title={text('audience.settings')}>
          <TextField
            label={text('audience.name')}
            isRequired
            value={value.name ?? ''}
            onChange={(name) => setValue({ ...value, name })}
            {...field('/name', text('audience.name.help'))}
          />
          <TextArea
            label={text('audience.description')}
            value={value.description ?? ''}
            onChange={(description) => setValue({ ...value, description: description || undefined })}
            {...field('/description')}
          />
        </Panel>
        {where && (
          <Panel title={text('query.title')} description={text('query.help')}>
            <QueryProvider value={{ field, ...choices }}>
              <ConditionGroup
                condition={where}
                at="/where"
                onChange={(changed) => setValue({ ...value, where: changed })}
              />
            </QueryProvider>
            <LiveCount where={isCountable ? where : undefined} />
          </Panel>
        )}
        <div>
          <SubmitButton variant="accent" type="submit" isPending={save.isPending}>
            {text('action.save')}
          </SubmitButton>
        </div>
      </div>
    </Form>
  );
}

/** A condition as the proxy gives it, with the lists that it may have left out. */
export function wholeCondition(given: Partial<Condition> & Pick<Condition, 'kind'>): Condition {
  return {
    ...given,
    conditions: (given.conditions ?? []).map(wholeCondition),
    values: given.values ?? [],
  };
}
