// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../../api/types';

export type Audience = Given<Schemas['Audience']>;
export type AudienceKind = Schemas['AudienceKind'];
export type AudienceCount = Schemas['AudienceCount'];
export type MarketingAction = Given<Schemas['MarketingAction']>;
