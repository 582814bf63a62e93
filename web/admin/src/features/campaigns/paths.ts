// SPDX-License-Identifier: Apache-2.0

export const CAMPAIGNS_PATH = '/campaigns';
export const NEW_CAMPAIGN_PATH = `${CAMPAIGNS_PATH}/new`;

/** Where a campaign is: its editor as long as it is a draft, then its report. */
export function campaignPath(id: string): string {
  return `${CAMPAIGNS_PATH}/${id}`;
}

export function reviewPath(id: string): string {
  return `${CAMPAIGNS_PATH}/${id}/review`;
}

/** Where the people of a campaign are, narrowed by `filters`. */
export function peoplePath(id: string, filters: Record<string, string | undefined> = {}): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `${CAMPAIGNS_PATH}/${id}/people${query && `?${query}`}`;
}
