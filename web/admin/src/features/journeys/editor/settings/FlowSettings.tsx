// SPDX-License-Identifier: Apache-2.0
import { TagsField } from '../../../../components/TagsField';
import { useText } from '../../../../i18n/Language';
import { ConditionGroup } from '../../../audiences/query/ConditionGroup';
import { EVERYBODY } from '../../../audiences/query/conditions';
import { Place } from '../../../campaigns/editor/Place';
import type { JourneyTest, JourneyWait } from '../../api/types';
import { useJourney } from '../JourneyContext';
import { Branches } from './Branches';
import {
  Choice,
  Clock,
  Codes,
  Days,
  Line,
  MessageChoice,
  Moment,
  OwnClock,
  pair,
  Stretch,
  TextMatch,
  Whole,
} from './fields';
import type { NodeProps } from './NodeProps';

const WAITS = ['duration', 'date', 'time_of_day', 'event', 'profile'] as const;
const DAY_S = 86_400;
const MIDDAY = { hour: 12, minute: 0 };

/** What a wait of `kind` begins with. */
function newWait(kind: JourneyWait['kind']): JourneyWait {
  const blank: JourneyWait = { kind, weekdays: [] };
  if (kind === 'date') return blank;
  if (kind === 'time_of_day') return { ...blank, time: MIDDAY };
  if (kind === 'profile') return { ...blank, seconds: DAY_S, condition: EVERYBODY };
  return { ...blank, seconds: DAY_S };
}

/** How long people stay. */
export function WaitSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const wait = node.wait ?? newWait('duration');
  const place = `${at}/wait`;
  const put = (part: Partial<JourneyWait>, about: string) => set({ wait: { ...wait, ...part } }, about);
  const timed = (label: string) => (
    <Stretch
      label={label}
      at={`${place}/seconds`}
      value={wait.seconds}
      onChange={(seconds) => put({ seconds }, 'seconds')}
    />
  );
  const ownClock = (
    <OwnClock
      value={wait.in_journey_zone}
      onChange={(is) => put({ in_journey_zone: is || undefined }, 'zone')}
    />
  );
  return (
    <>
      <Choice
        label={text('journeys.wait.for')}
        at={`${place}/kind`}
        value={wait.kind}
        choices={WAITS.map((id) => ({ id, label: text(`journeys.wait.${id}`) }))}
        onChange={(kind) => set({ wait: newWait(kind) }, 'kind')}
      />
      {wait.kind === 'duration' && timed(text('journeys.wait.length'))}
      {wait.kind === 'date' && (
        <>
          <Moment
            label={text('campaigns.start.time')}
            at={`${place}/date`}
            value={wait.date}
            onChange={(date) => put({ date }, 'date')}
          />
          {ownClock}
        </>
      )}
      {wait.kind === 'time_of_day' && (
        <>
          <Clock
            label={text('campaigns.time')}
            at={`${place}/time`}
            value={wait.time}
            onChange={(time) => put({ time }, 'time')}
          />
          <Days
            at={`${place}/weekdays`}
            value={wait.weekdays}
            onChange={(weekdays) => put({ weekdays }, 'weekdays')}
          />
          {ownClock}
        </>
      )}
      {wait.kind === 'event' && (
        <Line
          label={text('journeys.event.name')}
          at={`${place}/event`}
          isRequired
          value={wait.event}
          onChange={(event) => put({ event }, 'event')}
        />
      )}
      {wait.kind === 'profile' && (
        <Place at={`${place}/condition`}>
          <ConditionGroup
            condition={wait.condition ?? EVERYBODY}
            at={`${place}/condition`}
            onChange={(condition) => put({ condition }, 'condition')}
          />
        </Place>
      )}
      {(wait.kind === 'event' || wait.kind === 'profile') && timed(text('journeys.wait.at_most'))}
    </>
  );
}

const TESTS = ['person', 'reply', 'fate', 'time', 'date', 'percent', 'cap'] as const;
const FATES = ['accepted', 'delivered', 'read', 'clicked', 'replied', 'failed', 'excluded'] as const;

/** What a condition's test of `kind` begins with. */
function newTest(kind: JourneyTest['kind']): JourneyTest {
  switch (kind) {
    case 'person':
      return { kind, person: EVERYBODY };
    case 'time':
      return { kind, time: { from: { hour: 9, minute: 0 }, until: { hour: 18, minute: 0 }, weekdays: [] } };
    case 'date':
      return { kind, date: {} };
    case 'percent':
      return { kind, percent: 50 };
    case 'cap':
      return { kind, cap: 1000 };
    case 'reply':
      return { kind, reply: { comparison: 'contains', values: [] } };
    default:
      return { kind, fate: { fate: 'read', error_codes: [] } };
  }
}

/** Branches that take people by tests, in their order. */
export function ConditionSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const branches = node.condition?.branches ?? [];
  return (
    <Branches
      node={node}
      at={`${at}/condition/branches`}
      branches={branches}
      added={{ test: newTest('person') }}
      onChange={(changed, ways, about) => set({ condition: { branches: changed }, ways }, about)}
    >
      {({ test = newTest('person') }, place, put) => (
        <>
          <Choice
            label={text('journeys.test')}
            at={`${place}/test/kind`}
            value={test.kind}
            choices={TESTS.map((id) => ({ id, label: text(`journeys.test.${id}`) }))}
            onChange={(kind) => put({ test: newTest(kind) })}
          />
          <TestFields at={`${place}/test`} test={test} onChange={(changed) => put({ test: changed })} />
        </>
      )}
    </Branches>
  );
}

function TestFields(props: { at: string; test: JourneyTest; onChange: (test: JourneyTest) => void }) {
  const text = useText();
  const { at, test, onChange } = props;
  switch (test.kind) {
    case 'person':
      return (
        <Place at={`${at}/person`}>
          <ConditionGroup
            condition={test.person ?? EVERYBODY}
            at={`${at}/person`}
            onChange={(person) => onChange({ ...test, person })}
          />
        </Place>
      );
    case 'time': {
      const time = test.time ?? newTest('time').time;
      if (!time) return null;
      const put = (part: Partial<typeof time>) => onChange({ ...test, time: { ...time, ...part } });
      return (
        <>
          <div className={pair}>
            <Clock
              label={text('journeys.from')}
              at={`${at}/time/from`}
              value={time.from}
              onChange={(from) => put({ from })}
            />
            <Clock
              label={text('journeys.until')}
              at={`${at}/time/until`}
              value={time.until}
              onChange={(until) => put({ until })}
            />
          </div>
          <Days at={`${at}/time/weekdays`} value={time.weekdays} onChange={(weekdays) => put({ weekdays })} />
          <OwnClock
            value={time.in_journey_zone}
            onChange={(is) => put({ in_journey_zone: is || undefined })}
          />
        </>
      );
    }
    case 'date': {
      const date = test.date ?? {};
      const put = (part: Partial<typeof date>) => onChange({ ...test, date: { ...date, ...part } });
      return (
        <>
          <Moment
            label={text('field.optional', { label: text('journeys.from') })}
            at={`${at}/date/from`}
            value={date.from}
            onChange={(from) => put({ from })}
          />
          <Moment
            label={text('field.optional', { label: text('journeys.until') })}
            at={`${at}/date/until`}
            value={date.until}
            onChange={(until) => put({ until })}
          />
          <OwnClock
            value={date.in_journey_zone}
            onChange={(is) => put({ in_journey_zone: is || undefined })}
          />
        </>
      );
    }
    case 'percent':
      return (
        <Whole
          label={text('campaigns.treatment.percent')}
          at={`${at}/percent`}
          value={test.percent}
          onChange={(percent) => onChange({ ...test, percent })}
        />
      );
    case 'cap':
      return (
        <Whole
          label={text('journeys.test.cap.people')}
          at={`${at}/cap`}
          value={test.cap}
          onChange={(cap) => onChange({ ...test, cap })}
        />
      );
    case 'reply':
      return (
        <TextMatch
          at={`${at}/reply`}
          value={test.reply ?? { comparison: 'contains', values: [] }}
          onChange={(reply) => onChange({ ...test, reply })}
        />
      );
    default: {
      const fate = test.fate ?? { fate: 'read' as const, error_codes: [] };
      return (
        <FateFields
          at={`${at}/fate`}
          value={fate}
          onChange={(changed) => onChange({ ...test, fate: changed })}
        />
      );
    }
  }
}

type FateTest = NonNullable<JourneyTest['fate']>;

/** What became of a message. */
function FateFields(props: { at: string; value: FateTest; onChange: (value: FateTest) => void }) {
  const { at, value, onChange } = props;
  return (
    <>
      <MessageChoice
        at={`${at}/message`}
        value={value.message}
        onChange={(message) => onChange({ ...value, message })}
      />
      <FateChoice at={`${at}/fate`} value={value.fate} onChange={(fate) => onChange({ ...value, fate })} />
      <FateDetails at={at} value={value} onChange={(part) => onChange({ ...value, ...part })} />
    </>
  );
}

/** Chooses what may become of a message. */
export function FateChoice(props: {
  at: string;
  value: FateTest['fate'];
  onChange: (fate: FateTest['fate']) => void;
}) {
  const text = useText();
  return (
    <Choice
      label={text('journeys.fate')}
      at={props.at}
      value={props.value}
      choices={FATES.map((id) => ({ id, label: text(`journeys.fate.${id}`) }))}
      onChange={props.onChange}
    />
  );
}

/** Which click, or which failure. */
export function FateDetails(props: {
  at: string;
  value: Pick<FateTest, 'fate' | 'click' | 'error_codes'>;
  onChange: (part: Pick<FateTest, 'click'> | Pick<FateTest, 'error_codes'>) => void;
}) {
  const text = useText();
  const { at, value, onChange } = props;
  switch (value.fate) {
    case 'clicked':
      return (
        <Line
          label={text('field.optional', { label: text('journeys.click') })}
          at={`${at}/click`}
          value={value.click}
          description={text('journeys.click.help')}
          onChange={(click) => onChange({ click })}
        />
      );
    case 'failed':
      return (
        <Codes
          at={`${at}/error_codes`}
          value={value.error_codes}
          onChange={(error_codes) => onChange({ error_codes })}
        />
      );
    default:
      return null;
  }
}

const SPLITS = ['chance', 'attribute'] as const;

/** Branches that take people by chance, or by the value of an attribute. */
export function SplitSettings({ node, at, set }: NodeProps) {
  const text = useText();
  const { field } = useJourney();
  const split = node.split ?? { branches: [] };
  const isByValue = split.attribute != null;
  return (
    <>
      <Choice
        label={text('journeys.split.by')}
        at={`${at}/split/by`}
        value={isByValue ? 'attribute' : 'chance'}
        choices={SPLITS.map((id) => ({ id, label: text(`journeys.split.${id}`) }))}
        onChange={(by) => set({ split: { ...split, attribute: by === 'attribute' ? '' : undefined } }, 'by')}
      />
      {isByValue && (
        <Line
          label={text('query.attribute')}
          at={`${at}/split/attribute`}
          isRequired
          value={split.attribute}
          onChange={(attribute = '') => set({ split: { ...split, attribute } }, 'attribute')}
        />
      )}
      <Branches
        node={node}
        at={`${at}/split/branches`}
        branches={split.branches}
        added={{ percent: isByValue ? undefined : 0, values: [] }}
        onChange={(branches, ways, about) => set({ split: { ...split, branches }, ways }, about)}
      >
        {(branch, place, put) =>
          isByValue ? (
            <Place at={`${place}/values`}>
              <TagsField
                label={text('query.values')}
                value={branch.values}
                onChange={(values) => put({ values })}
                {...field(`${place}/values`)}
              />
            </Place>
          ) : (
            <Whole
              label={text('campaigns.treatment.percent')}
              at={`${place}/percent`}
              value={branch.percent}
              onChange={(percent) => put({ percent })}
            />
          )
        }
      </Branches>
    </>
  );
}
