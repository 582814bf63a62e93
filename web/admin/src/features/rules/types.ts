// SPDX-License-Identifier: Apache-2.0
import type { Given, Schemas } from '../../api/types';

export type StoredCapRules = Given<Schemas['StoredCapRules']>;
export type StoredQuietHours = Given<Schemas['StoredQuietHours']>;
export type StoredPriceList = Given<Schemas['StoredPriceList']>;
