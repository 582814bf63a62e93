// SPDX-License-Identifier: Apache-2.0
import type { Campaigns } from 'heliograph-wasm/campaigns.mjs';
import { use } from 'react';
import { loadCampaigns } from './campaigns';

/** What the core knows about people, rules and campaigns; suspends until it is there. */
export function useCampaigns(): Campaigns {
  return use(loadCampaigns());
}
