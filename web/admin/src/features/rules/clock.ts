// SPDX-License-Identifier: Apache-2.0

const DAY_MINUTES = 24 * 60;
const OFFSET_MIN = -12 * 60;
const OFFSET_MAX = 14 * 60;
const HALF_HOUR = 30;
/** Of Nepal, Eucla and the Chatham Islands. */
const QUARTERS = [345, 525, 765];

const two = (value: number) => String(value).padStart(2, '0');

/** A minute of the day as a `time` field writes it; the end of the day is midnight. */
export function timeText(minute: number): string {
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** The minute that a `time` field says; undefined when it says no whole time. */
export function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined;
}

/** The same as the end of a period: midnight is the end of the day. */
export function endMinuteOf(text: string): number | undefined {
  return minuteOf(text) === 0 ? DAY_MINUTES : minuteOf(text);
}

/** A day as the core writes it. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A day as a `date` field writes it; empty for none. */
export function dayText(day: Day | null | undefined): string {
  return day ? `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}` : '';
}

/** The day that a `date` field says; undefined when it says none. */
export function dayOf(text: string): Day | undefined {
  const [year, month, day] = /^(\d{4,5})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).map(Number) ?? [];
  return year && month && day ? { year, month, day } : undefined;
}

/** Minutes east of UTC as people write them: `UTC+09:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The offsets that clocks have, from west to east. */
export const OFFSETS: readonly number[] = [
  ...Array.from(
    { length: (OFFSET_MAX - OFFSET_MIN) / HALF_HOUR + 1 },
    (_, step) => OFFSET_MIN + step * HALF_HOUR,
  ),
  ...QUARTERS,
].sort((one, other) => one - other);

/** The names of the days of the week from Sunday on, short, in the language of `tag`. */
export function weekdayNames(tag: string): string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  // 1970-01-04 was a Sunday.
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(1970, 0, 4 + day))));
}
