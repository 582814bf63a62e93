// SPDX-License-Identifier: Apache-2.0
import { loadCampaigns } from '../../../core/campaigns';
import type { Reply, Request } from './protocol';

let walk = 0;

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  try {
    self.postMessage(await answerTo(data));
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Reply);
  }
});

async function answerTo(request: Request): Promise<Reply> {
  const core = await loadCampaigns();
  if (request.kind === 'walk') {
    const { value, findings } = core.journey_walk_people(walk, request.people as never);
    if (!value) return { findings } as Reply;
    return { result: value } as Reply;
  }
  const { journey, journeyId, rates, now, zone } = request;
  const form = { journey, context: { now, zone, names_taken: [] }, publish: true };
  const { value, findings } = core.journey_open_walk(form as never, journeyId, rates);
  walk = value?.walk ?? 0;
  return walk > 0 ? {} : ({ findings: value?.findings ?? findings } as Reply);
}
