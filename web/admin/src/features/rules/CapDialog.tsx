// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import Close from '@react-spectrum/s2/icons/Close';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import type { CapPeriod, CapRule, CapRuleSet, CapScope, Handling } from 'heliograph-wasm/campaigns.mjs';
import { useState } from 'react';
import { FieldGrid } from '../../components/FieldGrid';
import type { FieldFindings } from '../../components/useFieldFindings';
import { useCampaigns } from '../../core/useCampaigns';
import { useText } from '../../i18n/Language';
import { FieldSet } from './FieldSet';
import { RulesDialog } from './RulesDialog';
import type { StoredCapRules } from './types';

const PERIODS = ['hour', 'day', 'week', 'month'] as const satisfies readonly CapPeriod[];
const SCOPES = ['marketing', 'marketing_and_utility'] as const satisfies readonly CapScope[];
const HANDLINGS = ['drop', 'delay'] as const satisfies readonly Handling[];
const FIRST: CapRule = { count: 1, period: 'day', every: 1, scope: 'marketing', handling: 'drop' };

/** Makes a set of capping rules, or changes one. */
export function CapDialog(props: { stored?: StoredCapRules; namesTaken: string[]; onClose: () => void }) {
  const text = useText();
  const { policy_validate_cap_rules } = useCampaigns();
  const { stored } = props;
  const [value, setValue] = useState<CapRuleSet>({
    name: stored?.name ?? '',
    rules: stored?.rules ?? [FIRST],
  });
  const judged = policy_validate_cap_rules(value, props.namesTaken);
  const places = value.rules.map((_, index) => `/rules/${index}`);
  const put = (index: number, part: Partial<CapRule>) =>
    setValue({
      ...value,
      rules: value.rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)),
    });
  const number = (field: FieldFindings['field'], index: number, name: 'count' | 'every') => ({
    minValue: 1,
    value: value.rules[index]?.[name] ?? 1,
    onChange: (typed: number) => put(index, { [name]: Number.isNaN(typed) ? 0 : typed }),
    ...field(`/rules/${index}/${name}`),
  });
  return (
    <RulesDialog
      kind="caps"
      stored={stored}
      value={value}
      judged={judged}
      places={places}
      onChange={setValue}
      onClose={props.onClose}
    >
      {(field) => (
        <>
          {value.rules.map((rule, index) => (
            <FieldSet
              // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name, and their fields keep no state
              key={index}
              label={text('rules.caps.rule', { number: index + 1 })}
              removeLabel={text('rules.caps.remove', { number: index + 1 })}
              onRemove={() => setValue({ ...value, rules: value.rules.toSpliced(index, 1) })}
              icon={<Close />}
            >
              <FieldGrid>
                <NumberField label={text('rules.caps.at_most')} {...number(field, index, 'count')} />
                <NumberField label={text('rules.caps.every')} {...number(field, index, 'every')} />
                <Picker
                  label={text('rules.caps.period')}
                  value={rule.period}
                  onChange={(period) => put(index, { period: period as CapPeriod })}
                >
                  {PERIODS.map((period) => (
                    <PickerItem key={period} id={period}>
                      {text(`rules.period.${period}`)}
                    </PickerItem>
                  ))}
                </Picker>
                <Picker
                  label={text('rules.caps.scope')}
                  value={rule.scope}
                  onChange={(scope) => put(index, { scope: scope as CapScope })}
                >
                  {SCOPES.map((scope) => (
                    <PickerItem key={scope} id={scope}>
                      {text(`rules.scope.${scope}`)}
                    </PickerItem>
                  ))}
                </Picker>
                <Picker
                  label={text('rules.handling')}
                  value={rule.handling}
                  onChange={(handling) => put(index, { handling: handling as Handling })}
                >
                  {HANDLINGS.map((handling) => (
                    <PickerItem key={handling} id={handling}>
                      {text(`rules.handling.${handling}`)}
                    </PickerItem>
                  ))}
                </Picker>
              </FieldGrid>
            </FieldSet>
          ))}
          <div>
            <ActionButton onPress={() => setValue({ ...value, rules: [...value.rules, FIRST] })}>
              <Add />
              <Text>{text('rules.caps.add')}</Text>
            </ActionButton>
          </div>
        </>
      )}
    </RulesDialog>
  );
}
