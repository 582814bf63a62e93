// SPDX-License-Identifier: Apache-2.0
import type { WallTime } from '../api/types';

const PATTERN = /^(\d{4,5})-(\d\d)-(\d\d)T(\d\d):(\d\d)/;
const two = (value: number) => String(value).padStart(2, '0');

/** A time on a wall clock as a `datetime-local` field writes it; empty for none. */
export function fieldText(time: WallTime | undefined): string {
  if (!time) return '';
  const { year, month, day, hour, minute } = time;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** What a `datetime-local` field says; undefined when it says no whole time. */
export function wallTimeOf(text: string): WallTime | undefined {
  const parts = PATTERN.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  return { year, month, day, hour, minute };
}

/** What the clock of this browser shows at `time`, milliseconds since 1970. */
export function wallTimeAt(time: number): WallTime {
  const date = new Date(time);
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}
