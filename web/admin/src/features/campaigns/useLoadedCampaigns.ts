// SPDX-License-Identifier: Apache-2.0
import type { Campaigns } from 'heliograph-wasm/campaigns.mjs';
import { useEffect, useState } from 'react';
import { loadCampaigns } from '../../core/campaigns';

/** What the core knows about campaigns once it is there; undefined until then, for what does not have to wait for it. */
export function useLoadedCampaigns(): Campaigns | undefined {
  const [campaigns, setCampaigns] = useState<Campaigns>();
  useEffect(() => {
    let isMounted = true;
    void loadCampaigns().then((loaded) => {
      if (isMounted) setCampaigns(() => loaded);
    });
    return () => {
      isMounted = false;
    };
  }, []);
  return campaigns;
}
