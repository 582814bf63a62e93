// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Template } from '../../templates/api/types';
import { controlPercent, groupedByName, newCampaign, withoutTreatment, withTreatment } from './content';

describe('treatments', () => {
  const one = newCampaign('c').treatments;

  it('get names and shares that sum to 100 when one is added', () => {
    const two = withTreatment(one);
    expect(two.map(({ name, percent }) => [name, percent])).toEqual([
      ['A', 50],
      ['B', 50],
    ]);
    expect(withTreatment(two).map(({ percent }) => percent)).toEqual([33, 33, 34]);
  });

  it('go to everybody without a name when only one is left', () => {
    expect(withoutTreatment(withTreatment(one), 0)).toEqual(one);
  });

  it('leave the rest to the control group', () => {
    expect(controlPercent(one)).toBe(0);
    expect(controlPercent(withTreatment(one).map((treatment) => ({ ...treatment, percent: 45 })))).toBe(10);
    expect(controlPercent(withTreatment(one).map((treatment) => ({ ...treatment, percent: 60 })))).toBe(0);
  });
});

describe('templates', () => {
  it('are put together by name, in the order in which they come', () => {
    const templates = [
      { name: 'sale', language: 'fr' },
      { name: 'order', language: 'ko' },
      { name: 'sale', language: 'en_US' },
    ] as Template[];
    expect(
      groupedByName(templates).map(({ id, languages }) => [id, languages.map(({ language }) => language)]),
    ).toEqual([
      ['sale', ['fr', 'en_US']],
      ['order', ['ko']],
    ]);
  });
});
