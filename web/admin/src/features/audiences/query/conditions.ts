// SPDX-License-Identifier: Apache-2.0
import type {
  Comparison,
  Condition,
  ConditionKind,
  ConditionWords,
  Consent,
  ValuesTaken,
} from 'heliograph-wasm/campaigns.mjs';

/** How the conditions of a group go together. */
export const GROUPS = ['all_of', 'any_of', 'none_of'] as const satisfies readonly ConditionKind[];
/** What a condition may look at. */
export const SUBJECTS = ['attribute', 'consent', 'behaviour'] as const satisfies readonly ConditionKind[];
export const CONSENTS = ['granted', 'refused', 'unknown'] as const satisfies readonly Consent[];

/** The fields that every person may have, which conditions compare as they do attributes. */
export const OWN_FIELDS = ['locale', 'time_zone', 'phone', 'user_id', 'external_id'] as const;

/** Everybody. */
export const EVERYBODY: Condition = { kind: 'all_of', conditions: [], values: [] };

export function isGroup(kind: ConditionKind): boolean {
  return (GROUPS as readonly ConditionKind[]).includes(kind);
}

/** How many values a comparison takes; none before one is chosen. */
export function valuesTaken(words: ConditionWords, comparison: Comparison | null | undefined): ValuesTaken {
  return words.comparisons.find((row) => row.comparison === comparison)?.values ?? 'none';
}

/** A condition of `kind` as somebody begins it. */
export function newCondition(kind: ConditionKind): Condition {
  const blank: Condition = { kind, conditions: [], values: [] };
  if (kind === 'attribute') return { ...blank, comparison: 'equals' };
  if (kind === 'consent') return { ...blank, consent: 'granted' };
  if (kind === 'behaviour') return { ...blank, behaviour: 'read', within_days: 30 };
  return blank;
}

/** `condition` with another comparison and as many of its values as that takes. */
export function withComparison(
  words: ConditionWords,
  condition: Condition,
  comparison: Comparison,
): Condition {
  const most = { none: 0, one: 1, many: condition.values.length }[valuesTaken(words, comparison)];
  return { ...condition, comparison, values: condition.values.slice(0, most) };
}
