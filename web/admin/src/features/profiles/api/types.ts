// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../../api/types';

export type Person = Given<Schemas['StoredProfile']>;
export type ConversationEntry = Given<Schemas['ConversationEntry']>;
export type Profile = Schemas['Profile'];
export type Suppression = Schemas['Suppression'];
export type SuppressionEntry = Schemas['SuppressionEntry'];
export type SuppressionInput = Schemas['SuppressionInput'];
