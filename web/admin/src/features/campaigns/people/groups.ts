// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../../i18n/catalogue';
import type { Condition, Recipient } from '../api/types';

/** People of a campaign who have come equally far. */
export interface Group {
  id: string;
  label: TextKey;
  states: readonly Recipient['state'][];
  /** What the people did with the message, whatever else became of it. */
  reaction?: 'clicked' | 'replied';
  /** What a saved query asks for to find the same people again. */
  behaviour?: Condition['behaviour'];
}

/** The groups that the numbers of a report stand for. */
export const GROUPS: readonly Group[] = [
  { id: 'waiting', label: 'campaigns.waiting', states: ['pending', 'delayed', 'parked'] },
  { id: 'in_flight', label: 'campaigns.in_flight', states: ['queued', 'claimed', 'uncertain'] },
  { id: 'excluded', label: 'campaigns.excluded', states: ['excluded'] },
  { id: 'stopped', label: 'campaigns.stopped', states: ['stopped'] },
  {
    id: 'accepted',
    label: 'campaigns.accepted',
    states: ['accepted', 'held_for_quality_assessment', 'sent', 'delivered', 'read'],
    behaviour: 'sent',
  },
  {
    id: 'delivered',
    label: 'campaigns.delivered',
    states: ['delivered', 'read'],
    behaviour: 'delivered',
  },
  { id: 'read', label: 'campaigns.read', states: ['read'], behaviour: 'read' },
  { id: 'clicked', label: 'campaigns.clicked', states: [], reaction: 'clicked', behaviour: 'clicked' },
  { id: 'replied', label: 'campaigns.replied', states: [], reaction: 'replied', behaviour: 'replied' },
  { id: 'failed', label: 'campaigns.failed', states: ['failed'], behaviour: 'failed' },
];

/** Meta's number in a reason `graph.131049`; undefined in any other. */
export function errorCodeOf(code: string): number | undefined {
  const [, number] = /^graph\.(\d+)/.exec(code) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The condition that finds a group's people again; undefined when no saved query can ask for them. */
export function conditionOf(campaignId: string, groupId: string, code: string): Condition | undefined {
  const behaviour = GROUPS.find(({ id }) => id === groupId)?.behaviour;
  const error_code = code ? errorCodeOf(code) : undefined;
  if (!behaviour || (code && error_code === undefined)) return undefined;
  return { kind: 'behaviour', behaviour, campaign_id: campaignId, error_code };
}
