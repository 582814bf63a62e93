// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../../i18n/catalogue';
import type { Condition, Funnel, ReasonCount } from '../api/types';

/** The people behind a number of a report. */
export interface Group {
  id: string;
  label: TextKey;
  /** What a saved query asks for to find the same people again. */
  behaviour?: Condition['behaviour'];
  /** Why people are in the group. */
  reasonsOf?: (funnel: Funnel) => ReasonCount[];
}

/** The groups that the numbers of a report stand for. */
export const GROUPS: readonly Group[] = [
  { id: 'waiting', label: 'campaigns.waiting' },
  { id: 'in_flight', label: 'campaigns.in_flight' },
  { id: 'excluded', label: 'campaigns.excluded', reasonsOf: ({ excluded }) => excluded },
  { id: 'stopped', label: 'campaigns.stopped' },
  { id: 'accepted', label: 'campaigns.accepted', behaviour: 'sent' },
  { id: 'delivered', label: 'campaigns.delivered', behaviour: 'delivered' },
  { id: 'read', label: 'campaigns.read', behaviour: 'read' },
  { id: 'clicked', label: 'campaigns.clicked', behaviour: 'clicked' },
  { id: 'replied', label: 'campaigns.replied', behaviour: 'replied' },
  { id: 'failed', label: 'campaigns.failed', behaviour: 'failed', reasonsOf: ({ failed }) => failed },
];

/** The reasons to choose from within a group; those of every group when `id` names none. */
export function reasonsOf(funnel: Funnel, id: string): ReasonCount[] {
  return GROUPS.filter((group) => id === '' || group.id === id).flatMap(
    (group) => group.reasonsOf?.(funnel) ?? [],
  );
}

/** The condition that finds a group's people again; undefined when no saved query can ask for them. */
export function conditionOf(
  campaignId: string,
  groupId: string,
  reason?: Pick<ReasonCount, 'error_code'>,
): Condition | undefined {
  const behaviour = GROUPS.find(({ id }) => id === groupId)?.behaviour;
  if (!behaviour || (reason && reason.error_code === undefined)) return undefined;
  return { kind: 'behaviour', behaviour, campaign_id: campaignId, error_code: reason?.error_code };
}
