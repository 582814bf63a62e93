// SPDX-License-Identifier: Apache-2.0
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import type { Behaviour, Condition } from 'heliograph-wasm/campaigns.mjs';
import { FieldGrid } from '../../../components/FieldGrid';
import { useText } from '../../../i18n/Language';
import { useQueryFacts } from './QueryContext';

const ANY = '*';

/** Looks at what happened between people and campaigns. */
export function BehaviourFields(props: {
  condition: Condition;
  at: string;
  onChange: (condition: Condition) => void;
}) {
  const text = useText();
  const { field, words, campaigns } = useQueryFacts();
  const takesErrorCode = (behaviour: Behaviour | null | undefined) =>
    words.behaviours.some((row) => row.behaviour === behaviour && row.takes_error_code);
  const { condition, at, onChange } = props;
  const number = (name: 'error_code' | 'within_days' | 'at_least') => ({
    value: condition[name] ?? Number.NaN,
    onChange: (value: number) => onChange({ ...condition, [name]: Number.isNaN(value) ? undefined : value }),
    ...field(`${at}/${name}`),
  });
  const choose = (behaviour: Behaviour) =>
    onChange({
      ...condition,
      behaviour,
      error_code: takesErrorCode(behaviour) ? condition.error_code : undefined,
    });
  return (
    <FieldGrid>
      <Picker
        label={text('query.behaviour')}
        value={condition.behaviour ?? null}
        onChange={(behaviour) => choose(behaviour as Behaviour)}
        {...field(`${at}/behaviour`)}
      >
        {words.behaviours.map(({ behaviour }) => (
          <PickerItem key={behaviour} id={behaviour}>
            {text(`query.behaviour.${behaviour}`)}
          </PickerItem>
        ))}
      </Picker>
      {takesErrorCode(condition.behaviour) && (
        <NumberField
          label={text('query.error_code')}
          minValue={1}
          formatOptions={{ useGrouping: false }}
          {...number('error_code')}
        />
      )}
      <NumberField label={text('query.within_days')} minValue={1} {...number('within_days')} />
      <NumberField label={text('query.at_least')} minValue={1} {...number('at_least')} />
      {campaigns.length > 0 && (
        <Picker
          label={text('query.campaign')}
          value={condition.campaign_id ?? ANY}
          onChange={(id) => onChange({ ...condition, campaign_id: id === ANY ? undefined : String(id) })}
          {...field(`${at}/campaign_id`)}
        >
          {[{ id: ANY, name: text('query.campaign.any') }, ...campaigns].map(({ id, name }) => (
            <PickerItem key={id} id={id}>
              {name}
            </PickerItem>
          ))}
        </Picker>
      )}
    </FieldGrid>
  );
}
