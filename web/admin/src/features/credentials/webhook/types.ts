// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../../api/types';

export type CallbackStanding = Given<Schemas['CallbackStanding']>;
export type RoundTripReport = Given<Schemas['RoundTripReport']>;
export type Delivery = Given<Schemas['Delivery']>;
export type DeliveryText = Given<Schemas['DeliveryText']>;
