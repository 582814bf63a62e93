// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Recipient } from '../api/types';
import { conditionOf, errorCodeOf, GROUPS } from './groups';
import { addressOf, latestOf, stepsOf } from './recipient';

const at = (second: string) => `2026-11-21T10:00:${second}Z`;
const recipient = (times: Partial<Recipient>) =>
  ({ profile_id: 'p', decided_at: at('00.100'), ...times }) as Recipient;

describe('the groups of a report', () => {
  it('hold each state before acceptance once', () => {
    const before = GROUPS.filter(({ behaviour }) => !behaviour || behaviour === 'failed');
    const states = before.flatMap((group) => group.states);
    expect(new Set(states).size).toBe(states.length);
  });

  it('become a condition where a saved query can ask for it', () => {
    expect(conditionOf('c', 'read', '')).toMatchObject({ behaviour: 'read', campaign_id: 'c' });
    expect(conditionOf('c', 'failed', 'graph.131049')).toMatchObject({
      behaviour: 'failed',
      error_code: 131049,
    });
    expect(conditionOf('c', 'clicked', '')).toMatchObject({ behaviour: 'clicked' });
    expect(conditionOf('c', 'excluded', '')).toBeUndefined();
    expect(conditionOf('c', 'failed', 'delivery.too_many_attempts')).toBeUndefined();
    expect(conditionOf('c', '', '')).toBeUndefined();
  });

  it('know Meta’s number in a reason', () => {
    expect(errorCodeOf('graph.131026')).toBe(131026);
    expect(errorCodeOf('graph.100.2388039')).toBe(100);
    expect(errorCodeOf('policy.capped')).toBeUndefined();
  });
});

describe('the timeline of a person', () => {
  it('is in the order of time, however Meta cuts its seconds', () => {
    const steps = stepsOf(
      recipient({ accepted_at: at('01.700'), sent_at: at('01'), delivered_at: at('03'), read_at: at('03') }),
    );
    expect(steps.map(({ step }) => step)).toEqual(['decided', 'accepted', 'sent', 'delivered', 'read']);
  });

  it('ends with what happened last', () => {
    expect(latestOf(recipient({}))).toBe(at('00.100'));
    expect(latestOf(recipient({ failed_at: at('05') }))).toBe(at('05'));
  });
});

describe('a person', () => {
  it('is shown by number, else by what else is known', () => {
    expect(addressOf(recipient({ phone: '8210' }))).toBe('+8210');
    expect(addressOf(recipient({ user_id: 'US.1' }))).toBe('US.1');
    expect(addressOf(recipient({}))).toBe('p');
  });
});
