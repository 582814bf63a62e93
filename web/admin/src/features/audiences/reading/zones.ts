// SPDX-License-Identifier: Apache-2.0

/** How many minutes east of UTC the clocks of an IANA zone stand at `now`; undefined for a name that is none. */
export function offsetMinutes(timeZone: string, now: Date): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
      now,
    );
    const written = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(written) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return undefined;
  }
}

/** What the clocks of `names` show, for those that are zones. */
export function zoneOffsets(names: readonly string[], now: Date): { time_zone: string; minutes: number }[] {
  return names.flatMap((time_zone) => {
    const minutes = offsetMinutes(time_zone, now);
    return minutes === undefined ? [] : [{ time_zone, minutes }];
  });
}
