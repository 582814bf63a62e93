// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useLanguage } from './Language';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** Dates and numbers as the active language writes them. Times are RFC 3339 strings and shown in the local zone. */
export interface Format {
  number: (value: number) => string;
  /** A share of 1 in percent, with one digit behind the point at most. */
  percent: (share: number) => string;
  dateTime: (time: string) => string;
  date: (time: string) => string;
  /** The time of day. */
  time: (time: string) => string;
  /** How far `time` is from `now` (milliseconds since 1970), in the largest fitting unit: "3 hours ago". */
  relative: (time: string, now: number) => string;
}

/** Dates and numbers as the active language writes them. */
export function useFormat(): Format {
  const { tag } = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(tag);
    const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
    const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
    const timeOfDay = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' });
    const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    return {
      number: (value) => number.format(value),
      percent: (share) => percent.format(share),
      dateTime: (time) => dateTime.format(new Date(time)),
      date: (time) => date.format(new Date(time)),
      time: (time) => timeOfDay.format(new Date(time)),
      relative: (time, now) => {
        const seconds = Math.round((Date.parse(time) - now) / 1000);
        const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
        return relative.format(Math.round(seconds / size), unit);
      },
    };
  }, [tag]);
}
