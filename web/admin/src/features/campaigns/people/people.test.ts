// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Funnel, Recipient } from '../api/types';
import { conditionOf, reasonsOf } from './groups';
import { addressOf, latestOf, stepsOf } from './recipient';

const at = (second: string) => `2026-11-21T10:00:${second}Z`;
const recipient = (times: Partial<Recipient>) =>
  ({ profile_id: 'p', decided_at: at('00.100'), ...times }) as Recipient;

describe('the groups of a report', () => {
  const funnel = {
    excluded: [{ code: 'policy.capped', people: 2 }],
    failed: [{ code: 'graph.131049', people: 1, error_code: 131049 }],
  } as Funnel;

  it('become a condition where a saved query can ask for it', () => {
    expect(conditionOf('c', 'read')).toMatchObject({ behaviour: 'read', campaign_id: 'c' });
    expect(conditionOf('c', 'failed', { error_code: 131049 })).toMatchObject({
      behaviour: 'failed',
      error_code: 131049,
    });
    expect(conditionOf('c', 'clicked')).toMatchObject({ behaviour: 'clicked' });
    expect(conditionOf('c', 'excluded')).toBeUndefined();
    expect(conditionOf('c', 'failed', {})).toBeUndefined();
    expect(conditionOf('c', '')).toBeUndefined();
  });

  it('have the reasons of their people', () => {
    const codesOf = (id: string) => reasonsOf(funnel, id).map(({ code }) => code);
    expect(codesOf('excluded')).toEqual(['policy.capped']);
    expect(codesOf('failed')).toEqual(['graph.131049']);
    expect(codesOf('read')).toEqual([]);
    expect(codesOf('')).toEqual(['policy.capped', 'graph.131049']);
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
