// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../i18n/catalogue';

/** The kinds of objects that the log tells of, in the order of the filter. */
export const OBJECT_TYPES: readonly (readonly [string, TextKey])[] = [
  ['credential', 'audit.object.credential'],
  ['configuration', 'audit.object.configuration'],
  ['template', 'audit.object.template'],
  ['message', 'audit.object.message'],
  ['audience', 'audit.object.audience'],
  ['journey', 'audit.object.journey'],
  ['profile', 'audit.object.profile'],
  ['cap_rule_set', 'audit.object.cap_rule_set'],
  ['price_list', 'audit.object.price_list'],
  ['quiet_hours', 'audit.object.quiet_hours'],
  ['webhook', 'audit.object.webhook'],
  ['user', 'audit.object.user'],
  ['account', 'audit.object.account'],
];

const ACTIONS: Record<string, TextKey> = {
  created: 'audit.action.created',
  updated: 'audit.action.updated',
  deleted: 'audit.action.deleted',
  submitted: 'audit.action.submitted',
  activated: 'audit.action.activated',
  deactivated: 'audit.action.deactivated',
  duplicated: 'audit.action.duplicated',
  upgrade_begun: 'audit.action.upgrade_begun',
  rechecked: 'audit.action.rechecked',
  refreshed: 'audit.action.refreshed',
  synchronized: 'audit.action.synchronized',
  synced: 'audit.action.synchronized',
  uploaded: 'audit.action.uploaded',
  sent: 'audit.action.sent',
  invited: 'audit.action.invited',
  accepted: 'audit.action.accepted',
  signed_in: 'audit.action.signed_in',
  signed_out: 'audit.action.signed_out',
  checked: 'audit.action.checked',
  failed: 'audit.action.failed',
  acknowledged: 'audit.action.acknowledged',
  erased: 'audit.action.erased',
  suppressed: 'audit.action.suppressed',
  unsuppressed: 'audit.action.unsuppressed',
  tested: 'audit.action.tested',
  test_ended: 'audit.action.test_ended',
  published: 'audit.action.published',
  paused: 'audit.action.paused',
  resumed: 'audit.action.resumed',
  closed: 'audit.action.closed',
  stopped: 'audit.action.stopped',
  versioned: 'audit.action.versioned',
  archived: 'audit.action.archived',
  superseded: 'audit.action.superseded',
  finished: 'audit.action.finished',
};

/** The text of an action, if the page knows it. */
export function actionKey(action: string): TextKey | undefined {
  return ACTIONS[action];
}

/** The text of an object type, if the page knows it. */
export function objectTypeKey(objectType: string): TextKey | undefined {
  return OBJECT_TYPES.find(([type]) => type === objectType)?.[1];
}
