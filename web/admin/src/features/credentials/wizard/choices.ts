// SPDX-License-Identifier: Apache-2.0
import type { AccountChoice, CredentialInspection, Finding, NumberChoice } from '../../../api/types';

/** What is chosen on the second page, and what was found about it. */
export interface Choice {
  account: AccountChoice | undefined;
  number: NumberChoice | undefined;
  /** About the chosen account and number. */
  findings: Finding[];
  /** About the token and the portfolio, whatever is chosen. */
  general: Finding[];
}

/** Looks up what `waba_id` and `phone_number_id` choose. */
export function choiceOf(
  inspection: CredentialInspection,
  waba_id?: string,
  phone_number_id?: string,
): Choice {
  const accountIndex = inspection.accounts.findIndex((account) => account.id === waba_id);
  const account = inspection.accounts[accountIndex];
  const numberIndex = account?.phone_numbers.findIndex((number) => number.id === phone_number_id) ?? -1;
  const accountPlace = `/accounts/${accountIndex}`;
  const numbersPlace = `${accountPlace}/phone_numbers/`;
  return {
    account,
    number: account?.phone_numbers[numberIndex],
    findings: inspection.findings.filter(({ at }) =>
      at.startsWith(numbersPlace)
        ? isAtOrBelow(at, numbersPlace + numberIndex)
        : isAtOrBelow(at, accountPlace),
    ),
    general: inspection.findings.filter(({ at }) => !at.startsWith('/accounts/')),
  };
}

/** The only one that can be used, if there is but one. */
export function onlyUsable<T extends { is_usable: boolean }>(choices: readonly T[]): T | undefined {
  const usable = choices.filter((choice) => choice.is_usable);
  return usable.length === 1 ? usable[0] : undefined;
}

function isAtOrBelow(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
