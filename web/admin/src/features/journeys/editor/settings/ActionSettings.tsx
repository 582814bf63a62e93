// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button, Text } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { TagsField } from '../../../../components/TagsField';
import { useText } from '../../../../i18n/Language';
import { CONSENTS } from '../../../audiences/query/conditions';
import { useQueryFacts } from '../../../audiences/query/QueryContext';
import { Place } from '../../../campaigns/editor/Place';
import type { JourneyProfileChange, JourneyWebhook } from '../../api/types';
import { useJourney } from '../JourneyContext';
import { Choice, Line, stack, Whole } from './fields';
import type { NodeProps } from './NodeProps';

const card = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'start',
  margin: 0,
  padding: 12,
  minWidth: 0,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-300',
  borderRadius: 'lg',
});
const row = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'start',
});
const remove = style({ marginTop: 24 });

const SOURCES = ['value', 'from_attribute', 'from_reply', 'none', 'consent'] as const;
type Source = (typeof SOURCES)[number];

function sourceOf(change: JourneyProfileChange): Source {
  if (change.marketing_action != null) return 'consent';
  if (change.from_reply) return 'from_reply';
  if (change.from_attribute != null) return 'from_attribute';
  return change.value === '' ? 'none' : 'value';
}

function changeFrom(source: Source, attribute: string | null | undefined): JourneyProfileChange {
  if (source === 'consent') return { marketing_action: '', consent: 'granted' };
  const kept = { attribute: attribute ?? '' };
  if (source === 'from_reply') return { ...kept, from_reply: true };
  if (source === 'from_attribute') return { ...kept, from_attribute: '' };
  return source === 'none' ? { ...kept, value: '' } : kept;
}

/** Changes of the person's attributes and consents. */
export function UpdateSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const changes = node.update_profile?.changes ?? [];
  const put = (changed: JourneyProfileChange[], about: string) =>
    set({ update_profile: { changes: changed } }, about);
  return (
    <Place at={`${at}/update_profile/changes`}>
      <div className={stack}>
        {changes.map((change, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: changes are known by their place
            key={index}
            className={card}
            aria-label={text('journeys.change', { number: index + 1 })}
          >
            <ChangeFields
              change={change}
              at={`${at}/update_profile/changes/${index}`}
              onChange={(changed) => put(changes.with(index, changed), `change ${index}`)}
            />
            <ActionButton
              isQuiet
              aria-label={text('journeys.change.remove', { number: index + 1 })}
              onPress={() => put(changes.toSpliced(index, 1), 'remove')}
            >
              <Delete />
            </ActionButton>
          </fieldset>
        ))}
        <Adder
          label={text('journeys.change.add')}
          onAdd={() => put([...changes, { attribute: '' }], 'add')}
        />
      </div>
    </Place>
  );
}

function Adder({ label, onAdd }: { label: ReactNode; onAdd: () => void }) {
  return (
    <div>
      <Button variant="secondary" size="S" onPress={onAdd}>
        <Add />
        <Text>{label}</Text>
      </Button>
    </div>
  );
}

function ChangeFields(props: {
  change: JourneyProfileChange;
  at: string;
  onChange: (change: JourneyProfileChange) => void;
}) {
  const text = useText();
  const { marketingActions } = useQueryFacts();
  const { change, at, onChange } = props;
  const source = sourceOf(change);
  return (
    <div className={stack}>
      <Choice
        label={text('journeys.change.what')}
        at={`${at}/source`}
        value={source}
        choices={SOURCES.map((id) => ({ id, label: text(`journeys.change.${id}`) }))}
        onChange={(chosen) => onChange(changeFrom(chosen, change.attribute))}
      />
      {source === 'consent' ? (
        <>
          <Choice
            label={text('query.marketing_action')}
            at={`${at}/marketing_action`}
            isRequired
            value={change.marketing_action}
            choices={marketingActions.map((id) => ({ id, label: id }))}
            onChange={(marketing_action) => onChange({ ...change, marketing_action })}
          />
          <Choice
            label={text('query.consent')}
            at={`${at}/consent`}
            value={change.consent}
            choices={CONSENTS.map((id) => ({ id, label: text(`consent.${id}`) }))}
            onChange={(consent) => onChange({ ...change, consent })}
          />
        </>
      ) : (
        <Line
          label={text('query.attribute')}
          at={`${at}/attribute`}
          isRequired
          value={change.attribute}
          onChange={(attribute = '') => onChange({ ...change, attribute })}
        />
      )}
      {source === 'value' && (
        <Line
          label={text('query.value')}
          at={`${at}/value`}
          isRequired
          value={change.value}
          onChange={(value) => onChange({ ...change, value })}
        />
      )}
      {source === 'from_attribute' && (
        <Line
          label={text('journeys.change.from')}
          at={`${at}/from_attribute`}
          isRequired
          value={change.from_attribute}
          onChange={(from_attribute = '') => onChange({ ...change, from_attribute })}
        />
      )}
    </div>
  );
}

/** A call to another system. */
export function WebhookSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { field } = useJourney();
  const call: JourneyWebhook = node.webhook ?? { headers: [], attributes: [] };
  const place = `${at}/webhook`;
  const put = (part: Partial<JourneyWebhook>, about: string) => set({ webhook: { ...call, ...part } }, about);
  return (
    <>
      <Line
        label={text('journeys.webhook.url')}
        at={`${place}/url`}
        type="url"
        isRequired
        value={call.url}
        description={text('journeys.webhook.help')}
        onChange={(url) => put({ url }, 'url')}
      />
      <Place at={`${place}/headers`}>
        <div className={stack}>
          {call.headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers are known by their place while they are typed
            <div key={index} className={row}>
              <Line
                label={text('journeys.webhook.header')}
                at={`${place}/headers/${index}/name`}
                value={header.name}
                onChange={(name = '') =>
                  put({ headers: call.headers.with(index, { ...header, name }) }, `header ${index}`)
                }
              />
              <Line
                label={text('query.value')}
                at={`${place}/headers/${index}/value`}
                value={header.value}
                onChange={(value = '') =>
                  put({ headers: call.headers.with(index, { ...header, value }) }, `value ${index}`)
                }
              />
              <div className={remove}>
                <ActionButton
                  isQuiet
                  aria-label={text('journeys.webhook.header.remove', {
                    name: header.name || String(index + 1),
                  })}
                  onPress={() => put({ headers: call.headers.toSpliced(index, 1) }, 'remove')}
                >
                  <Delete />
                </ActionButton>
              </div>
            </div>
          ))}
          <Adder
            label={text('journeys.webhook.header.add')}
            onAdd={() => put({ headers: [...call.headers, { name: '', value: '' }] }, 'add')}
          />
        </div>
      </Place>
      <Place at={`${place}/attributes`}>
        <TagsField
          label={text('journeys.webhook.attributes')}
          value={call.attributes}
          onChange={(attributes) => put({ attributes }, 'attributes')}
          {...field(`${place}/attributes`, text('journeys.webhook.attributes.help'))}
        />
      </Place>
      <Whole
        label={text('field.optional', { label: text('journeys.webhook.timeout') })}
        at={`${place}/timeout_seconds`}
        value={call.timeout_seconds}
        description={text('journeys.webhook.timeout.help')}
        onChange={(timeout_seconds) => put({ timeout_seconds }, 'timeout')}
      />
    </>
  );
}

/** A way into another journey. */
export function JumpSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { journeys } = useJourney();
  return (
    <Choice
      label={text('journeys.jump.to')}
      at={`${at}/jump/journey_id`}
      isRequired
      value={node.jump?.journey_id}
      choices={journeys.map(({ id, name }) => ({ id, label: name }))}
      description={journeys.length === 0 ? text('journeys.jump.none') : undefined}
      onChange={(journey_id) => set({ jump: { journey_id } }, 'journey')}
    />
  );
}
