// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../api/types';

/** A key without its secret. */
export type ApiKey = Given<Schemas['ApiKey']>;
/** A key that was just made, with its secret. */
export type NewApiKey = Given<Schemas['NewApiKey']>;
export type Scope = Schemas['Scope'];

/** What a key can open. */
export const SCOPES: readonly Scope[] = [
  'trigger_campaigns',
  'read_campaigns',
  'write_audiences',
  'trigger_journeys',
];
