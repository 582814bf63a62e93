// SPDX-License-Identifier: Apache-2.0
import { ComboBox, ComboBoxItem, Text } from '@react-spectrum/s2/ComboBox';
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Tag, TagGroup } from '@react-spectrum/s2/TagGroup';
import { TextField } from '@react-spectrum/s2/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../../../api/client';
import type { Finding } from '../../../api/types';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useText } from '../../../i18n/Language';
import { peopleQuery } from '../../campaigns/api/queries';
import type { Profile } from '../../campaigns/api/types';
import { nameOfPerson } from '../../campaigns/editor/ContentPreview';
import type { JourneyField, StoredJourney } from '../api/types';
import { PeopleTable } from '../people/PeopleTable';
import type { NodeTexts } from '../useNodeTexts';

const wide = style({ width: 'full' });
const row = style({
  display: 'grid',
  gap: 12,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
});

/** What was typed for a field, as JSON writes its type. */
export function typedValue(type: JourneyField['type'], typed: string): unknown {
  if (type === 'number') return typed.trim() === '' ? undefined : Number(typed);
  if (type === 'boolean') return typed.trim() === '' ? undefined : typed.trim() === 'true';
  return typed === '' ? undefined : typed;
}

/** Lets chosen profiles walk the journey, and shows where they are. */
export function TestPanel({ stored, texts }: { stored: StoredJourney; texts: NodeTexts }) {
  const text = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Profile[]>([]);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [words, setWords] = useState('');
  const found = useQuery(peopleQuery('', useDeferredValue(typed)));
  const entry = stored.journey.nodes.find(({ event, inbound }) => event || inbound);
  const fields = entry?.event?.fields ?? [];
  const start = useMutation({
    mutationFn: () =>
      call<{ instances: string[]; refused: Finding[] }>('POST', `/journeys/${stored.id}/test-people`, {
        body: {
          profile_ids: chosen.map(({ id }) => id),
          values: Object.fromEntries(
            fields.map(({ name, type }) => [name, typedValue(type, values[name] ?? '')]),
          ),
          text: entry?.inbound ? words || entry.inbound.text?.values[0] : undefined,
        },
      }),
    onSuccess: () => setChosen([]),
    onSettled: () => queries.invalidateQueries({ queryKey: ['journey'] }),
  });
  const offered = (found.data ?? []).filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <Panel title={text('journeys.test.title')} description={text('journeys.test.help')}>
      <ProblemAlert error={start.error} title={text('journeys.test.failed')} />
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <div className={row}>
          <ComboBox
            styles={wide}
            label={text('journeys.test.people')}
            description={text('campaigns.test.to.help')}
            menuTrigger="focus"
            items={offered.map((profile) => ({ id: profile.id ?? '', profile }))}
            inputValue={typed}
            onInputChange={setTyped}
            selectedKey={null}
            onSelectionChange={(key) => {
              const profile = offered.find(({ id }) => id === key);
              if (!profile) return;
              setChosen((before) => [...before, profile]);
              setTyped('');
            }}
          >
            {({ id, profile }) => (
              <ComboBoxItem id={id} textValue={nameOfPerson(profile)}>
                <Text slot="label">{nameOfPerson(profile)}</Text>
              </ComboBoxItem>
            )}
          </ComboBox>
          {entry?.inbound && (
            <TextField
              styles={wide}
              label={text('journeys.test.text')}
              placeholder={entry.inbound.text?.values[0]}
              value={words}
              onChange={setWords}
            />
          )}
          {fields.map(({ name, required }) => (
            <TextField
              key={name}
              styles={wide}
              label={name}
              isRequired={required ?? false}
              value={values[name] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </div>
        {chosen.length > 0 && (
          <TagGroup
            aria-label={text('journeys.test.people')}
            onRemove={(keys) => setChosen((before) => before.filter(({ id }) => !keys.has(id ?? '')))}
          >
            {chosen.map((profile) => (
              <Tag key={profile.id} id={profile.id}>
                {nameOfPerson(profile)}
              </Tag>
            ))}
          </TagGroup>
        )}
        <div>
          <SubmitButton
            type="submit"
            variant="secondary"
            isPending={start.isPending}
            isDisabled={chosen.length === 0}
          >
            {text('journeys.test.go')}
          </SubmitButton>
        </div>
      </Form>
      {start.data && start.data.refused.length > 0 && <FindingList findings={start.data.refused} />}
      <PeopleTable journey={stored.id} texts={texts} query={{}} />
    </Panel>
  );
}
