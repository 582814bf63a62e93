// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { AccountChoice, CredentialInspection, Finding, NumberChoice } from '../../../api/types';
import { choiceOf, onlyUsable } from './choices';

const found = (code: string, at: string): Finding => ({
  code,
  at,
  severity: 'warning',
  args: {},
  source: '',
});
const number = (id: string) => ({ id, is_usable: true }) as NumberChoice;
const account = (id: string, numbers: string[]): AccountChoice => ({
  id,
  name: id,
  is_usable: true,
  phone_numbers: numbers.map(number),
});
const inspection = {
  accounts: [account('w0', ['n0', 'n1']), account('w1', ['n2'])],
  findings: [
    found('token', '/token'),
    found('w0', '/accounts/0'),
    found('w1', '/accounts/1/name'),
    found('n0', '/accounts/0/phone_numbers/0'),
    found('n1', '/accounts/0/phone_numbers/1/quality_rating'),
  ],
} as unknown as CredentialInspection;
const codes = (findings: Finding[]) => findings.map(({ code }) => code);

describe('choiceOf', () => {
  it('gives the findings of the chosen account and number', () => {
    const choice = choiceOf(inspection, 'w0', 'n1');
    expect(choice.number?.id).toBe('n1');
    expect(codes(choice.findings)).toEqual(['w0', 'n1']);
  });

  it('gives those of the account while no number is chosen', () => {
    expect(codes(choiceOf(inspection, 'w1').findings)).toEqual(['w1']);
  });

  it('gives what concerns every choice apart', () => {
    expect(codes(choiceOf(inspection).general)).toEqual(['token']);
    expect(choiceOf(inspection).findings).toEqual([]);
  });

  it('knows no number of another account', () => {
    expect(choiceOf(inspection, 'w1', 'n0').number).toBeUndefined();
  });
});

describe('onlyUsable', () => {
  it('is the one that can be used', () => {
    const choices = [{ is_usable: false }, { is_usable: true }];
    expect(onlyUsable(choices)).toBe(choices[1]);
  });

  it('is nothing where there are none or several', () => {
    expect(onlyUsable([])).toBeUndefined();
    expect(onlyUsable([{ is_usable: true }, { is_usable: true }])).toBeUndefined();
  });
});
