// SPDX-License-Identifier: Apache-2.0
import type { Behaviour, Comparison, Condition, ConditionKind, Consent } from 'heliograph-wasm/campaigns.mjs';

/** How the conditions of a group go together. */
export const GROUPS = ['all_of', 'any_of', 'none_of'] as const satisfies readonly ConditionKind[];
/** What a condition may look at. */
export const SUBJECTS = ['attribute', 'consent', 'behaviour'] as const satisfies readonly ConditionKind[];
export const COMPARISONS = [
  'equals',
  'differs',
  'contains',
  'begins_with',
  'exists',
  'is_missing',
  'less',
  'at_most',
  'greater',
  'at_least',
] as const satisfies readonly Comparison[];
export const CONSENTS = ['granted', 'refused', 'unknown'] as const satisfies readonly Consent[];
export const BEHAVIOURS = [
  'sent',
  'delivered',
  'read',
  'clicked',
  'replied',
  'failed',
] as const satisfies readonly Behaviour[];

/** The fields that every person may have, which conditions compare as they do attributes. */
export const OWN_FIELDS = ['locale', 'time_zone', 'phone', 'user_id', 'external_id'] as const;

/** Everybody. */
export const EVERYBODY: Condition = { kind: 'all_of', conditions: [], values: [] };

export function isGroup(kind: ConditionKind): boolean {
  return (GROUPS as readonly ConditionKind[]).includes(kind);
}

/** How many values a comparison takes. */
export function valuesTaken(comparison: Comparison | null | undefined): 'none' | 'one' | 'many' {
  if (comparison === 'exists' || comparison === 'is_missing') return 'none';
  return ['less', 'at_most', 'greater', 'at_least'].includes(comparison ?? '') ? 'one' : 'many';
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
export function withComparison(condition: Condition, comparison: Comparison): Condition {
  const taken = valuesTaken(comparison);
  const values = taken === 'none' ? [] : taken === 'one' ? condition.values.slice(0, 1) : condition.values;
  return { ...condition, comparison, values };
}
