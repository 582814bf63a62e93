// SPDX-License-Identifier: Apache-2.0
import type { Campaigns } from 'heliograph-wasm/campaigns.mjs';

let campaigns: Promise<Campaigns> | undefined;

/**
 * What the core knows about people, rules and campaigns: a module of its own, fetched once by the first who asks; import
 * nothing but types from it elsewhere. A failed fetch stays failed until the page is loaded again.
 */
export function loadCampaigns(): Promise<Campaigns> {
  campaigns ??= import('heliograph-wasm/campaigns.mjs').then((module) => module.load_campaigns());
  return campaigns;
}
