// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../api/types';

export type HealthAccount = Given<Schemas['HealthAccount']>;
export type HealthNumber = HealthAccount['numbers'][number];
export type HealthLink = HealthAccount['links'][number];
export type QualityPoint = HealthNumber['quality_history'][number];
export type HealthEntry = Given<Schemas['HealthEntry']>;
export type HealthNews = Given<Schemas['HealthNews']>;
export type NotificationSettings = Given<Schemas['NotificationSettings']>;
export type NotificationPlan = NotificationSettings['plan'];
export type Outlet = Schemas['Outlet'];
