// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../api/types';

export type Webhook = Given<Schemas['Webhook']>;
export type WebhookDefinition = Given<Schemas['WebhookDefinition']>;
export type KeywordBlock = Given<Schemas['KeywordBlock']>;
export type KeywordCategory = Schemas['KeywordCategory'];

export const CATEGORIES = [
  'opt_in',
  'opt_out',
  'help',
  'default',
] as const satisfies readonly KeywordCategory[];

/** What is written of a webhook, without what the proxy adds. */
export function definitionOf({ name, credential_id, blocks }: WebhookDefinition): WebhookDefinition {
  return { name, credential_id, blocks };
}
