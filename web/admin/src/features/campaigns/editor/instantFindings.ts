// SPDX-License-Identifier: Apache-2.0
import type { CampaignForm, Campaigns } from 'heliograph-wasm/campaigns.mjs';
import type { Finding } from '../../../api/types';
import type { Audience, Campaign } from '../api/types';

const MINUTE_MS = 60_000;

/** How many minutes the clock of a zone is ahead of UTC at `time`; 0 for a zone that is not known. */
export function offsetMinutes(zone: string, time: Date): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(time);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    // The clock shows whole minutes.
    return shown / MINUTE_MS - Math.floor(time.getTime() / MINUTE_MS);
  } catch {
    return 0;
  }
}

/** What the core finds in a campaign with what this browser knows; what it does not know is not judged. */
export function judgeHere(
  core: Campaigns,
  campaign: Campaign,
  audiences: readonly Audience[] | undefined,
  now: Date,
): Finding[] {
  const zone = campaign.schedule?.time_zone;
  const context = {
    now: now.toISOString(),
    zone: zone ? [{ from: now.toISOString(), minutes: offsetMinutes(zone, now) }] : [],
    names_taken: [],
    audiences: audiences?.map(({ id, people, us_numbers, attributes }) => ({
      id,
      people,
      us_numbers,
      attributes,
    })),
  };
  return core.campaign_validate({ campaign, context, activate: true } as unknown as CampaignForm);
}

const keyOf = ({ code, at }: Finding) => `${code} ${at}`;

/**
 * The findings of what is typed now: those of the core here, and of the proxy's answer about what was typed a moment ago
 * those that only the proxy could find.
 */
export function mergedFindings(
  here: readonly Finding[],
  hereBefore: readonly Finding[],
  answered: readonly Finding[],
): Finding[] {
  const known = new Set([...here, ...hereBefore].map(keyOf));
  return [...here, ...answered.filter((finding) => !known.has(keyOf(finding)))];
}
