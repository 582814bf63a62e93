// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import Close from '@react-spectrum/s2/icons/Close';
import { NumberField } from '@react-spectrum/s2/NumberField';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { TextField } from '@react-spectrum/s2/TextField';
import type { Price, PriceList } from 'heliograph-wasm/campaigns.mjs';
import { useState } from 'react';
import { FieldGrid } from '../../components/FieldGrid';
import { useCampaigns } from '../../core/useCampaigns';
import { useText } from '../../i18n/Language';
import { MICROS } from '../campaigns/micros';
import { usePricingName } from '../campaigns/usePricingName';
import { FieldSet } from './FieldSet';
import { RulesDialog } from './RulesDialog';
import type { StoredPriceList } from './types';

const FIRST: Price = { country: '', category: 'marketing', micros: 0 };

/** Makes a price list, or changes one. */
export function PriceDialog(props: { stored?: StoredPriceList; namesTaken: string[]; onClose: () => void }) {
  const text = useText();
  const nameOf = usePricingName();
  const { report_validate_price_list, report_price_categories } = useCampaigns();
  const { stored } = props;
  const [value, setValue] = useState<PriceList>({
    name: stored?.name ?? '',
    currency: stored?.currency ?? 'USD',
    prices: stored?.prices ?? [FIRST],
  });
  const judged = report_validate_price_list(value, props.namesTaken);
  const put = (index: number, part: Partial<Price>) =>
    setValue({
      ...value,
      prices: value.prices.map((price, at) => (at === index ? { ...price, ...part } : price)),
    });
  return (
    <RulesDialog
      kind="prices"
      stored={stored}
      value={value}
      judged={judged}
      places={['/currency', ...value.prices.map((_, index) => `/prices/${index}`)]}
      onChange={setValue}
      onClose={props.onClose}
    >
      {(field) => (
        <>
          <TextField
            label={text('rules.prices.currency')}
            isRequired
            value={value.currency ?? ''}
            onChange={(currency) => setValue({ ...value, currency: currency.toUpperCase() })}
            {...field('/currency')}
          />
          {value.prices.map((price, index) => (
            <FieldSet
              // biome-ignore lint/suspicious/noArrayIndexKey: prices have no name, and their fields keep no state
              key={index}
              label={text('rules.prices.row', { number: index + 1 })}
              removeLabel={text('rules.prices.remove', { number: index + 1 })}
              onRemove={() => setValue({ ...value, prices: value.prices.toSpliced(index, 1) })}
              icon={<Close />}
            >
              <FieldGrid>
                <TextField
                  label={text('rules.prices.country')}
                  value={price.country}
                  onChange={(country) => put(index, { country: country.toUpperCase() })}
                  {...field(`/prices/${index}/country`)}
                />
                <Picker
                  label={text('campaigns.pricing.category')}
                  value={price.category}
                  onChange={(category) => put(index, { category: String(category) })}
                  {...field(`/prices/${index}`)}
                >
                  {report_price_categories().map((category) => (
                    <PickerItem key={category} id={category}>
                      {nameOf('category', category)}
                    </PickerItem>
                  ))}
                </Picker>
                <NumberField
                  label={text('rules.prices.price')}
                  minValue={0}
                  formatOptions={{ maximumFractionDigits: 6 }}
                  value={price.micros / MICROS}
                  onChange={(typed) =>
                    put(index, { micros: Number.isNaN(typed) ? 0 : Math.round(typed * MICROS) })
                  }
                  {...field(`/prices/${index}/micros`)}
                />
              </FieldGrid>
            </FieldSet>
          ))}
          <div>
            <ActionButton onPress={() => setValue({ ...value, prices: [...value.prices, FIRST] })}>
              <Add />
              <Text>{text('rules.prices.add')}</Text>
            </ActionButton>
          </div>
        </>
      )}
    </RulesDialog>
  );
}
