// SPDX-License-Identifier: Apache-2.0

export const JOURNEYS_PATH = '/journeys';
export const NEW_JOURNEY_PATH = `${JOURNEYS_PATH}/new`;

/** What the address of an editor calls the event that it asks for when it opens. */
export const ASKED = 'ask';

/** Where a journey is: its editor as long as it is a draft, then its report. */
export const journeyPath = (id: string, event?: string): string =>
  `${JOURNEYS_PATH}/${id}${event ? `?${ASKED}=${event}` : ''}`;

/** Where a new journey of a shape begins. */
export const newJourneyPath = (shape: string): string => `${NEW_JOURNEY_PATH}?shape=${shape}`;

export const versionsPath = (id: string): string => `${JOURNEYS_PATH}/${id}/versions`;

/** Where the people of a journey are, narrowed by `filters`. */
export function journeyPeoplePath(id: string, filters: Record<string, string | undefined> = {}): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `${JOURNEYS_PATH}/${id}/people${query && `?${query}`}`;
}
