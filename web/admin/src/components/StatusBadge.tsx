// SPDX-License-Identifier: Apache-2.0
import { StatusLight } from '@react-spectrum/s2/StatusLight';
import { useLanguage } from '../i18n/Language';

export type Tone = 'neutral' | 'positive' | 'negative' | 'notice' | 'informative';

const TONES: Record<string, Tone> = {
  active: 'positive',
  approved: 'positive',
  completed: 'positive',
  connected: 'positive',
  delivered: 'positive',
  live: 'positive',
  passed: 'positive',
  read: 'positive',
  ready: 'positive',
  success: 'positive',
  valid: 'positive',
  accepted: 'informative',
  claimed: 'informative',
  pending: 'informative',
  processing: 'informative',
  queued: 'informative',
  running: 'informative',
  scheduled: 'informative',
  sent: 'informative',
  testing: 'informative',
  delayed: 'notice',
  excluded: 'notice',
  expiring: 'notice',
  held_for_quality_assessment: 'notice',
  in_appeal: 'notice',
  in_review: 'notice',
  limit_exceeded: 'notice',
  missing: 'notice',
  parked: 'notice',
  paused: 'notice',
  paused_discard: 'notice',
  paused_hold: 'notice',
  uncertain: 'notice',
  warning: 'notice',
  disabled: 'negative',
  expired: 'negative',
  failed: 'negative',
  invalid: 'negative',
  refused: 'negative',
  rejected: 'negative',
};

/** The colour that goes with a state's name; grey for one without meaning of its own. */
export function toneOf(state: string): Tone {
  return TONES[state.toLowerCase()] ?? 'neutral';
}

/** A state of one of the core's lifecycles: its name in the active language beside its colour. `label` names others. */
export function StatusBadge(props: { lifecycle: string; state: string; label?: string }) {
  const { coreText } = useLanguage();
  const { lifecycle, state, label } = props;
  return (
    <StatusLight variant={toneOf(state)}>
      <span data-state={state}>{label ?? coreText(`state.${lifecycle}.${state}`) ?? state}</span>
    </StatusLight>
  );
}
