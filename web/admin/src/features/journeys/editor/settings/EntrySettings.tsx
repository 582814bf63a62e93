// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button, Text } from '@react-spectrum/s2/Button';
import { Checkbox } from '@react-spectrum/s2/Checkbox';
import Add from '@react-spectrum/s2/icons/Add';
import Delete from '@react-spectrum/s2/icons/Delete';
import { Switch } from '@react-spectrum/s2/Switch';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../i18n/Language';
import { AudienceBox } from '../../../campaigns/editor/AudienceBox';
import { Place } from '../../../campaigns/editor/Place';
import { ScheduleSection } from '../../../campaigns/editor/ScheduleSection';
import type { JourneyField } from '../../api/types';
import { AsCampaign } from '../AsCampaign';
import { useJourney } from '../JourneyContext';
import { Choice, Line, Optional, pair, stack, TextMatch } from './fields';
import type { NodeProps } from './NodeProps';

const TYPES = ['text', 'number', 'boolean', 'time'] as const;
const row = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', '120px', 'auto'],
  columnGap: 8,
  alignItems: 'start',
});
const remove = style({ marginTop: 24 });

/** Entry by a call: the event's name and the fields that it brings. */
export function EventSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const event = node.event ?? { fields: [] };
  const put = (fields: JourneyField[], about: string) => set({ event: { ...event, fields } }, about);
  const change = (index: number, part: Partial<JourneyField>) => {
    const field = event.fields[index];
    if (field) put(event.fields.with(index, { ...field, ...part }), `field ${index}`);
  };
  return (
    <>
      <Line
        label={text('journeys.event.name')}
        at={`${at}/event/name`}
        isRequired
        value={event.name}
        description={text('journeys.event.help')}
        onChange={(name) => set({ event: { ...event, name } }, 'name')}
      />
      <Place at={`${at}/event/fields`}>
        <div className={stack}>
          {event.fields.map((one, index) => (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: fields are known by their place while they are typed
              key={index}
              className={style({ borderStyle: 'none', margin: 0, padding: 0, minWidth: 0 })}
              aria-label={text('journeys.event.field', { name: one.name || String(index + 1) })}
            >
              <div className={row}>
                <Line
                  label={text('journeys.event.field.name')}
                  at={`${at}/event/fields/${index}/name`}
                  value={one.name}
                  onChange={(name = '') => change(index, { name })}
                />
                <Choice
                  label={text('journeys.event.field.type')}
                  at={`${at}/event/fields/${index}/type`}
                  value={one.type}
                  choices={TYPES.map((id) => ({ id, label: text(`journeys.event.type.${id}`) }))}
                  onChange={(type) => change(index, { type })}
                />
                <div className={remove}>
                  <ActionButton
                    isQuiet
                    aria-label={text('journeys.event.field.remove', { name: one.name || String(index + 1) })}
                    onPress={() => put(event.fields.toSpliced(index, 1), 'remove')}
                  >
                    <Delete />
                  </ActionButton>
                </div>
              </div>
              <Checkbox
                isSelected={one.required ?? false}
                onChange={(required) => change(index, { required: required || undefined })}
              >
                {text('journeys.event.field.required')}
              </Checkbox>
            </fieldset>
          ))}
          <div>
            <Button
              variant="secondary"
              size="S"
              onPress={() => put([...event.fields, { name: '', type: 'text' }], 'add')}
            >
              <Add />
              <Text>{text('journeys.event.field.add')}</Text>
            </Button>
          </div>
        </div>
      </Place>
    </>
  );
}

/** Entry of everybody in an audience, once or again and again. */
export function AudienceSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { audiences } = useJourney();
  const audience = node.audience ?? {};
  const change = (part: Partial<typeof audience>, about: string) =>
    set({ audience: { ...audience, ...part } }, about);
  const isRecurring = audience.schedule && audience.schedule.frequency !== 'once';
  return (
    <AsCampaign
      at={`${at}/audience`}
      part={{ schedule: audience.schedule ?? undefined }}
      onChange={(part) => change({ schedule: part.schedule }, 'schedule')}
    >
      <Place at="/audience_id">
        <AudienceBox
          label={text('campaigns.audience.choose')}
          at="/audience_id"
          isRequired
          audiences={audiences}
          value={audience.audience_id ?? undefined}
          onChoose={(audience_id) => change({ audience_id }, 'audience_id')}
        />
      </Place>
      <ScheduleSection />
      {isRecurring && (
        <Switch
          isSelected={audience.only_new ?? false}
          onChange={(only_new) => change({ only_new: only_new || undefined }, 'only_new')}
        >
          {text('journeys.audience.only_new')}
        </Switch>
      )}
    </AsCampaign>
  );
}

const ANY = '*';

/** Entry of people who write. */
export function InboundSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { senders } = useJourney();
  const inbound = node.inbound ?? {};
  return (
    <>
      <Choice
        label={text('campaigns.configuration')}
        at={`${at}/inbound/configuration_id`}
        value={inbound.configuration_id ?? ANY}
        choices={[
          { id: ANY, label: text('journeys.inbound.any_number') },
          ...senders.map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(id) =>
          set({ inbound: { ...inbound, configuration_id: id === ANY ? undefined : id } }, 'configuration')
        }
      />
      <Optional
        label={text('journeys.inbound.some')}
        isSelected={inbound.text != null}
        onChange={(isSome) =>
          set(
            { inbound: { ...inbound, text: isSome ? { comparison: 'equals', values: [] } : undefined } },
            'some',
          )
        }
      >
        {inbound.text && (
          <TextMatch
            at={`${at}/inbound/text`}
            value={inbound.text}
            onChange={(match) => set({ inbound: { ...inbound, text: match } }, 'text')}
          />
        )}
      </Optional>
    </>
  );
}

/** Entry of people who begin or cease to match a query. */
export function QualificationSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { audiences } = useJourney();
  const qualification = node.qualification ?? { when: 'starts' as const };
  return (
    <div className={stack}>
      <AsCampaign at={`${at}/qualification`} part={{}}>
        <Place at="/query_id">
          <AudienceBox
            label={text('journeys.qualification.query')}
            at="/query_id"
            isRequired
            audiences={audiences.filter(({ kind }) => kind === 'query')}
            value={qualification.query_id ?? undefined}
            onChoose={(query_id) => set({ qualification: { ...qualification, query_id } }, 'query')}
          />
        </Place>
      </AsCampaign>
      <div className={pair}>
        <Choice
          label={text('journeys.qualification.when')}
          at={`${at}/qualification/when`}
          value={qualification.when}
          choices={(['starts', 'stops'] as const).map((id) => ({
            id,
            label: text(`journeys.qualification.${id}`),
          }))}
          onChange={(when) => set({ qualification: { ...qualification, when } }, 'when')}
        />
      </div>
    </div>
  );
}
